package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Check 31: every answer of both ports carries every header, whichever it is. The pages of the office are found by following each link from the start;
 * that none of its table of addresses weakens them is {@code Check31PagesTest} of {@code admin}.
 */
@Timeout(240)
class Check31HeadersTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)\"");

    /** More than there are, so that lists which lead on and on come to an end. */
    private static final int MOST_PAGES = 150;

    private static Server server;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        Variation broken = new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(new BrokenChannel()));
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_PUBLIC_URL", "https://chat.example.org")), broken);
        try (Resident resident = Resident.of(server.publicPort())) {
            resident.says("Kann ich mit einem Menschen sprechen?");
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPageOfTheOfficeThatALinkLeadsTo() throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>(List.of("/", "/login", "/login/code", "/open/x", "/nowhere", "/health"));
        Deque<String> left = new ArrayDeque<>(seen);
        try (Clerk clerk = Clerk.of(server)) {
            while (!left.isEmpty() && seen.size() < MOST_PAGES) {
                String path = left.removeFirst();
                String answer = get(server.officePort(), path, proxied(clerk.session()));
                isSecured(answer, path);
                LINK.matcher(answer)
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .filter(seen::add)
                        .forEach(left::add);
            }
        }
        for (String room :
                List.of("/conversations", "/ideas", "/requests", "/filing", "/posters", "/surveys", "/state")) {
            assertTrue(seen.contains(room), () -> room + " is not found: " + seen);
        }
        assertTrue(seen.size() > 40, seen.toString());
    }

    @Test
    void everyAnswerOfThePublicPort() throws IOException {
        Set<String> seen =
                new LinkedHashSet<>(List.of("/", "/nowhere", "/broken", "/api/chat/messages", "/api/chat/none"));
        Deque<String> left = new ArrayDeque<>(seen);
        while (!left.isEmpty() && seen.size() < MOST_PAGES) {
            String path = left.removeFirst();
            String answer = get(server.publicPort(), path, "");
            isSecured(answer, path);
            LINK.matcher(answer)
                    .results()
                    .map(found -> found.group(1))
                    .filter(seen::add)
                    .forEach(left::add);
        }
        assertTrue(seen.contains("/chat/page.js"), seen.toString());
    }

    /** Each kind of refusal, also of what the server answers before any route sees it: that one promises https as those before it did. */
    @Test
    void everyRefusal() throws IOException {
        isSecured(get(server.officePort(), "/login", proxied("")), "by https");
        Set<Integer> statuses = new TreeSet<>();
        for (int port : List.of(server.publicPort(), server.officePort())) {
            String way = port == server.officePort() ? proxied("") : "";
            for (String request : List.of(
                    "DELETE /login HTTP/1.1\r\n" + way + "\r\n",
                    "DELETE /api/chat/sessions HTTP/1.1\r\n" + way + "\r\n",
                    "POST /login HTTP/1.1\r\nContent-Length: 20000000000\r\n" + way + "\r\n",
                    "POST /api/chat/messages HTTP/1.1\r\nContent-Length: 20000000000\r\n" + way + "\r\n",
                    "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\n" + way + "\r\n",
                    "GET / HTTP/1.1\r\n" + way + "X: " + "x".repeat(40_000) + "\r\n\r\n",
                    "GET /%zz HTTP/1.1\r\n" + way + "\r\n",
                    "GET /broken HTTP/1.1\r\n" + way + "\r\n",
                    "GET /account/factor HTTP/1.1\r\n" + way + "\r\n",
                    "nonsense\r\n\r\n")) {
                String whole = request.contains("Host:") || request.startsWith("nonsense")
                        ? request
                        : request.replaceFirst("\r\n", "\r\nHost: localhost\r\n");
                String answer = Wire.send(port, whole);
                statuses.add(Wire.status(answer));
                isSecured(answer, whole.substring(0, Math.min(60, whole.length())));
                assertFalse(answer.contains("Exception") || answer.contains("io.helidon"), answer);
            }
        }
        assertTrue(statuses.containsAll(List.of(400, 401, 404, 405, 413, 414, 431, 500)), statuses.toString());
    }

    @Test
    void aRedirectOfTheOffice() throws IOException {
        String answer = get(server.officePort(), "/login/code", proxied(""));
        assertEquals(303, Wire.status(answer));
        isSecured(answer, "redirect");
    }

    @Test
    void httpsIsPromisedOnlyToWhomItBrought() throws IOException {
        assertFalse(get(server.officePort(), "/login", "Host: localhost\r\n").contains("Strict-Transport-Security"));
        assertFalse(get(server.officePort(), "/login", "Host: office.example.org\r\nX-Forwarded-Proto: http\r\n")
                .contains("Strict-Transport-Security"));
    }

    private static String proxied(String cookie) {
        return "Host: office.example.org\r\nX-Forwarded-Proto: https\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: __Host-" + cookie + "\r\n");
    }

    private static String get(int port, String path, String headers) throws IOException {
        String host = headers.contains("Host:") ? "" : "Host: localhost\r\n";
        return Wire.send(port, "GET " + path + " HTTP/1.1\r\n" + host + headers + "\r\n");
    }

    private static void isSecured(String answer, String what) {
        String head = answer.split("\r\n\r\n", 2)[0];
        List<String> policies = values(head, "Content-Security-Policy");
        assertEquals(1, policies.size(), what + "\n" + head);
        String policy = policies.getFirst();
        for (String part :
                List.of("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")) {
            assertTrue(policy.contains(part), what + ": " + policy);
        }
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(List.of("nosniff"), values(head, "X-Content-Type-Options"), what);
        assertEquals(List.of("same-origin"), values(head, "Cross-Origin-Opener-Policy"), what);
        List<String> referrer = values(head, "Referrer-Policy");
        assertTrue(referrer.equals(List.of("no-referrer")) || referrer.equals(List.of("same-origin")), what + referrer);
        assertEquals(
                List.of("max-age=31536000; includeSubDomains"),
                values(head, "Strict-Transport-Security"),
                what + "\n" + head);
    }

    private static List<String> values(String head, String name) {
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .toList();
    }
}
