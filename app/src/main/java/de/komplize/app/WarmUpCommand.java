package de.komplize.app;

import de.komplize.bot.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/**
 * {@code warm-up}: starts a server on a folder that is thrown away, holds one short conversation, and stops. The launcher runs it once after a
 * build to record the classes for a fast start, and to train the model.
 */
@Command(name = "warm-up", hidden = true, description = "Starts, talks once and stops; used by the build.")
final class WarmUpCommand implements Runnable {

    @Override
    public void run() {
        try (Scratch scratch = Scratch.make()) {
            Config config = Config.of(Map.of(
                    "KOMPLIZE_DATA", scratch.path().resolve("data").toString(),
                    "KOMPLIZE_PUBLIC_PORT", "0",
                    "KOMPLIZE_OFFICE_PORT", "0"));
            try (Server server = Server.start(config, Server.Variation.PRODUCTION)) {
                talk("http://localhost:" + server.publicPort(), "http://localhost:" + server.officePort());
            }
        } catch (IOException e) {
            throw new IllegalStateException("The warm-up could not talk to itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void talk(String chat, String office) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(chat + "/")).build(), BodyHandlers.ofString());
            client.send(HttpRequest.newBuilder(URI.create(office + "/health")).build(), BodyHandlers.ofString());
            String token = Json.MAPPER
                    .readTree(post(client, chat + "/api/chat/sessions", "none", "{}")
                            .body())
                    .path("token")
                    .asText("none");
            List<String> questions = List.of("Was ist Smart Kassel?", "Wer zahlt das?", "Wann ist das Büro offen?");
            for (String question : questions) {
                String body = Json.write(Map.of("id", question, "text", question));
                post(client, chat + "/api/chat/messages", token, body);
            }
            HttpRequest read = HttpRequest.newBuilder(URI.create(chat + "/api/chat/messages"))
                    .header("Authorization", "Bearer " + token)
                    .build();
            client.send(read, BodyHandlers.ofString());
        }
    }

    private static HttpResponse<String> post(HttpClient client, String address, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
