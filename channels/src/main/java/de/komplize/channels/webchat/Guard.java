package de.komplize.channels.webchat;

import de.komplize.bot.storage.StorageException;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What stands before every call of the API: whose page calls, and one form for whatever goes wrong. */
final class Guard {

    private static final System.Logger LOG = System.getLogger(Guard.class.getName());

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Origins origins;

    Guard(Origins origins) {
        this.origins = origins;
    }

    Handler guarded(Handler handler) {
        return (request, response) -> {
            try {
                checkOrigin(request, response);
                handler.handle(request, response);
            } catch (HttpException e) {
                refuse(response, e);
            } catch (StorageException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "A call of the web chat is told to come again: {0}",
                        e.getMessage());
                refuse(response, Door.unavailable(e.isBusy() ? SOON : LATER));
            } catch (RequestException | CloseConnectionException | SocketWriterException | UncheckedIOException e) {
                // The request broke off: the server ends the connection.
                throw e;
            } catch (RuntimeException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "A call of the web chat failed: " + request.path().path(),
                        e);
                Body.refuse(
                        response, Status.INTERNAL_SERVER_ERROR_500, "This failed here, not with you: try again later");
            }
        };
    }

    private static void refuse(ServerResponse response, HttpException e) {
        e.headers().forEach(response.headers()::set);
        Body.refuse(
                response,
                e.status(),
                Objects.requireNonNullElse(e.getMessage(), e.status().reasonPhrase()));
    }

    /** The answer to a browser that asks first: only pages of the city's sites are let in. */
    void preflight(ServerResponse response, String methods) {
        response.headers().set(HeaderNames.ACCESS_CONTROL_ALLOW_METHODS, methods);
        response.headers().set(HeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization, Content-Type, Last-Event-ID");
        response.headers().set(HeaderNames.ACCESS_CONTROL_MAX_AGE, "600");
        response.status(Status.NO_CONTENT_204).send();
    }

    private void checkOrigin(ServerRequest request, ServerResponse response) {
        response.headers().set(HeaderNames.VARY, "Origin");
        Optional<String> origin = Origins.of(request);
        origin.filter(origins::embeds)
                .ifPresent(city -> response.headers()
                        .set(HeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, city)
                        .set(HeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After"));
        boolean reads = request.prologue().method().equals(Method.GET);
        if (!reads && origin.isPresent() && !origins.trusts(origin.get(), request)) {
            throw new HttpException(
                    "Pages of this origin may not call: add it to KOMPLIZE_EMBED_ORIGINS", Status.FORBIDDEN_403);
        }
    }
}
