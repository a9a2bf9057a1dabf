package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        String embedding = "frame-ancestors " + ChatServer.CITY;
        HttpResponse<String> page = server.send(server.request("/?embedded"));

        assertTrue(header(page, "Content-Security-Policy").endsWith(embedding));
        assertEquals("no-store", header(page, "Cache-Control"));
        for (String path : List.of(
                "/", "/chat.js", "/chat/page.js", "/api/chat/messages", "/nothing", "/api/chat/nothing", "/broken")) {
            HttpResponse<String> response = server.send(server.request(path));
            String policy = header(response, "Content-Security-Policy");
            assertTrue(policy.contains("default-src 'self'; object-src 'none'; base-uri 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
            assertEquals(path.equals("/"), policy.contains(embedding), path);
            assertEquals("nosniff", header(response, "X-Content-Type-Options"), path);
            assertEquals("no-referrer", header(response, "Referrer-Policy"), path);
            assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"), path);
            assertEquals("max-age=31536000; includeSubDomains", header(response, "Strict-Transport-Security"), path);
        }
    }

    @Test
    void alsoABrokenRequestIsAnsweredWithTheHeaders() throws Exception {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("nosniff"), answer);
        }
    }

    @Test
    void scriptsAndStylesAreAskedForAnewAndSentOnlyOnce() throws Exception {
        HttpResponse<String> script = server.send(server.request("/chat/page.js"));
        String tag = header(script, "ETag");

        assertEquals("text/javascript; charset=utf-8", header(script, "Content-Type"));
        assertEquals(
                304,
                server.send(server.request("/chat/page.js").header("If-None-Match", tag))
                        .statusCode());
        assertEquals(404, server.send(server.request("/chat/../WebChat.class")).statusCode());
    }

    @Test
    void theLauncherBringsItsWordsInEachLanguage() throws Exception {
        HttpResponse<String> launcher = server.send(server.request("/chat.js"));

        assertTrue(launcher.body().contains("\"en\":{\"title\":\"webchat.title/en\""), launcher.body());
        assertEquals("cross-origin", header(launcher, "Cross-Origin-Resource-Policy"));
    }
}
