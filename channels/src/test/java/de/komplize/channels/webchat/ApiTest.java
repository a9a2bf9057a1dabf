package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static de.komplize.channels.webchat.ChatServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
                "§§|201", "{}|201", "{\"language\":\"de\"}|201", "{\"language\":\"xx\",\"more\":[1]}|201", "{\"language\":null}|201",
                "[]|400", "{\"language\":7}|400", "{|400", "\"de\"|400", "{} {}|400", "null|400",
            })
    void aSessionIsMadeFromAnEmptyBodyOrAnObject(String body, int status) throws Exception {
        HttpResponse<String> response = server.send(server.request("/api/chat/sessions").POST(BodyPublishers.ofString(body)));

        assertEquals(status, response.statusCode());
        assertEquals("application/json; charset=utf-8", header(response, "Content-Type"));
        assertEquals("no-store", header(response, "Cache-Control"));
        assertTrue(status == 201 ? json(response).hasNonNull("token") : json(response).hasNonNull("error"), response.body());
    }

    @Test
    void theNoticeOfFirstContactIsTheFirstMessageInTheLanguageAskedFor() throws Exception {
        String token = json(server.send(server.request("/api/chat/sessions").POST(BodyPublishers.ofString("{\"language\":\"en\"}"))))
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
                "{\"id\":\"1\",\"attachments\":[\"a1\"]}|202",
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
        assertTrue(status == 202 ? json(response).get("seq").longValue() == 2 : json(response).hasNonNull("error"), response.body());
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
        assertEquals(202, server.post("/api/chat/messages", server.newToken(), body).statusCode(), "ids are the session's own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\uD83D\uDE42", "a\u0308"})
    void fourThousandCharactersAreTakenAndOneMoreIsTooLong(String character) throws Exception {
        String token = server.newToken();
        String longest = character.repeat(4_000);

        assertEquals(202, server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"" + longest + "\"}").statusCode());
        assertEquals(413, server.post("/api/chat/messages", token, "{\"id\":\"2\",\"text\":\"" + longest + "x\"}").statusCode());
    }

    @Test
    void aBodyOverTheLimitIsTooLargeAndTheConnectionGoesOn() throws Exception {
        String token = server.newToken();

        HttpResponse<String> response = server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"" + "x".repeat(1_000_000) + "\"}");

        assertEquals(413, response.statusCode());
        assertTrue(json(response).hasNonNull("error"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() throws Exception {
        byte[] body = "{\"id\":\"1\",\"text\":\"M?ller\"}".getBytes(StandardCharsets.US_ASCII);
        body[18] = (byte) 0xFC;
        HttpRequest.Builder request = server.request("/api/chat/messages").header("Authorization", "Bearer " + server.newToken());

        assertEquals(400, server.send(request.POST(BodyPublishers.ofByteArray(body))).statusCode());
    }

    @Test
    void anIdHasOneToAHundredCharacters() throws Exception {
        String token = server.newToken();

        assertEquals(202, server.post("/api/chat/messages", token, "{\"id\":\"" + "i".repeat(100) + "\",\"text\":\"a\"}").statusCode());
        assertEquals(400, server.post("/api/chat/messages", token, "{\"id\":\"" + "i".repeat(101) + "\",\"text\":\"a\"}").statusCode());
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
        assertEquals(503, server.send(server.request("/api/chat/sessions").POST(BodyPublishers.noBody())).statusCode());
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
    void aForgedOrChangedTokenOpensNothing() throws Exception {
        String token = server.newToken();
        String other = server.newToken();
        int dot = token.indexOf('.');
        char first = token.charAt(0) == 'A' ? 'B' : 'A';
        List<String> forged = List.of(
                "", ".", "x", token.substring(0, dot), token.substring(0, dot + 1), first + token.substring(1), token + "A", token.substring(0, token.length() - 1),
                token.substring(0, dot) + other.substring(other.indexOf('.')), new Tokens("another secret".getBytes(StandardCharsets.UTF_8)).mint());

        for (String wrong : forged) {
            HttpResponse<String> response = server.get("/api/chat/messages", wrong);
            assertEquals(401, response.statusCode(), wrong);
            assertEquals("Bearer", header(response, "WWW-Authenticate"));
        }
        assertEquals(401, server.send(server.request("/api/chat/messages")).statusCode());
        assertEquals(200, server.get("/api/chat/messages", token).statusCode());
    }

    @Test
    void aTokenOfAnErasedSessionOpensNothingAndAnotherServerKnowsTheSameToken() throws Exception {
        String token = server.newToken();
        byte[] secret = server.inbox.secret("webchat");
        assertEquals(server.inbox.onlyAddress(), new Tokens(secret).read(token).orElseThrow());

        server.inbox.forget(server.inbox.onlyAddress());

        assertEquals(401, server.get("/api/chat/messages", token).statusCode());
        assertEquals(401, server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"Hallo\"}").statusCode());
    }

    @Test
    void messagesShowChoicesAndOnlyWhatCameAfter() throws Exception {
        String token = server.newToken();
        server.inbox.say(server.inbox.onlyAddress(), Author.BOT, "Nutzen Sie das WLAN?", "de-easy", new Choice("yes", "Ja"));

        JsonNode json = json(server.get("/api/chat/messages?after=1", token));

        assertEquals(1, json.get("messages").size());
        JsonNode message = json.get("messages").get(0);
        assertEquals("de-easy", message.get("language").textValue());
        assertEquals("yes", message.get("choices").get(0).get("id").textValue());
        assertEquals("Ja", message.get("choices").get(0).get("label").textValue());
        assertEquals(7, json(server.get("/api/chat/messages?after=7", token)).get("next").longValue());
        assertEquals(400, server.get("/api/chat/messages?after=-1", token).statusCode());
        assertEquals(400, server.get("/api/chat/messages?wait=soon", token).statusCode());
    }

    @Test
    void attachmentsAreKeptByWhatTheyAreNotByWhatTheyAreCalled() throws Exception {
        String token = server.newToken();
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        byte[] svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII);

        assertEquals(201, attach(token, "image/png", png).statusCode());
        assertEquals(201, attach(token, "image/jpeg", png).statusCode());
        assertEquals("a3", json(attach(token, "application/pdf", pdf)).get("attachment").textValue());
        assertEquals(415, attach(token, "image/png", pdf).statusCode());
        assertEquals(415, attach(token, "text/html", png).statusCode());
        assertEquals(415, attach(token, "image/svg+xml", svg).statusCode());
        assertEquals(415, attach(token, "image/png", new byte[0]).statusCode());
        assertEquals(401, attach("x", "image/png", png).statusCode());
        assertEquals(List.of("image/png 9", "image/png 9", "application/pdf 8"), server.inbox.kept());
    }

    @Test
    void anAttachmentHasAtMostTwentyMegabytes() throws Exception {
        String token = server.newToken();
        byte[] largest = new byte[20 * 1024 * 1024];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, largest, 0, 5);

        assertEquals(201, attach(token, "application/pdf", largest).statusCode());
        assertEquals(413, attach(token, "application/pdf", Arrays.copyOf(largest, largest.length + 1)).statusCode());
    }

    private HttpResponse<String> attach(String token, String type, byte[] content) throws Exception {
        return server.send(server.request("/api/chat/attachments")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    @Test
    void pagesOfTheCityMayCallAndForeignOnesMayChangeNothing() throws Exception {
        Map<String, Integer> origins = Map.of(
                ChatServer.CITY, 201, "https://chat.kassel.example", 201, "http://127.0.0.1:" + server.port(), 201, "https://evil.example", 403, "null", 403);

        for (Map.Entry<String, Integer> origin : origins.entrySet()) {
            HttpResponse<String> response = server.send(server.request("/api/chat/sessions").header("Origin", origin.getKey()).POST(BodyPublishers.noBody()));
            assertEquals(origin.getValue(), response.statusCode(), origin.getKey());
            assertEquals(origin.getKey().equals(ChatServer.CITY) ? ChatServer.CITY : "", header(response, "Access-Control-Allow-Origin"));
            assertNotEquals("*", header(response, "Access-Control-Allow-Origin"));
        }
    }

    @Test
    void browsersMayAskAheadForPagesOfTheCityOnly() throws Exception {
        HttpResponse<String> city = preflight(ChatServer.CITY);

        assertEquals(204, city.statusCode());
        assertEquals(ChatServer.CITY, header(city, "Access-Control-Allow-Origin"));
        assertTrue(header(city, "Access-Control-Allow-Headers").contains("Authorization"));
        assertEquals(403, preflight("https://evil.example").statusCode());
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return server.send(server.request("/api/chat/messages")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    @Test
    void aFloodOfNewSessionsFromOneNetworkIsLimitedAndOthersAreNot() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            assertEquals(201, sessionFrom("203.0.113." + i % 250).statusCode());
        }
        HttpResponse<String> refused = sessionFrom("203.0.113.251");
        assertEquals(429, refused.statusCode());
        assertEquals("1", header(refused, "Retry-After"));
        assertEquals(429, sessionFrom("198.51.100.1, 203.0.113.7").statusCode(), "what a caller writes itself is not believed");
        assertEquals(201, sessionFrom("203.0.114.1").statusCode());
    }

    private HttpResponse<String> sessionFrom(String client) throws Exception {
        return server.send(server.request("/api/chat/sessions").header("X-Forwarded-For", client).POST(BodyPublishers.noBody()));
    }
}
