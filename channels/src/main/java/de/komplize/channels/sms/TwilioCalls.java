package de.komplize.channels.sms;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Carrier;
import de.komplize.bot.messaging.DeliveryReport;
import de.komplize.bot.messaging.DeliveryReport.State;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Receipt;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The gateway's calls on the public port: messages, and what became of those that were sent. Nothing is looked at before the signature is right; 2xx
 * only once everything is on the disk; the same message again has no effect.
 */
final class TwilioCalls {

    static final String MESSAGES = "/hooks/sms/twilio/message";
    static final String STATUS = "/hooks/sms/twilio/status";

    private static final Logger LOG = System.getLogger(TwilioCalls.class.getName());

    private static final HeaderName SIGNATURE = HeaderNames.create("X-Twilio-Signature");

    /** A message has 1,600 characters; their names in a form, and a dozen parameters. */
    private static final int LONGEST = 64 * 1024;

    private static final Duration SOON = Duration.ofSeconds(5);

    /** No answer in the call itself: what is said goes through the outbox. */
    private static final String SILENCE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final TwilioAccount account;
    private final TwilioSignature signature;
    private final PhoneNumbers numbers;
    private final Supplier<Optional<Inbox>> inbox;
    private final Clock clock;

    TwilioCalls(TwilioAccount account, PhoneNumbers numbers, Supplier<Optional<Inbox>> inbox, Clock clock) {
        this.account = account;
        this.signature = new TwilioSignature(account.token());
        this.numbers = numbers;
        this.inbox = inbox;
        this.clock = clock;
    }

    void routing(HttpRouting.Builder routing) {
        routing.post(MESSAGES, (request, response) -> answered(request, response, this::message));
        routing.post(STATUS, (request, response) -> answered(request, response, this::status));
        routing.any("/hooks/sms/twilio/*", (_, response) -> end(response, Status.METHOD_NOT_ALLOWED_405));
    }

    /** What a signed call comes to; the time to wait where it could not be taken. */
    private interface Call {
        Optional<Duration> take(Inbox inbox, Map<String, List<String>> form);
    }

    private void answered(ServerRequest request, ServerResponse response, Call call) {
        Optional<byte[]> body = body(request);
        if (body.isEmpty()) {
            end(response, Status.REQUEST_ENTITY_TOO_LARGE_413);
            return;
        }
        Optional<Map<String, List<String>>> form = form(new String(body.get(), StandardCharsets.UTF_8));
        if (form.isEmpty() || !isSigned(request, form.get())) {
            end(response, Status.FORBIDDEN_403);
            return;
        }
        try {
            Optional<Duration> wait =
                    inbox.get().map(open -> call.take(open, form.get())).orElse(Optional.of(SOON));
            wait.ifPresentOrElse(
                    after -> {
                        response.header(HeaderNames.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds())));
                        end(response, Status.SERVICE_UNAVAILABLE_503);
                    },
                    () -> {
                        response.header(HeaderNames.CONTENT_TYPE, "text/xml; charset=utf-8");
                        response.status(Status.OK_200).send(SILENCE);
                    });
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A call of the gateway could not be taken, it is told to come again", e);
            end(response, Status.SERVICE_UNAVAILABLE_503);
        }
    }

    private static void end(ServerResponse response, Status status) {
        response.status(status).send();
    }

    private boolean isSigned(ServerRequest request, Map<String, List<String>> form) {
        String query = request.query().rawValue();
        String path = request.path().rawPath();
        String url = account.publicUrl() + path + (query.isEmpty() ? "" : "?" + query);
        return request.headers()
                .first(SIGNATURE)
                .filter(given -> signature.matches(given, url, form))
                .isPresent();
    }

    private Optional<Duration> message(Inbox open, Map<String, List<String>> form) {
        Optional<Address> from = numbers.address(first(form, "From"));
        String sid = first(form, "MessageSid");
        if (from.isEmpty() || sid.isBlank()) {
            // A machine, or nothing that anybody wrote: neither answered nor asked again.
            return Optional.empty();
        }
        String text = Carrier.fitting(first(form, "Body"));
        return switch (open.accept(Inbound.text(from.get(), "id:" + sid, text, clock.instant()))) {
            case Receipt.Accepted _, Receipt.Duplicate _ -> Optional.empty();
            case Receipt.TooFast(Duration after) -> Optional.of(after);
            case Receipt.Unavailable(Duration after) -> Optional.of(after);
        };
    }

    private Optional<Duration> status(Inbox open, Map<String, List<String>> form) {
        String sid = first(form, "MessageSid");
        if (sid.isBlank()) {
            return Optional.empty();
        }
        State state = switch (first(form, "MessageStatus")) {
            case "delivered", "read" -> State.DELIVERED;
            case "undelivered", "failed", "canceled" -> State.FAILED;
            default -> State.UNDER_WAY;
        };
        String code = first(form, "ErrorCode");
        Optional<String> reason = state == State.FAILED
                ? Optional.of(
                        "The gateway could not deliver it" + (code.matches("[0-9]{1,6}") ? ", error " + code : ""))
                : Optional.empty();
        DeliveryReport report = new DeliveryReport(sid, numbers.address(first(form, "To")), state, reason);
        return open.carrier(SmsProvider.NAME).report(report) ? Optional.empty() : Optional.of(SOON);
    }

    private static String first(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of("")).getFirst();
    }

    /** Empty where there is more of it than any message has. */
    private static Optional<byte[]> body(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return Optional.of(new byte[0]);
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(LONGEST + 1);
            return body.length > LONGEST ? Optional.empty() : Optional.of(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where it is no form: then nobody has signed it. */
    private static Optional<Map<String, List<String>>> form(String body) {
        Map<String, List<String>> form = new TreeMap<>();
        try {
            for (String field : body.split("&")) {
                int equals = field.indexOf('=');
                if (!field.isEmpty()) {
                    String name = decoded(equals < 0 ? field : field.substring(0, equals));
                    String value = equals < 0 ? "" : decoded(field.substring(equals + 1));
                    form.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
                }
            }
            return Optional.of(form);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
