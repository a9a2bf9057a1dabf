package de.komplize.channels.webchat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.storage.StorageException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuardTest {

    @Test
    void whoCannotReadForNowIsToldToComeAgain() throws Exception {
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.get("/", new Guard(Origins.from(_ -> Optional.empty())).guarded((_, _) -> {
                    throw new StorageException(
                            "The database cannot be read", new IllegalStateException("broken for the test"));
                }));
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing)
                .build()
                .start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                    .build();
            HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            assertEquals(503, answer.statusCode());
            assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        } finally {
            server.stop();
        }
    }
}
