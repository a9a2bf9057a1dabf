package de.komplize.app.face;

import de.komplize.app.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody of the office who has opened the link that the start printed. */
final class Clerk implements AutoCloseable {

    private static final Pattern CONVERSATION = Pattern.compile("/conversations/(\\d+)/transcript");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String office;
    private final String cookie;

    private Clerk(String office, String cookie) {
        this.office = office;
        this.cookie = cookie;
    }

    static Clerk of(Server server) throws IOException, InterruptedException {
        String office = "http://localhost:" + server.officePort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(office + server.officeLink()))
                    .build();
            HttpResponse<Void> opened = client.send(request, BodyHandlers.discarding());
            return new Clerk(
                    office, opened.headers().firstValue("Set-Cookie").orElse("").split(";")[0]);
        }
    }

    /** Somebody who has the right cookie, at another address of the same office. */
    static Clerk from(String office, Server server) throws IOException, InterruptedException {
        try (Clerk near = of(server)) {
            return new Clerk(office, near.cookie);
        }
    }

    /** Somebody who has not opened the link, but says to have. */
    static Clerk stranger(Server server) {
        return new Clerk("http://localhost:" + server.officePort(), "komplize-office=wrong");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(office + path))
                .header("Cookie", cookie)
                .build();
        return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The numbers of the conversations, the latest first. */
    List<String> conversations() throws IOException, InterruptedException {
        return CONVERSATION
                .matcher(get("/").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
