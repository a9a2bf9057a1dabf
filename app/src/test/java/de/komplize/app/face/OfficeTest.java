package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The office: for whoever logs in, the first by the link of the start, and with residents' words as nothing but words. */
@Timeout(240)
class OfficeTest {

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)> \" ' & javascript:alert(3) {{7*7}} ${7*7}";

    private static Server server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theLinkOfTheStartSetsUpTheFirstAccountAndIsGoneThen(@TempDir Path other)
            throws IOException, InterruptedException {
        try (Server fresh = Server.start(Program.settings(other, Map.of()), Variation.PRODUCTION);
                Clerk stranger = Clerk.stranger(fresh)) {
            String link = fresh.officeLink();
            assertTrue(link.matches("/open/[A-Za-z0-9_-]{43}"), link);
            assertEquals(401, stranger.get("/").statusCode());
            assertEquals(401, stranger.get("/conversations/1/transcript").statusCode());
            assertEquals(404, stranger.get(link + "x").statusCode());
            assertEquals("", header(stranger.get("/open/wrong"), "Set-Cookie"));
            assertEquals(200, stranger.get(link).statusCode(), "a page that asks for a name and a password");
            assertEquals(401, stranger.get("/").statusCode(), "looking at it opens nothing");
            try (Clerk clerk = Clerk.of(fresh)) {
                assertEquals(200, clerk.get("/").statusCode());
            }
            assertEquals("/", fresh.officeLink(), "nothing secret is printed any more");
            assertEquals(404, stranger.get(link).statusCode());
        }
    }

    @Test
    void doesNotOpenInTheClearBeyondThisMachine(@TempDir Path other) throws IOException, InterruptedException {
        Map<String, String> settings = Program.settings(other, Map.of("KOMPLIZE_BIND", "0.0.0.0"));
        try (Server open = Server.start(settings, Variation.PRODUCTION)) {
            for (InetAddress address : outsideAddresses()) {
                try (Clerk far = Clerk.from("http://" + address.getHostAddress() + ":" + open.officePort(), open)) {
                    assertEquals(403, far.get("/login").statusCode());
                    assertEquals(403, far.get("/open/wrong").statusCode());
                    assertEquals(403, far.get("/").statusCode());
                    assertEquals(403, far.get("/api/office/events").statusCode());
                    assertEquals(200, far.get("/health").statusCode());
                    assertTrue(far.get("/").body().contains("href=\"/accessibility\""), "its reader may be blind");
                    assertEquals(200, far.get("/accessibility").statusCode());
                }
            }
            try (Clerk near = Clerk.of(open)) {
                assertEquals(200, near.get("/").statusCode());
            }
        }
    }

    private static List<InetAddress> outsideAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }

    @Test
    void saysWhereThereIsNoSuchConversation() throws IOException, InterruptedException {
        try (Clerk clerk = Clerk.of(server)) {
            assertEquals(200, clerk.get("/").statusCode());
            assertEquals(404, clerk.get("/conversations/1/transcript").statusCode());
            assertEquals(404, clerk.get("/conversations/none/transcript").statusCode());
            assertEquals(
                    404,
                    clerk.get("/conversations/99999999999999999999/transcript").statusCode());
        }
    }

    @Test
    void whatAResidentWroteStaysText() throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort());
                Clerk clerk = Clerk.of(server)) {
            resident.says(HOSTILE);
            String list = clerk.get("/conversations").body();
            assertTrue(list.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), list);
            assertFalse(list.contains("<script>") || list.contains("<img"), list);
            HttpResponse<String> transcript =
                    clerk.get("/conversations/" + clerk.conversations().getFirst() + "/transcript");
            assertTrue(transcript.body().contains("> " + HOSTILE), transcript.body());
            assertEquals("text/plain; charset=utf-8", header(transcript, "Content-Type"));
            assertEquals("nosniff", header(transcript, "X-Content-Type-Options"));
        }
    }

    @Test
    void countsMessagesInWords() throws IOException, InterruptedException {
        try (Resident silent = Resident.of(server.publicPort());
                Clerk clerk = Clerk.of(server)) {
            assertEquals(1, silent.textsAfter(0).size());
            String list = clerk.get("/conversations").body();
            assertTrue(list.contains("1 Nachricht<"), list);
            assertTrue(list.contains("Noch keine Nachricht"), list);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
