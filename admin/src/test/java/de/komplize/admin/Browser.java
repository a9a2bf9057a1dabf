package de.komplize.admin;

import de.komplize.bot.staff.Totp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser: it keeps cookies and the key of the last form, and goes where it is told and nowhere else. */
final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("<code>([a-z2-7-]{19})</code>");
    private static final Pattern LINK = Pattern.compile("id=\"link\" readonly value=\"https?://[^/]+(/open/[^\"]+)\"");

    final Map<String, String> cookies = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    private final int port;
    private final InstantSource clock;
    private String formKey = "";
    private byte[] factor = new byte[0];
    private List<String> codes = List.of();

    Browser(int port, InstantSource clock) {
        this.port = port;
        this.clock = clock;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    /** Sends a form with the key of the last page that had one. */
    HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        return send("POST", path, form(formKey, fields));
    }

    HttpResponse<String> postWithKey(String key, String path, String... fields)
            throws IOException, InterruptedException {
        return send("POST", path, form(key, fields));
    }

    HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::header);
        HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        for (String set : response.headers().allValues("Set-Cookie")) {
            String[] cookie = set.split(";", 2)[0].split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        Matcher key = FORM_KEY.matcher(response.body());
        formKey = key.find() ? key.group(1) : formKey;
        return response;
    }

    private static String form(String key, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!key.isEmpty()) {
            all.addAll(List.of("form_key", key));
        }
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < all.size(); i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(all.get(i))
                    .append('=')
                    .append(URLEncoder.encode(all.get(i + 1), StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    String formKey() {
        return formKey;
    }

    String session() {
        return cookies.getOrDefault("komplize-office", "");
    }

    /** Opens a set-up link and sends its form. */
    HttpResponse<String> setPassword(String link, String name, String password)
            throws IOException, InterruptedException {
        get(link);
        return post(link, "name", name, "password", password, "again", password);
    }

    /** Does what the page of the second step says, with a telephone that has the right time. */
    HttpResponse<String> setUpFactor() throws IOException, InterruptedException {
        Matcher key = KEY.matcher(get("/account/factor").body());
        if (!key.find()) {
            throw new AssertionError("the page shows no key");
        }
        factor = bytes(key.group(1).replace(" ", ""));
        HttpResponse<String> set = post("/account/factor", "code", code(0));
        codes = CODE.matcher(set.body()).results().map(found -> found.group(1)).toList();
        return set;
    }

    /** What the telephone shows so many steps from now. */
    String code(int steps) {
        return Totp.code(factor, Totp.step(clock.instant()) + steps);
    }

    /** The codes for the day on which the telephone is lost. */
    List<String> codes() {
        return codes;
    }

    /** Takes over what a colleague's telephone knows. */
    Browser withTelephoneOf(Browser other) {
        factor = other.factor;
        codes = other.codes;
        return this;
    }

    HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        get("/login");
        return post("/login", "name", name, "password", password, "next", "/");
    }

    /** Both steps. */
    HttpResponse<String> logInWithCode(String name, String password) throws IOException, InterruptedException {
        logIn(name, password);
        get("/login/code");
        return post("/login/code", "code", code(0), "next", "/");
    }

    static String link(String page) {
        Matcher link = LINK.matcher(page);
        if (!link.find()) {
            throw new AssertionError("the page shows no link");
        }
        return link.group(1);
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static byte[] bytes(String base32) {
        byte[] bytes = new byte[base32.length() * 5 / 8];
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
            kept &= (1 << bits) - 1;
        }
        return bytes;
    }
}
