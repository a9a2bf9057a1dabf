package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two ports of a running server: what answers where, with which headers, and who gets in. */
@Timeout(240)
class PortsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Server server;

    @BeforeAll
    static void start() {
        Variation broken = new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(new BrokenChannel()));
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_PUBLIC_URL", "https://chat.example.org")), broken);
    }

    @AfterAll
    static void stop() {
        server.close();
        CLIENT.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat.js", "/chat/chat.css", "/chat/page.js", "/chat/icon.svg"})
    void thePublicPortAnswersItsOwnPathsOnly(String path) throws IOException, InterruptedException {
        assertEquals(200, publicly(path).statusCode());
        assertEquals(404, inTheOffice(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/office.css"})
    void theOfficesPortAnswersItsOwnPathsOnly(String path) throws IOException, InterruptedException {
        assertEquals(200, inTheOffice(path).statusCode());
        assertEquals(404, publicly(path).statusCode());
    }

    @Test
    void whatNeedsAKeyIsNotEvenThereOnTheOtherPort() throws IOException, InterruptedException {
        assertEquals(404, publicly("/login").statusCode());
        assertEquals(404, publicly("/open/anything").statusCode());
        assertEquals(404, publicly("/conversations/1/transcript").statusCode());
        assertEquals(404, inTheOffice("/api/chat/messages").statusCode());
        assertEquals(401, publicly("/api/chat/messages").statusCode());
        assertTrue(publicly("/").body().contains("id=\"chat\""));
        assertFalse(inTheOffice("/").body().contains("id=\"chat\""));
    }

    @Test
    void healthSaysUpAndThatTheDatabaseIs() throws IOException, InterruptedException {
        HttpResponse<String> response = inTheOffice("/health");
        JsonNode health = Json.MAPPER.readTree(response.body());
        assertEquals("up", health.path("status").textValue());
        assertEquals("up", health.path("database").textValue());
        assertTrue(header(response, "Content-Type").startsWith("application/json"));
    }

    @Test
    void everyAnswerOfThePublicPortCarriesTheHeaders() throws IOException, InterruptedException {
        for (String path : List.of(
                "/", "/chat.js", "/chat/chat.css", "/nothing", "/api/chat/nothing", "/api/chat/messages", "/broken")) {
            assertSecured(publicly(path), path);
            assertTrue(header(publicly(path), "Strict-Transport-Security").contains("max-age="), path);
        }
        HttpResponse<String> wrongMethod = send(HttpRequest.newBuilder(uri(server.publicPort(), "/api/chat/sessions"))
                .DELETE());
        assertEquals(405, wrongMethod.statusCode());
        assertSecured(wrongMethod, "405");
        assertEquals(500, publicly("/broken").statusCode());
    }

    @Test
    void everyAnswerOfTheOfficesPortCarriesTheHeaders() throws IOException, InterruptedException {
        for (String path : List.of("/", "/health", "/office.css", "/nothing", "/open/wrong", server.officeLink())) {
            assertSecured(inTheOffice(path), path);
        }
        assertSecured(send(office("/health").DELETE()), "another method");
        assertEquals("no-store", header(inTheOffice("/"), "Cache-Control"));
    }

    @Test
    void soDoesAnErrorOfTheOffice() throws IOException, InterruptedException, SQLException {
        try (Clerk clerk = Clerk.of(server)) {
            rename("session", "session_gone");
            HttpResponse<String> failed = clerk.get("/");
            assertEquals(503, failed.statusCode());
            assertSecured(failed, "503");
            assertFalse(failed.body().contains("SQL"), failed.body());
        } finally {
            rename("session_gone", "session");
        }
    }

    private static void rename(String table, String name) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("komplize.db"));
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
        }
    }

    @Test
    void anErrorTellsNothingOfTheInside() throws IOException, InterruptedException {
        HttpResponse<String> failed = publicly("/broken");
        assertFalse(failed.body().contains("secret"), failed.body());
        assertFalse(failed.body().contains("Exception"), failed.body());
        assertEquals("", header(failed, "Server"));
    }

    @Test
    void evenARequestThatIsNoneGetsTheHeaders() throws IOException {
        for (int port : List.of(server.publicPort(), server.officePort())) {
            String answer = raw(port, "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
            assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
            assertTrue(answer.contains("Content-Security-Policy: default-src 'self'"), answer);
        }
    }

    private static void assertSecured(HttpResponse<String> response, String path) {
        String policy = header(response, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'self'") && policy.contains("object-src 'none'"), path + ": " + policy);
        assertTrue(
                policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), path + ": " + policy);
        assertFalse(policy.contains("unsafe"), path + ": " + policy);
        assertEquals("nosniff", header(response, "X-Content-Type-Options"), path);
        assertTrue(List.of("no-referrer", "same-origin").contains(header(response, "Referrer-Policy")), path);
        assertEquals("same-origin", header(response, "Cross-Origin-Opener-Policy"), path);
        assertEquals(1, response.headers().allValues("Content-Security-Policy").size(), path);
    }

    private static HttpResponse<String> publicly(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(server.publicPort(), path)));
    }

    private static HttpResponse<String> inTheOffice(String path) throws IOException, InterruptedException {
        return send(office(path));
    }

    private static HttpRequest.Builder office(String path) {
        return HttpRequest.newBuilder(uri(server.officePort(), path)).method("GET", BodyPublishers.noBody());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static URI uri(int port, String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String raw(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
