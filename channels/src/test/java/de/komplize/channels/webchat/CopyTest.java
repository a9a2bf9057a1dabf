package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Message.Author;
import de.komplize.bot.messaging.OwnCopy;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The copy of the own data on its way to the resident (check 59). */
class CopyTest {

    private static final String CONTENT = "the zip";

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isFetchedOnceWithTheSessionsToken() throws Exception {
        String token = server.newToken();
        assertEquals(404, server.get("/api/chat/export", token).statusCode());
        assertEquals(401, server.send(server.request("/api/chat/export")).statusCode());
        assertEquals(401, server.get("/api/chat/export", "forged").statusCode());
        grant();

        HttpResponse<String> copy = server.get("/api/chat/export", token);

        assertEquals(200, copy.statusCode());
        assertEquals(CONTENT, copy.body());
        assertEquals("application/zip", header(copy, "Content-Type"));
        assertEquals("attachment; filename=\"meine-daten.zip\"", header(copy, "Content-Disposition"));
        assertEquals("no-store", header(copy, "Cache-Control"));
        assertEquals("nosniff", header(copy, "X-Content-Type-Options"));
        assertEquals(410, server.get("/api/chat/export", token).statusCode());
    }

    @Test
    void isWaitedForWhereOthersFetchTheirs() throws Exception {
        String token = server.newToken();
        server.inbox.grant(new OwnCopy.Busy(Duration.ofSeconds(5)));

        HttpResponse<String> busy = server.get("/api/chat/export", token);

        assertEquals(503, busy.statusCode());
        assertEquals("5", header(busy, "Retry-After"));
    }

    @Test
    void isNotMovedByPost() throws Exception {
        assertEquals(
                405, server.post("/api/chat/export", server.newToken(), "{}").statusCode());
    }

    @Test
    void comesByTheFormWhereNoScriptRuns() throws Exception {
        String token = server.newToken();
        server.inbox.say(
                server.inbox.onlyAddress(),
                Author.BOT,
                "Ihre Kopie ist bereit.",
                "de",
                new Choice(Choice.COPY, "Herunterladen"));
        String fields = "token=" + token + "&id=1&text=&choice=" + Choice.COPY;
        assertTrue(server.form("token=" + token + "&id=1&refresh=1").body().contains("value=\"data.file\""));
        grant();

        HttpResponse<String> copy = server.form(fields);

        assertEquals(CONTENT, copy.body());
        assertEquals("application/zip", header(copy, "Content-Type"));
        HttpResponse<String> again = server.form(fields);
        assertEquals(410, again.statusCode());
        assertTrue(again.body().contains("id=\"problem\""), "the page says why");
    }

    private void grant() {
        byte[] content = CONTENT.getBytes(StandardCharsets.UTF_8);
        server.inbox.grant(new OwnCopy.Ready(new ByteArrayInputStream(content), content.length));
    }
}
