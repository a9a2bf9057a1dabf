package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks 32 and 33 behind a proxy on this machine that brings https: which cookies are set and read, and whose forms are taken. */
@Timeout(240)
class Check32ProxyTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final String NAME = "office.example.org";
    private static final String SECURE = "; Path=/; HttpOnly; SameSite=Strict; Secure";

    private static OpenOffice office;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void byHttpsCookiesAreOfThisHostAlone() throws IOException {
        for (Map<String, String> way : List.of(
                Map.of("Host", NAME, "X-Forwarded-Proto", "https"),
                Map.of("Host", NAME, "X-Forwarded-Proto", "http, https"),
                Map.of("Host", "localhost:8081", "X-Forwarded-Proto", "https"),
                Map.of("Host", NAME))) {
            String answer = get("/login", way);
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
            assertTrue(cookie(answer).startsWith("__Host-komplize-office="), answer);
            assertTrue(cookie(answer).endsWith(SECURE), answer);
        }
        String here = cookie(get("/login", Map.of("Host", "localhost:8081")));
        assertTrue(here.startsWith("komplize-office=") && !here.contains("Secure"), here);
    }

    @Test
    void aCookieThatAnotherHostCouldHaveSetIsNotRead() throws IOException {
        Map<String, String> https = Map.of("Host", NAME, "X-Forwarded-Proto", "https");
        String in = office.anne.session();
        assertTrue(get("/account", with(https, "Cookie", "__Host-komplize-office=" + in))
                .startsWith("HTTP/1.1 200"));
        assertTrue(
                get("/account", with(https, "Cookie", "komplize-office=" + in)).startsWith("HTTP/1.1 401"));
    }

    @Test
    void whatTheProxyBringsInTheClearIsTurnedAway() throws IOException {
        Map<String, String> clear = Map.of("Host", NAME, "X-Forwarded-Proto", "http");
        for (String path : List.of("/login", "/account", "/open/x", "/nowhere")) {
            assertTrue(get(path, clear).startsWith("HTTP/1.1 403"), path);
            assertTrue(
                    get(path, with(clear, "X-Forwarded-Proto", "https, http")).startsWith("HTTP/1.1 403"),
                    "the nearest proxy has the last word");
        }
    }

    @Test
    void onlyTheSameOriginMaySendAForm() throws IOException {
        Map<String, String> https = Map.of("Host", NAME, "X-Forwarded-Proto", "https");
        assertEquals("401", posted(with(https, "Origin", "https://" + NAME)), "a name or password that is wrong");
        for (String other : List.of(
                "http://" + NAME,
                "https://" + NAME + ":8443",
                "https://evil.example",
                "https://" + NAME + ".evil",
                "null")) {
            assertEquals("403", posted(with(https, "Origin", other)), other);
        }
        assertEquals("403", posted(Map.of("Host", "localhost:8081", "Origin", "https://localhost:8081")));
        assertEquals("401", posted(Map.of("Host", "localhost:8081", "Origin", "http://localhost:8081")));
    }

    private static String posted(Map<String, String> headers) throws IOException {
        String page = get("/login", headers);
        String key = page.replaceFirst("(?s).*name=\"form_key\" value=\"([^\"]*)\".*", "$1");
        String body = "name=Nobody&password=wrong&form_key=" + key;
        Map<String, String> all = with(headers, "Cookie", cookie(page).replaceFirst(";.*", ""));
        return send("POST /login", with(all, "Content-Type", "application/x-www-form-urlencoded"), body)
                .substring("HTTP/1.1 ".length(), "HTTP/1.1 401".length());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return all;
    }

    private static String get(String path, Map<String, String> headers) throws IOException {
        return send("GET " + path, headers, "");
    }

    private static String send(String line, Map<String, String> headers, String body) throws IOException {
        String head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        String request = line + " HTTP/1.1\r\n" + head + "Content-Length: " + length + "\r\n\r\n" + body;
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), office.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String cookie(String answer) {
        return answer.lines()
                .filter(header -> header.startsWith("Set-Cookie: "))
                .map(header -> header.substring("Set-Cookie: ".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }
}
