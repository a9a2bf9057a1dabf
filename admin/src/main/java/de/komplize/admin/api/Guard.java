package de.komplize.admin.api;

import de.komplize.admin.way.Way;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.StorageException;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** What stands before every call: from where it comes, whose token it is, what the role allows; and one form for whatever goes wrong. */
final class Guard {

    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    private static final String SCHEME = "Bearer ";

    /** Seconds until a call is worth another try. */
    private static final String SOON = "1";

    private final Database database;

    Guard(Database database) {
        this.database = database;
    }

    /** For everybody on this machine. */
    Handler open(Handler handler) {
        return (request, response) -> caught(request, response, () -> handler.handle(request, response));
    }

    Handler guarded(Route route) {
        return guarded(call -> {
            if (!call.token().role().may(route.permission())) {
                throw missing();
            }
            if (route.lists().isEmpty() && !call.request().query().names().isEmpty()) {
                throw bad("This address takes no parameters");
            }
            route.action().answer(call);
        });
    }

    /** For every good token. */
    Handler guarded(Route.Action action) {
        return (request, response) ->
                caught(request, response, () -> action.answer(new Call(request, response, enter(request))));
    }

    /** Forbidden and unknown look alike: who may not see it does not learn that it is there. */
    static HttpException missing() {
        return new HttpException("There is nothing here for this token", Status.NOT_FOUND_404);
    }

    static HttpException bad(String whatToDo) {
        return new HttpException(whatToDo, Status.BAD_REQUEST_400);
    }

    static HttpException busy() {
        return new HttpException("Too much is going on here: come again", Status.SERVICE_UNAVAILABLE_503)
                .header(HeaderValues.create(HeaderNames.RETRY_AFTER, SOON));
    }

    private AccessToken enter(ServerRequest request) {
        Optional<String> secret = request.headers()
                .first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
        return secret.flatMap(text -> database.read(tx -> AccessTokens.find(tx, text)))
                .orElseThrow(() -> new HttpException(
                                "Send a token that is known and good: Authorization: Bearer …", Status.UNAUTHORIZED_401)
                        .header(HeaderValues.create(HeaderNames.WWW_AUTHENTICATE, "Bearer")));
    }

    /** Tokens and what residents wrote never cross a network in the clear; a proxy on this machine brings https. */
    private static void requireNear(ServerRequest request) {
        if (!Way.isNear(request)) {
            throw new HttpException(
                    "Call from the machine that Komplize runs on, or through a proxy there that brings https",
                    Status.FORBIDDEN_403);
        }
    }

    /** No page of the web calls this: a browser that does was led here from elsewhere. */
    private static void requireNoOtherPage(ServerRequest request) {
        if (Way.isFromElsewhere(request)) {
            throw new HttpException("Pages of other sites may not call", Status.FORBIDDEN_403);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void caught(ServerRequest request, ServerResponse response, Work work) throws Exception {
        try {
            Answer.secure(response);
            requireNear(request);
            requireNoOtherPage(request);
            work.run();
        } catch (HttpException e) {
            refuse(response, e);
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "A call of the office is told to come again: {0}", e.getMessage());
            refuse(response, busy());
        } catch (RequestException | CloseConnectionException | SocketWriterException | UncheckedIOException e) {
            // The request broke off: the server ends the connection.
            throw e;
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A call of the office failed: {0} at {1}",
                    e.getClass().getName(),
                    e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
            Answer.refuse(
                    response, Status.INTERNAL_SERVER_ERROR_500, "This failed here, not with you: try again later");
        }
    }

    private static void refuse(ServerResponse response, HttpException e) {
        e.headers().forEach(response.headers()::set);
        Answer.refuse(
                response,
                e.status(),
                Objects.requireNonNullElse(e.getMessage(), e.status().reasonPhrase()));
    }
}
