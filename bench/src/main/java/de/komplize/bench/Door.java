package de.komplize.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the door of the office: each try comes from a network of its own, so that none is refused unlooked at. */
final class Door {

    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([^\"]*)\"");

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final HttpClient client;
    private final String office;
    private String cookie = "";
    private String formKey = "";

    Door(HttpClient client, int port) {
        this.client = client;
        this.office = "http://localhost:" + port;
    }

    /** Opens a page and keeps what its form needs. */
    int open(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = send(request(path).GET());
        page.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
        Matcher key = FORM_KEY.matcher(page.body());
        formKey = key.find() ? key.group(1) : formKey;
        return page.statusCode();
    }

    int setPassword(String link, String name, String password) throws IOException, InterruptedException {
        open(link);
        return post(link, Map.of("name", name, "password", password, "again", password));
    }

    /** One try to log in, after {@link #open}; the status of the answer. */
    int logIn(String name, String password) throws IOException, InterruptedException {
        return post("/login", Map.of("name", name, "password", password, "next", "/"));
    }

    private int post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form + "&form_key=" + formKey)))
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        int network = NETWORKS.incrementAndGet();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(office + path))
                .header("X-Forwarded-For", "10.9." + (network >> 8 & 255) + "." + (network & 255));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
