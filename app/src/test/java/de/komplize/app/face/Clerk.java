package de.komplize.app.face;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import de.komplize.app.Server;
import de.komplize.bot.staff.Totp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody of the office who has logged in with both steps: an administrator, whose account the first of them sets up by the link of the start.
 * A code opens once, so that all clerks of a server share one session.
 */
final class Clerk implements AutoCloseable {

    static final String NAME = "Clara Kern";
    static final String PASSWORD = "Der Fluss ist heute grün";

    private static final String COOKIE = "komplize-office";
    private static final Pattern CONVERSATION = Pattern.compile("href=\"/conversations/(\\d+)\"");
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<");

    /** Of each server the session that is in. */
    private static final Map<Server, String> SESSIONS = new WeakHashMap<>();

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();
    private final String office;
    private String cookie;

    private Clerk(String office, String cookie) {
        this.office = office;
        this.cookie = cookie;
    }

    static Clerk of(Server server) throws IOException, InterruptedException {
        String office = "http://localhost:" + server.officePort();
        synchronized (SESSIONS) {
            String known = SESSIONS.getOrDefault(server, "");
            if (known.isEmpty()) {
                try (Clerk first = new Clerk(office, "")) {
                    first.setUp(server.officeLink());
                    known = first.cookie;
                }
                SESSIONS.put(server, known);
            }
            return new Clerk(office, known);
        }
    }

    /** Somebody who has the right cookie, at another address of the same office. */
    static Clerk from(String office, Server server) throws IOException, InterruptedException {
        try (Clerk near = of(server)) {
            return new Clerk(office, near.cookie);
        }
    }

    /** Somebody who has not logged in, but says to have. */
    static Clerk stranger(Server server) {
        return new Clerk("http://localhost:" + server.officePort(), COOKIE + "=wrong");
    }

    /** Somebody who has not logged in, with a browser that keeps its cookie. */
    static Clerk anybody(Server server) {
        return new Clerk("http://localhost:" + server.officePort(), "");
    }

    /** Lets a browser in with the session of the clerks of this server. */
    static void admit(Server server, BrowserContext browser) throws IOException, InterruptedException {
        try (Clerk clerk = of(server)) {
            browser.addCookies(List.of(new Cookie(COOKIE, clerk.cookie.substring(COOKIE.length() + 1))
                    .setUrl(clerk.office)
                    .setHttpOnly(true)));
        }
    }

    /** The cookie of the session, as a browser sends it. */
    String session() {
        return cookie;
    }

    /** The way in as the pages lead it: a name and a password, then what the telephone shows. */
    private void setUp(String link) throws IOException, InterruptedException {
        String opened = once(get(link));
        once(post(
                link,
                Map.of("form_key", found(FORM_KEY, opened), "name", NAME, "password", PASSWORD, "again", PASSWORD)));
        String asked = get("/account/factor").body();
        byte[] factor = bytes(found(KEY, asked).replace(" ", ""));
        String code = Totp.code(factor, Totp.step(Instant.now()));
        String set = once(post("/account/factor", Map.of("form_key", found(FORM_KEY, asked), "code", code)));
        if (!set.contains("Ersatzcodes")) {
            throw new AssertionError("The second step was not set up");
        }
    }

    /** Takes the cookie of an answer. */
    private String once(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(COOKIE + "="))
                .forEach(set -> cookie = set.split(";", 2)[0]);
        return response.body();
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("The page lacks " + pattern);
        }
        return matcher.group(1);
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[Totp.SECRET_BYTES];
        int bits = 0;
        int kept = 0;
        int at = 0;
        for (int i = 0; i < base32.length(); i++) {
            kept = kept << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(base32.charAt(i));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (kept >> bits);
            }
        }
        return bytes;
    }

    /** Also where another page leads on. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Fills in a form of a page and sends it. */
    HttpResponse<String> submit(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("form_key", found(FORM_KEY, once(get(page))));
        return post(path, all);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()));
        try (HttpClient staying = HttpClient.newHttpClient()) {
            return staying.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** Sends a form of the office as its pages do, and returns the page that follows. */
    String sends(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> form = new HashMap<>(fields);
        form.put("form_key", found(FORM_KEY, get("/account").body()));
        HttpResponse<String> answer = post(path, form);
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() >= 400) {
            throw new AssertionError(path + " is refused: " + answer.statusCode() + " " + answer.body());
        }
        return next.isEmpty() ? answer.body() : get(next).body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    /** The numbers of the conversations, the latest first. */
    List<String> conversations() throws IOException, InterruptedException {
        return CONVERSATION
                .matcher(get("/conversations").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The number of the conversation that was begun last. */
    String newest() throws IOException, InterruptedException {
        return conversations().stream().max(Comparator.comparing(Long::valueOf)).orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
