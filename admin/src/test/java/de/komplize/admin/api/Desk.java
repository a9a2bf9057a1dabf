package de.komplize.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The interface on a free port, on an engine with one conversation, one published and one submitted idea, a request and a response. */
final class Desk implements AutoCloseable {

    static final String SECRET_WORDS = "Canary-7351";

    final World world;
    final PushChannel sms;
    final OfficeApi api;
    final OfficeRows rows;
    final long contact;
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Desk(Path folder) {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        sms.receive("1", "anna", "goals " + SECRET_WORDS);
        contact = world.number("SELECT max(id) FROM contact");
        rows = new OfficeRows(world.database());
        rows.idea(1001, contact, "submitted", "Entwurf " + SECRET_WORDS, "sms");
        rows.idea(1002, contact, "published", "Bänke am Fluss", "sms");
        rows.request(1003, contact, "handoff.request", "open");
        rows.response(5000, contact, "stadtteil-2035", SECRET_WORDS);
        for (Role role : Role.values()) {
            tokens.put(role, token(role.stored() + " of the tests", role));
        }
        api = new OfficeApi(
                world.conversations(), world.database(), world.pack().surveys());
        HttpRouting.Builder routing = HttpRouting.builder();
        api.routing(routing);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .directHandlers(OfficeApi.directHandlers(DirectHandlers.create()))
                .routing(routing)
                .build()
                .start();
    }

    /** Another token. */
    String token(String name, Role role) {
        AccessTokens.Issued issued = AccessTokens.issue(
                new AccessToken.Id(name.hashCode() & 0xFFFFFFFL),
                name,
                role,
                world.clock().instant());
        world.database().write(new WriteSet().add(issued.change()));
        return issued.secret();
    }

    void revoke(String name) {
        world.database()
                .write(new WriteSet()
                        .add(AccessTokens.revoke(name, world.clock().instant())));
    }

    String token(Role role) {
        return String.valueOf(tokens.get(role));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/office" + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(Role role, String path) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token(role)));
    }

    HttpResponse<String> csv(Role role, String path) throws IOException, InterruptedException {
        return send(
                request(path).header("Authorization", "Bearer " + token(role)).header("Accept", "text/csv"));
    }

    HttpResponse<String> post(Role role, String path, String body) throws IOException, InterruptedException {
        return post(token(role), path, body);
    }

    HttpResponse<String> post(String token, String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Authorization", "Bearer " + token).POST(BodyPublishers.ofString(body)));
    }

    /** Sends an address as it stands, also one that the client would not. */
    RawCall raw(String path) throws IOException {
        return RawCall.get(server.port(), "/api/office" + path);
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.MAPPER.readTree(response.body());
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        server.stop();
        client.close();
        world.close();
    }
}
