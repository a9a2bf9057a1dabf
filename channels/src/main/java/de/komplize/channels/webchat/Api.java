package de.komplize.channels.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.QrCode;
import de.komplize.bot.messaging.Receipt;
import de.komplize.channels.MediaKind;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** The web chat API; the page uses nothing else, and others script against it. */
final class Api {

    private static final int ATTACHMENT_LIMIT = 20 * 1024 * 1024;

    /** Each holds its file in memory: 160 MB. */
    private static final int UPLOADS_AT_ONCE = 8;

    private static final int LONGEST_LINK = 200;

    private static final Duration UPLOAD_LATER = Duration.ofSeconds(5);

    private final Supplier<Door> door;
    private final Origins origins;
    private final Reading reading;
    private final Semaphore uploads = new Semaphore(UPLOADS_AT_ONCE);

    Api(Supplier<Door> door, Origins origins, Readers readers, Duration heartbeat) {
        this.door = door;
        this.origins = origins;
        this.reading = new Reading(door, readers, heartbeat);
    }

    void routing(HttpRouting.Builder routing) {
        Guard guard = new Guard(origins);
        route(routing, guard, Method.POST, "/api/chat/sessions", this::session);
        route(routing, guard, Method.POST, "/api/chat/attachments", this::attachment);
        route(routing, guard, Method.GET, "/api/chat/events", reading::events);
        route(routing, guard, Method.GET, "/api/chat/export", this::export);
        route(routing, guard, Method.POST, "/api/chat/qr", this::picture);
        Handler messages = guard.guarded(this::message);
        routing.post("/api/chat/messages", messages);
        route(routing, guard, Method.GET, "/api/chat/messages", "GET, POST", reading::messages);
        routing.any("/api/chat/*", guard.guarded((_, _) -> {
            throw new HttpException("There is no such address in the web chat API", Status.NOT_FOUND_404);
        }));
    }

    private static void route(HttpRouting.Builder routing, Guard guard, Method method, String path, Handler handler) {
        route(routing, guard, method, path, method.text(), handler);
    }

    /** The method that is served, the question of browsers for it, and a refusal for all others. */
    private static void route(
            HttpRouting.Builder routing, Guard guard, Method method, String path, String allowed, Handler handler) {
        routing.route(method, path, guard.guarded(handler));
        routing.options(path, guard.guarded((_, response) -> guard.preflight(response, allowed)));
        routing.any(path, guard.guarded((_, _) -> {
            throw new HttpException("This address takes " + allowed, Status.METHOD_NOT_ALLOWED_405)
                    .header(HeaderValues.create(HeaderNames.ALLOW, allowed));
        }));
    }

    private void session(ServerRequest request, ServerResponse response) {
        Door open = door.get();
        JsonNode json = Body.json(request);
        Optional<String> language =
                Submission.string("language", json.path("language")).flatMap(open::offered);
        String token = open.tokens().mint();
        Address address = open.tokens().read(token).orElseThrow();
        open.open(address, language, request);
        Body.send(
                response,
                Status.CREATED_201,
                Body.object().put("session", open.tokens().publicId(address)).put("token", token));
    }

    private void message(ServerRequest request, ServerResponse response) {
        Door open = door.get();
        Address address = open.enter(request);
        switch (open.accept(Submission.parse(Body.json(request)), address)) {
            case Receipt.Accepted(long seq) ->
                Body.send(response, Status.ACCEPTED_202, Body.object().put("seq", seq));
            case Receipt.Duplicate(long seq) ->
                Body.send(response, Status.OK_200, Body.object().put("seq", seq));
            case Receipt.TooFast(var after) -> throw Door.tooFast(after);
            case Receipt.Unavailable(var after) -> throw Door.unavailable(after);
        }
    }

    private void export(ServerRequest request, ServerResponse response) {
        Address owner = door.get().enter(request);
        Download.send(door.get().inbox().copy(owner), response);
    }

    /** A link as a QR code. It may be a secret: it comes in the body, not in the address. */
    private void picture(ServerRequest request, ServerResponse response) {
        door.get().enter(request);
        String link = Submission.string("link", Body.json(request).path("link"))
                .filter(given -> given.startsWith("https://") && given.length() <= LONGEST_LINK)
                .orElseThrow(() -> new HttpException(
                        "link is a web address of at most " + LONGEST_LINK + " characters", Status.BAD_REQUEST_400));
        QrCode code = QrCode.of(link);
        Body.send(
                response, Status.OK_200, Body.object().put("size", code.size()).put("path", code.path()));
    }

    private void attachment(ServerRequest request, ServerResponse response) {
        Door open = door.get();
        Address address = open.enter(request);
        String declared = request.headers()
                .contentType()
                .map(type -> type.mediaType().text().toLowerCase(Locale.ROOT))
                .orElse("");
        open.crowd().newUpload(request).ifPresent(after -> {
            throw Door.tooFast(after);
        });
        if (!uploads.tryAcquire()) {
            throw Door.unavailable(UPLOAD_LATER);
        }
        try {
            byte[] content = Body.read(request, ATTACHMENT_LIMIT);
            String id = open.inbox().keep(address, mediaType(content, declared), content);
            Body.send(response, Status.CREATED_201, Body.object().put("attachment", id));
        } finally {
            uploads.release();
        }
    }

    private static String mediaType(byte[] content, String declared) {
        return MediaKind.sniff(content, declared)
                .orElseThrow(() -> new HttpException(
                        "An attachment is a picture (image/png, image/jpeg, …) or application/pdf, and its Content-Type says which",
                        Status.UNSUPPORTED_MEDIA_TYPE_415));
    }
}
