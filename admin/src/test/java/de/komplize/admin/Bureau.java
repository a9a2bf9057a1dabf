package de.komplize.admin;

import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The office's pages on a free port, opened by their link. */
final class Bureau implements AutoCloseable {

    final World world;
    final PushChannel sms;
    final OfficeRows rows;
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Bureau(Path folder) throws IOException, InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        rows = new OfficeRows(world.database());
        Office office = TestOffice.open(world, (who, deed, what) -> {});
        HttpRouting.Builder routing = HttpRouting.builder();
        office.routing(routing);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing)
                .build()
                .start();
    }

    /** A contact with nothing but its number. */
    void contact(long id) {
        rows.sql("INSERT INTO contact (id, language, created_at) VALUES (%d, 'de', 1000)".formatted(id));
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    String page(String path) throws IOException, InterruptedException {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
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
