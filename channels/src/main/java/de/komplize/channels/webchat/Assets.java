package de.komplize.channels.webchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.CRC32C;

/** The page's style and scripts, and the one script for the city's sites. */
final class Assets {

    private static final String JAVASCRIPT = "text/javascript; charset=utf-8";

    private static final List<String> FILES = List.of(
            "chat.css",
            "icon.svg",
            "page.js",
            "api.js",
            "following.js",
            "outgoing.js",
            "attaching.js",
            "conversation.js",
            "elements.js",
            "speaking.js",
            "frame.js");

    /** Where the launcher's words go. */
    private static final String WORDS = "\"KOMPLIZE_WORDS\"";

    private final Supplier<Door> door;

    Assets(Supplier<Door> door) {
        this.door = door;
    }

    void routing(HttpRouting.Builder routing) {
        FILES.forEach(name -> {
            String type = type(name);
            byte[] content = load(name);
            serve(routing, "/chat/" + name, (request, response) -> send(request, response, type, content));
        });
        String launcher = new String(load("launcher.js"), StandardCharsets.UTF_8);
        serve(routing, "/chat.js", (request, response) -> {
            // Loaded by pages of other origins, also by those that isolate themselves (COEP).
            response.headers().set(HeaderNames.create("Cross-Origin-Resource-Policy"), "cross-origin");
            send(request, response, JAVASCRIPT, launcher.replace(WORDS, words()).getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Caches and monitors ask for the head alone. */
    private static void serve(HttpRouting.Builder routing, String path, Handler handler) {
        routing.get(path, handler).route(Method.HEAD, path, handler);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> JAVASCRIPT;
        };
    }

    private String words() {
        ObjectNode words = Body.object();
        for (String language : door.get().inbox().languages()) {
            words.set(language, new Wording(door.get().inbox(), language).forTheLauncher());
        }
        return new String(Body.bytes(words), StandardCharsets.UTF_8);
    }

    /** Asked for anew each time, sent only where it has changed: a new version is there at once. */
    private static void send(ServerRequest request, ServerResponse response, String type, byte[] content) {
        String tag = tag(content);
        response.headers().set(HeaderNames.ETAG, tag);
        response.headers().set(HeaderNames.CACHE_CONTROL, "no-cache");
        if (request.headers()
                .first(HeaderNames.IF_NONE_MATCH)
                .filter(tag::equals)
                .isPresent()) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else {
            response.headers().set(HeaderNames.CONTENT_TYPE, type);
            response.send(content);
        }
    }

    private static String tag(byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        return "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
    }

    private static byte[] load(String name) {
        try (InputStream file = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
