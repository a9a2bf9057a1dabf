package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static de.komplize.channels.webchat.ChatServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Message.Author;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadingTest {

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aWaitingReaderIsWokenByWhatIsStored() throws Exception {
        String token = server.newToken();
        CompletableFuture<HttpResponse<String>> waiting = waitFor(token, "/api/chat/messages?after=1&wait=25");

        server.inbox.say(server.inbox.onlyAddress(), Author.STAFF, "Guten Tag", "de");

        HttpResponse<String> response = waiting.get();
        assertEquals(200, response.statusCode());
        assertEquals("staff", json(response).get("messages").get(0).get("from").textValue());
        assertEquals(2, json(response).get("next").longValue());
    }

    @Test
    void aReaderWaitsNoLongerThanAskedAndIsTheSameWiserThen() throws Exception {
        String token = server.newToken();
        long began = System.nanoTime();

        HttpResponse<String> response = server.get("/api/chat/messages?after=1&wait=1", token);

        assertTrue(System.nanoTime() - began >= 1_000_000_000L);
        assertEquals("{\"messages\":[],\"next\":1}", response.body());
    }

    @Test
    void whatIsThereIsAnsweredWithoutWaiting() throws Exception {
        assertEquals(
                1,
                json(server.get("/api/chat/messages?wait=25", server.newToken()))
                        .get("next")
                        .longValue());
    }

    @Test
    void aSessionWaitsOnlySoOftenAtATime() throws Exception {
        String token = server.newToken();
        Address address = server.inbox.onlyAddress();
        List<BufferedReader> streams = new ArrayList<>();
        for (int i = 0; i < Readers.PER_SESSION; i++) {
            streams.add(lines(stream(token, "/api/chat/events?after=1", "")));
            assertEquals(":connected", streams.getLast().readLine());
        }

        HttpResponse<String> refused = server.get("/api/chat/messages?after=1&wait=25", token);

        assertEquals(429, refused.statusCode());
        assertEquals("5", header(refused, "Retry-After"));
        assertEquals(
                200, server.get("/api/chat/messages?after=1", token).statusCode(), "looking without waiting is free");
        server.inbox.say(address, Author.BOT, "Für alle", "de");
        for (BufferedReader stream : streams) {
            assertEquals("id:2", next(stream, "id:"));
            stream.close();
        }
    }

    @Test
    void theStreamBringsWhatIsStoredAndThenWhatComes() throws Exception {
        String token = server.newToken();
        HttpResponse<InputStream> response = stream(token, "/api/chat/events", "");
        assertEquals("text/event-stream; charset=utf-8", header(response, "Content-Type"));
        try (BufferedReader lines = lines(response)) {
            assertEquals(":connected", lines.readLine());
            assertEquals("id:1", next(lines, "id:"));

            server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"Zeile\\nzwei\"}");

            assertEquals("id:2", next(lines, "id:"));
            var event = new ObjectMapper().readTree(next(lines, "data:").substring("data:".length()));
            assertEquals("Zeile\nzwei", event.get("messages").get(0).get("text").textValue());
            assertEquals(2, event.get("next").longValue());
            assertEquals("", lines.readLine(), "an empty line ends the event");
            assertEquals("id:3", next(lines, "id:"));
        }
    }

    @Test
    void theStreamGoesOnAfterTheLastEventThatWasSeen() throws Exception {
        String token = server.newToken();
        server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"Hallo\"}");

        try (BufferedReader lines = lines(stream(token, "/api/chat/events?after=1", "2"))) {
            assertEquals("id:3", next(lines, "id:"));
        }
        try (BufferedReader lines = lines(stream(token, "/api/chat/events?after=2", ""))) {
            assertEquals("id:3", next(lines, "id:"));
        }
        assertEquals(
                400,
                server.send(server.request("/api/chat/events")
                                .header("Authorization", "Bearer " + token)
                                .header("Last-Event-ID", "x"))
                        .statusCode());
    }

    @Test
    void aSilentStreamShowsThatItLives() throws Exception {
        try (BufferedReader lines = lines(stream(server.newToken(), "/api/chat/events?after=1", ""))) {
            assertEquals(":still here", next(lines, ":still"));
            assertEquals(":still here", next(lines, ":still"));
        }
    }

    /** The heartbeat of 50 ms finds out that nobody reads; all places are free again then. */
    @Test
    void readersWhoLeftGiveTheirPlacesBack() throws Exception {
        String token = server.newToken();
        for (int i = 0; i < Readers.PER_SESSION; i++) {
            stream(token, "/api/chat/events?after=1", "").body().close();
        }

        int status = 429;
        while (status == 429) {
            HttpResponse<InputStream> response = stream(token, "/api/chat/events?after=1", "");
            status = response.statusCode();
            response.body().close();
        }
        assertEquals(200, status);
    }

    @Test
    void closingLetsWaitingReadersGo() throws Exception {
        String token = server.newToken();
        CompletableFuture<HttpResponse<String>> waiting = waitFor(token, "/api/chat/messages?after=1&wait=25");
        BufferedReader stream = lines(stream(token, "/api/chat/events?after=1", ""));
        assertEquals(":connected", stream.readLine());

        server.chat.close();

        assertEquals(200, waiting.get().statusCode());
        stream.lines().forEach(_ -> {});
    }

    private CompletableFuture<HttpResponse<String>> waitFor(String token, String path) {
        return server.client.sendAsync(
                server.request(path).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private HttpResponse<InputStream> stream(String token, String path, String lastEvent)
            throws IOException, InterruptedException {
        var request = server.request(path).header("Authorization", "Bearer " + token);
        if (!lastEvent.isEmpty()) {
            request.header("Last-Event-ID", lastEvent);
        }
        return server.client.send(request.build(), BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(HttpResponse<InputStream> response) {
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader lines, String prefix) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(prefix)) {
            line = lines.readLine();
        }
        return line == null ? "" : line;
    }
}
