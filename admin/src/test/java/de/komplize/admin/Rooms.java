package de.komplize.admin;

import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.Stems;
import de.komplize.bot.testing.World;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages on a free port, with an engine behind them and a member of staff who has opened the link. */
final class Rooms implements AutoCloseable {

    private static final Pattern FORM_KEY = Pattern.compile("name=\"form_key\" value=\"([^\"]+)\"");

    final World world;
    final PushChannel sms;
    final PushChannel mail;
    final List<String> audit = new CopyOnWriteArrayList<>();
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String formKey = "";
    private int received;

    Rooms(Path folder) throws IOException, InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        mail = new PushChannel("email", setting.clock());
        world = World.start(setting, sms, mail);
        Office office = TestOffice.open(world, (who, deed, what) -> audit.add(deed + " " + what));
        HttpRouting.Builder routing = HttpRouting.builder();
        office.routing(routing);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing)
                .build()
                .start();
    }

    /** Somebody writes; returns the number of the conversation. */
    long hear(String handle, String text) {
        world.clock().advance(Duration.ofSeconds(2));
        sms.receive(String.valueOf(++received), handle, text);
        new SearchIndex(world.database(), new Stems()).follow();
        return world.number("SELECT contact_id FROM address WHERE handle = ?", handle);
    }

    OfficeRows rows() {
        return new OfficeRows(world.database());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        Matcher key = FORM_KEY.matcher(page.body());
        if (key.find()) {
            formKey = key.group(1);
        }
        return page;
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofByteArray());
    }

    /** Sends a form of a page that was opened before. */
    HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("form_key", formKey)))
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a form of a page that was opened before, with a file. */
    HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("form_key", formKey)))
                .forEach(field -> form.append("--xyz\r\nContent-Disposition: form-data; name=\"")
                        .append(field.getKey())
                        .append("\"\r\n\r\n")
                        .append(new String(
                                field.getValue().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                        .append("\r\n"));
        form.append(
                        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n")
                .append(new String(file, StandardCharsets.ISO_8859_1))
                .append("\r\n--xyz--\r\n");
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(BodyPublishers.ofByteArray(form.toString().getBytes(StandardCharsets.ISO_8859_1)))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, Map.of());
    }

    /** What a deed came to: the notice of the page that follows it. */
    String said(HttpResponse<String> done) throws IOException, InterruptedException {
        String page = get(done.headers().firstValue("Location").orElse("/").replaceAll("#.*", ""))
                .body();
        Matcher notice =
                Pattern.compile("<p class=\"notice\" role=\"status\">([^<]*)").matcher(page);
        return notice.find() ? notice.group(1) : "";
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Override
    public void close() {
        server.stop();
        client.close();
        world.close();
    }
}
