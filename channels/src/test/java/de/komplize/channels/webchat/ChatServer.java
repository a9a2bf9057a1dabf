package de.komplize.channels.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.komplize.bot.messaging.Settings;
import de.komplize.channels.InboxDouble;
import de.komplize.channels.SecurityHeaders;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** The real routes on a free port, with an inbox in memory. */
final class ChatServer implements AutoCloseable {

    static final String CITY = "https://www.kassel.example";
    static final Map<String, String> SETTINGS = Map.of(
            "KOMPLIZE_EMBED_ORIGINS",
            CITY,
            "KOMPLIZE_PUBLIC_URL",
            "https://chat.kassel.example",
            "KOMPLIZE_TRUSTED_PROXIES",
            "127.0.0.1");
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private static final ObjectMapper JSON = new ObjectMapper();

    final InboxDouble inbox = new InboxDouble();
    final WebChat chat;
    final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;

    ChatServer() {
        Settings settings = name -> Optional.ofNullable(SETTINGS.get(name));
        chat = new WebChat(Origins.from(settings), Networks.from(settings), CLOCK, Duration.ofMillis(50));
        inbox.onStored(chat::stored);
        SecurityHeaders headers = SecurityHeaders.from(settings);
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(headers);
        chat.routing(routing);
        routing.get("/broken", (_, _) -> {
            throw new IllegalStateException("broken for the test");
        });
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .directHandlers(headers.directHandlers())
                .routing(routing)
                .build()
                .start();
        chat.start(inbox);
    }

    int port() {
        return server.port();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> post(String path, String token, String body) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> form(String fields) throws IOException, InterruptedException {
        return send(request("/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    String newToken() throws IOException, InterruptedException {
        return json(send(request("/api/chat/sessions").POST(BodyPublishers.noBody())))
                .get("token")
                .textValue();
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        chat.close();
        server.stop();
        client.close();
    }
}
