package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Receipt;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What the page and the API share once the channel has started: who comes in, and what they bring. */
record Door(Inbox inbox, Tokens tokens, Crowd crowd, Clock clock) {

    private static final String BEARER = "Bearer ";

    /** The session of the bearer token; refused where there is none, it is forged, or the session is no longer known. */
    Address enter(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(header -> tokens.read(header.substring(BEARER.length()).strip()))
                .filter(inbox::knows)
                .orElseThrow(() -> new HttpException(
                                "This token opens no session: make one with POST /api/chat/sessions and send it as 'Authorization: Bearer …'",
                                Status.UNAUTHORIZED_401)
                        .header(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, "Bearer")));
    }

    /** Makes the session of a fresh token known; the notice of first contact is its first message then. */
    void open(Address address, Optional<String> language, ServerRequest request) {
        crowd.newSession(request).ifPresent(after -> {
            throw tooFast(after);
        });
        switch (inbox.open(address, language)) {
            case Receipt.Accepted _, Receipt.Duplicate _ -> {}
            case Receipt.TooFast(var after) -> throw tooFast(after);
            case Receipt.Unavailable(var after) -> throw unavailable(after);
        }
    }

    Receipt accept(Submission submission, Address from) {
        inbox.missing(from, submission.attachments()).ifPresent(id -> {
            throw Submission.bad(
                    "There is no such attachment of this session: send it with POST /api/chat/attachments first");
        });
        return inbox.accept(submission.from(from, clock.instant()));
    }

    /** The language if the pack has it completely. */
    Optional<String> offered(String language) {
        return inbox.languages().stream().filter(language::equalsIgnoreCase).findFirst();
    }

    static HttpException tooFast(Duration after) {
        return new HttpException(
                        "Too much at once: send it again after the time in Retry-After", Status.TOO_MANY_REQUESTS_429)
                .header(HeaderValues.create(HeaderNames.RETRY_AFTER, seconds(after)));
    }

    static HttpException unavailable(Duration after) {
        return new HttpException(
                        "Not taken for now: send it again after the time in Retry-After",
                        Status.SERVICE_UNAVAILABLE_503)
                .header(HeaderValues.create(HeaderNames.RETRY_AFTER, seconds(after)));
    }

    /** Whole seconds, rounded up: RFC 9110 knows nothing finer. */
    private static String seconds(Duration after) {
        return Long.toString(Math.max(1, after.plusNanos(999_999_999).toSeconds()));
    }
}
