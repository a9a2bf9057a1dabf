package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line 33 of the conformance list and check 43: Telegram calls, and nobody else. */
class WebhookTest {

    private static final String SECRET = "a-secret_that-is-long-enough";
    private static final long ANNA = 11;

    private final HttpClient http = HttpClient.newHttpClient();

    private TelegramCity city;
    private WebServer server;

    @BeforeEach
    void open(@TempDir Path folder) {
        city = TelegramCity.called(folder, "https://chat.example.org/", SECRET);
        server = WebServer.builder()
                .port(0)
                .routing(routing -> city.telegram().routing(routing))
                .build()
                .start();
        assertTrue(city.api().await(() -> !city.api().calls("setWebhook").isEmpty()));
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), city.api().violations());
        server.stop();
        city.close();
    }

    private int post(Optional<String> secret, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + server.port() + TelegramSettings.PATH))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        secret.ifPresent(value -> request.header("X-Telegram-Bot-Api-Secret-Token", value));
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private ObjectNode update(String text) {
        ObjectNode update = People.object().put("update_id", city.api().nextUpdate());
        update.set("message", People.message(ANNA, city.now()).put("text", text));
        return update;
    }

    private long messages() {
        return city.world().number("SELECT count(*) FROM message");
    }

    @Test
    void line33OnlyTheRightSecretOpensAndTheAnswerComesAfterTheCommit() throws IOException, InterruptedException {
        String body = update("goals").toString();
        for (Optional<String> wrong :
                List.of(Optional.<String>empty(), Optional.of(""), Optional.of("x"), Optional.of(SECRET + "x"))) {
            assertEquals(403, post(wrong, body));
        }
        assertEquals(0, messages());
        assertEquals(200, post(Optional.of(SECRET), body));
        assertTrue(messages() > 0);
        city.world().settle();
        assertEquals("info.goals de", city.replies(ANNA).getLast());
    }

    @Test
    void line22And33TheSameUpdateAgainHasNoEffect() throws IOException, InterruptedException {
        String body = update("goals").toString();
        assertEquals(200, post(Optional.of(SECRET), body));
        long before = messages();
        assertEquals(200, post(Optional.of(SECRET), body));
        assertEquals(before, messages());
    }

    @Test
    void line33WhileTheDatabaseIsInTroubleTelegramIsToldToComeAgain() throws IOException, InterruptedException {
        assertEquals(200, post(Optional.of(SECRET), update("goals").toString()));
        city.world().settle();
        String body = update("results").toString();
        city.world().database().failWrites(Integer.MAX_VALUE);
        assertEquals(503, post(Optional.of(SECRET), body));
        city.world().database().failWrites(0);
        assertEquals(200, post(Optional.of(SECRET), body));
        city.world().settle();
        assertEquals(
                1, city.replies(ANNA).stream().filter("info.results de"::equals).count());
    }

    @Test
    void whatIsNoUpdateIsRefused() throws IOException, InterruptedException {
        for (String body : List.of("", "{", "[]", "null", "{\"message\":{}}")) {
            assertEquals(400, post(Optional.of(SECRET), body), body);
        }
        assertEquals(413, post(Optional.of(SECRET), "{\"a\":\"" + "x".repeat(2_000_000) + "\"}"));
    }

    @Test
    void line34TelegramIsToldWhereWhatAndWithWhichSecret() {
        var call = city.api().calls("setWebhook").getFirst().body();
        assertEquals("https://chat.example.org/telegram", call.path("url").asText());
        assertEquals(SECRET, call.path("secret_token").asText());
        assertTrue(call.path("allowed_updates").toString().contains("my_chat_member"));
        assertEquals(0, city.api().calls("getUpdates").size());
    }
}
