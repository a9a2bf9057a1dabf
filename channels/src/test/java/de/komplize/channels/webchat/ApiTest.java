package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static de.komplize.channels.webchat.ChatServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Message.Author;
import de.komplize.bot.messaging.Receipt;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "§§|201",
                "{}|201",
                "{\"language\":\"de\"}|201",
                "{\"language\":\"xx\",\"more\":[1]}|201",
                "{\"language\":null}|201",
                "[]|400",
                "{\"language\":7}|400",
                "{|400",
                "\"de\"|400",
                "{} {}|400",
                "null|400",
            })
    void aSessionIsMadeFromAnEmptyBodyOrAnObject(String body, int status) throws Exception {
        HttpResponse<String> response =
                server.send(server.request("/api/chat/sessions").POST(BodyPublishers.ofString(body)));

        assertEquals(status, response.statusCode());
        assertEquals("application/json; charset=utf-8", header(response, "Content-Type"));
        assertEquals("no-store", header(response, "Cache-Control"));
        assertTrue(
                status == 201
                        ? json(response).hasNonNull("token")
                        : json(response).hasNonNull("error"),
                response.body());
    }

    @Test
    void theNoticeOfFirstContactIsTheFirstMessageInTheLanguageAskedFor() throws Exception {
        String token = json(server.send(
                        server.request("/api/chat/sessions").POST(BodyPublishers.ofString("{\"language\":\"en\"}"))))
                .get("token")
                .textValue();

        JsonNode json = json(server.get("/api/chat/messages", token));

        assertEquals(1, json.get("next").longValue());
        JsonNode notice = json.get("messages").get(0);
        assertEquals("bot", notice.get("from").textValue());
        assertEquals("en", notice.get("language").textValue());
        assertEquals("2026-11-22T10:00:00Z", notice.get("at").textValue());
        assertTrue(notice.get("choices").isArray());
    }

    @Test
    void thePublicSessionIdOpensNothing() throws Exception {
        JsonNode made = json(server.send(server.request("/api/chat/sessions").POST(BodyPublishers.noBody())));

        String session = made.get("session").textValue();

        assertFalse(made.get("token").textValue().contains(session));
        assertEquals(401, server.get("/api/chat/messages", session).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"id\":\"1\",\"text\":\"Hallo\"}|202",
                "{\"id\":\"1\",\"choice\":\"yes\"}|202",
                "{\"id\":\"1\",\"attachments\":[\"a1\"]}|400",
                "{\"id\":\" 1\",\"text\":\"Hallo\"}|400",
                "{\"id\":\"\\ud800\",\"text\":\"Hallo\"}|400",
                "{\"id\":\"1\",\"text\":\"Hallo\",\"choice\":null,\"attachments\":null,\"extra\":{}}|202",
                "{\"id\":\"1\",\"text\":\"\"}|400",
                "{\"id\":\"1\",\"text\":\" \\n\\u0000\"}|400",
                "{\"id\":\"1\"}|400",
                "{\"id\":\"\",\"text\":\"Hallo\"}|400",
                "{\"id\":7,\"text\":\"Hallo\"}|400",
                "{\"id\":\"1\",\"text\":7}|400",
                "{\"id\":\"1\",\"text\":[\"Hallo\"]}|400",
                "{\"id\":\"1\",\"attachments\":\"a1\"}|400",
                "{\"id\":\"1\",\"attachments\":[1]}|400",
                "{\"text\":\"Hallo\"}|400",
                "{\"id\":\"1\",\"text\":\"Hallo\"|400",
                "§§|400",
            })
    void aMessageIsTakenOrRefused(String body, int status) throws Exception {
        HttpResponse<String> response = server.post("/api/chat/messages", server.newToken(), body);

        assertEquals(status, response.statusCode(), response.body());
        assertTrue(
                status == 202
                        ? json(response).get("seq").longValue() == 2
                        : json(response).hasNonNull("error"),
                response.body());
    }

    @Test
    void theSameIdAgainHasTheSameSeqAndNoEffect() throws Exception {
        String token = server.newToken();
        String body = "{\"id\":\"m1\",\"text\":\"Hallo\"}";
        server.post("/api/chat/messages", token, body);

        HttpResponse<String> again = server.post("/api/chat/messages", token, body);

        assertEquals(200, again.statusCode());
        assertEquals(2, json(again).get("seq").longValue());
        assertEquals(3, server.inbox.all().size());
        assertEquals(
                202,
                server.post("/api/chat/messages", server.newToken(), body).statusCode(),
                "ids are the session's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE42", "a\u0308"})
    void fourThousandCharactersAreTakenAndOneMoreIsTooLong(String character) throws Exception {
        String token = server.newToken();
        String longest = character.repeat(4_000);

        assertEquals(
                202,
                server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"" + longest + "\"}")
                        .statusCode());
        assertEquals(
                413,
                server.post("/api/chat/messages", token, "{\"id\":\"2\",\"text\":\"" + longest + "x\"}")
                        .statusCode());
    }

    @Test
    void aBodyOverTheLimitIsTooLargeAndTheConnectionGoesOn() throws Exception {
        String token = server.newToken();

        HttpResponse<String> response =
                server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"" + "x".repeat(1_000_000) + "\"}");

        assertEquals(413, response.statusCode());
        assertTrue(json(response).hasNonNull("error"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        byte[] body = "{\"id\":\"1\",\"text\":\"M?ller\"}".getBytes(StandardCharsets.US_ASCII);
        body[18] = (byte) 0xFC;
        HttpRequest.Builder request =
                server.request("/api/chat/messages").header("Authorization", "Bearer " + server.newToken());

        assertEquals(
                400, server.send(request.POST(BodyPublishers.ofByteArray(body))).statusCode());
    }

    @Test
    void anIdHasOneToAHundredCharacters() throws Exception {
        String token = server.newToken();

        assertEquals(
                202,
                server.post("/api/chat/messages", token, "{\"id\":\"" + "i".repeat(100) + "\",\"text\":\"a\"}")
                        .statusCode());
        assertEquals(
                400,
                server.post("/api/chat/messages", token, "{\"id\":\"" + "i".repeat(101) + "\",\"text\":\"a\"}")
                        .statusCode());
    }

    @Test
    void refusalsOfTheInboxSayWhenToComeAgain() throws Exception {
        String token = server.newToken();
        String body = "{\"id\":\"1\",\"text\":\"Hallo\"}";

        server.inbox.refuse(new Receipt.TooFast(Duration.ofMillis(1_200)));
        HttpResponse<String> tooFast = server.post("/api/chat/messages", token, body);
        server.inbox.refuse(new Receipt.Unavailable(Duration.ofMillis(10)));
        HttpResponse<String> unavailable = server.post("/api/chat/messages", token, body);

        assertEquals(429, tooFast.statusCode());
        assertEquals("2", header(tooFast, "Retry-After"));
        assertEquals(503, unavailable.statusCode());
        assertEquals("1", header(unavailable, "Retry-After"));
        assertEquals(
                503,
                server.send(server.request("/api/chat/sessions").POST(BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void aFailureIsAnsweredInTheSameFormWithoutItsReason() throws Exception {
        String token = server.newToken();
        server.inbox.breakDown();

        HttpResponse<String> response = server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"Hallo\"}");

        assertEquals(500, response.statusCode());
        assertFalse(json(response).get("error").textValue().contains("broken"));
    }

    @Test
    void otherAddressesAndMethodsAreRefusedInTheSameForm() throws Exception {
        HttpResponse<String> missing = server.send(server.request("/api/chat/nothing"));
        HttpResponse<String> method = server.send(server.request("/api/chat/sessions"));

        assertEquals(404, missing.statusCode());
        assertTrue(json(missing).hasNonNull("error"));
        assertEquals(405, method.statusCode());
        assertEquals("POST", header(method, "Allow"));
    }

    @Test
    void messagesShowChoicesAndOnlyWhatCameAfter() throws Exception {
        String token = server.newToken();
        server.inbox.say(
                server.inbox.onlyAddress(), Author.BOT, "Nutzen Sie das WLAN?", "de-easy", new Choice("yes", "Ja"));

        JsonNode json = json(server.get("/api/chat/messages?after=1", token));

        assertEquals(1, json.get("messages").size());
        JsonNode message = json.get("messages").get(0);
        assertEquals("de-easy", message.get("language").textValue());
        assertEquals("yes", message.get("choices").get(0).get("id").textValue());
        assertEquals("Ja", message.get("choices").get(0).get("label").textValue());
        assertEquals(
                7,
                json(server.get("/api/chat/messages?after=7", token))
                        .get("next")
                        .longValue());
        assertEquals(400, server.get("/api/chat/messages?after=-1", token).statusCode());
        assertEquals(400, server.get("/api/chat/messages?wait=soon", token).statusCode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"link\":\"https://t.me/Bot?start=link-a\"}|200",
                "{\"link\":\"javascript:alert(1)\"}|400",
                "{\"link\":7}|400",
                "{}|400",
            })
    void aLinkIsDrawnForWhoeverHasAConversation(String body, int status) throws Exception {
        HttpResponse<String> drawn = server.post("/api/chat/qr", server.newToken(), body);

        assertEquals(status, drawn.statusCode());
        assertEquals(status == 200, drawn.body().contains("\"path\":\"M"));
        assertEquals(401, server.post("/api/chat/qr", "forged", body).statusCode());
    }

    @Test
    void whatIsTooLongForAPictureIsRefused() throws Exception {
        String body = "{\"link\":\"https://t.me/" + "a".repeat(200) + "\"}";
        assertEquals(400, server.post("/api/chat/qr", server.newToken(), body).statusCode());
    }
}
