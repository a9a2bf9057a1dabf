package de.komplize.app.face;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A resident who writes over the web chat API. Each waits for the answer before the next message. */
final class Resident implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String server;
    private final String token;
    private int written;

    private Resident(String server, String token) {
        this.server = server;
        this.token = token;
    }

    static Resident of(int port) throws IOException, InterruptedException {
        String server = "http://localhost:" + port;
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/chat/sessions"))
                    .POST(BodyPublishers.ofString("{\"language\":\"de\"}"))
                    .build();
            return new Resident(
                    server,
                    json(client.send(request, BodyHandlers.ofString()))
                            .path("token")
                            .textValue());
        }
    }

    /** Writes and returns what the bot answers to it. */
    List<String> says(String text) throws IOException, InterruptedException {
        String body = Json.write(Map.of("id", "message-" + ++written, "text", text));
        HttpRequest request =
                call("/api/chat/messages").POST(BodyPublishers.ofString(body)).build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 202) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return textsAfter(json(response).path("seq").asLong());
    }

    List<String> textsAfter(long seq) throws IOException, InterruptedException {
        HttpRequest request = call("/api/chat/messages?wait=10&after=" + seq).build();
        List<String> texts = new ArrayList<>();
        json(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)))
                .path("messages")
                .forEach(message -> texts.add(message.path("text").textValue()));
        return texts;
    }

    /** What lets a program read this conversation. */
    String authorization() {
        return "Authorization: Bearer " + token;
    }

    private HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
