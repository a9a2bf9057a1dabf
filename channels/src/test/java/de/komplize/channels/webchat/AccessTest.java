package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessTest {

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aForgedOrChangedTokenOpensNothing() throws Exception {
        String token = server.newToken();
        String other = server.newToken();
        int dot = token.indexOf('.');
        char first = token.charAt(0) == 'A' ? 'B' : 'A';
        List<String> forged = List.of(
                "",
                ".",
                "x",
                token.substring(0, dot),
                token.substring(0, dot + 1),
                first + token.substring(1),
                token + "A",
                token.substring(0, token.length() - 1),
                token.substring(0, dot) + other.substring(other.indexOf('.')),
                new Tokens("another secret".getBytes(StandardCharsets.UTF_8)).mint());

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
        assertEquals(
                401,
                server.post("/api/chat/messages", token, "{\"id\":\"1\",\"text\":\"Hallo\"}")
                        .statusCode());
    }

    @Test
    void pagesOfTheCityMayCallAndForeignOnesMayChangeNothing() throws Exception {
        Map<String, Integer> origins = Map.of(
                ChatServer.CITY,
                201,
                "https://chat.kassel.example",
                201,
                "http://127.0.0.1:" + server.port(),
                201,
                "https://evil.example",
                403,
                "null",
                403);

        for (Map.Entry<String, Integer> origin : origins.entrySet()) {
            HttpResponse<String> response = server.send(server.request("/api/chat/sessions")
                    .header("Origin", origin.getKey())
                    .POST(BodyPublishers.noBody()));
            assertEquals(origin.getValue(), response.statusCode(), origin.getKey());
            assertEquals(
                    origin.getKey().equals(ChatServer.CITY) ? ChatServer.CITY : "",
                    header(response, "Access-Control-Allow-Origin"));
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
        HttpResponse<String> refused = sessionFrom("203.0.113.1");
        for (int i = 0; i < 10_000 && refused.statusCode() == 201; i++) {
            refused = sessionFrom("203.0.113." + i % 250);
        }
        assertEquals(429, refused.statusCode());
        assertEquals("1", header(refused, "Retry-After"));
        assertEquals(
                429,
                sessionFrom("198.51.100.1, 203.0.113.7").statusCode(),
                "what a caller writes itself is not believed");
        assertEquals(201, sessionFrom("203.0.114.1").statusCode());
    }

    private HttpResponse<String> sessionFrom(String client) throws Exception {
        return server.send(server.request("/api/chat/sessions")
                .header("X-Forwarded-For", client)
                .POST(BodyPublishers.noBody()));
    }
}
