package de.komplize.admin;

import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of the office on a free port, opened by an administrator, on an engine with one resident. */
final class Counter implements AutoCloseable {

    static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'`&lt;";

    final World world;
    final PushChannel sms;
    final OfficeRows rows;
    final long contact;

    /** What was recorded, deed and what it was about. */
    final List<String> audit = new CopyOnWriteArrayList<>();

    private final WebServer server;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    Counter(Path folder) throws IOException, InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        sms.receive("1", "anna", "goals");
        contact = world.number("SELECT max(id) FROM contact");
        rows = new OfficeRows(world.database());
        Office office = TestOffice.open(world, (_, deed, what) -> audit.add(deed + " " + what));
        HttpRouting.Builder routing = HttpRouting.builder();
        office.routing(routing);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing)
                .build()
                .start();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** Sends a form of this page, with its key. */
    HttpResponse<String> post(String page, String path, String... fields) throws IOException, InterruptedException {
        List<String> pairs =
                new ArrayList<>(List.of("form_key=" + hidden(get(page).body(), "form_key")));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", pairs)))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    @Override
    public void close() {
        server.stop();
        client.close();
        world.close();
    }
}
