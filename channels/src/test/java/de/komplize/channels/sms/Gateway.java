package de.komplize.channels.sms;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.testing.ChannelContract;
import de.komplize.bot.testing.World;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** A gateway that speaks Twilio's HTTP, the channel, and the engine: calls with signatures, and takes what is sent. */
final class Gateway implements ChannelContract.Harness {

    static final String PUBLIC = "https://chat.example.org";
    static final String SID = "AC0123456789abcdef0123456789abcdef";
    static final String TOKEN = "12345";

    private final World.Setting setting;
    private final WebServer api;
    private final List<Map<String, String>> sent = new CopyOnWriteArrayList<>();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private final Queue<String> refusals = new ArrayDeque<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private World world;
    private WebServer hooks;
    private Twilio channel;

    Gateway(Path folder) {
        setting = World.Setting.in(folder);
        api = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(HttpRouting.builder().post("/2010-04-01/Accounts/" + SID + "/Messages.json", this::take))
                .build()
                .start();
        open();
    }

    private void open() {
        TwilioAccount account =
                new TwilioAccount(SID, TOKEN, "+495617872467", URI.create("http://127.0.0.1:" + api.port()), PUBLIC);
        channel = new Twilio(account, setting.clock());
        HttpRouting.Builder routing = HttpRouting.builder();
        channel.routing(routing);
        hooks = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing)
                .build()
                .start();
        world = World.start(setting, channel);
    }

    private synchronized void take(ServerRequest request, ServerResponse response) {
        authorizations.add(request.headers().first(HeaderNames.AUTHORIZATION).orElse(""));
        Map<String, String> form = new TreeMap<>();
        for (String field : request.content().as(String.class).split("&")) {
            String[] pair = field.split("=", 2);
            form.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        String refusal = refusals.poll();
        if (refusal != null) {
            String[] said = refusal.split(" ");
            response.header(HeaderNames.RETRY_AFTER, "7");
            response.status(Status.create(Integer.parseInt(said[0])))
                    .send("{\"code\": " + said[1] + ", \"message\": \"no\", \"status\": " + said[0] + "}");
            return;
        }
        sent.add(form);
        response.status(Status.CREATED_201).send("{\"sid\": \"SM" + sent.size() + "\", \"status\": \"queued\"}");
    }

    /** The next sends are refused so: the status and Twilio's code. */
    synchronized void refuse(String... next) {
        refusals.addAll(List.of(next));
    }

    Optional<Channel.Trouble> trouble() {
        return channel.trouble();
    }

    List<Map<String, String>> sent() {
        return List.copyOf(sent);
    }

    List<String> authorizations() {
        return List.copyOf(authorizations);
    }

    /** A call as the gateway signs it. */
    HttpResponse<String> call(String path, Map<String, String> form) {
        return call(path, form, sign(PUBLIC + path, form));
    }

    String sign(String url, Map<String, String> form) {
        return new TwilioSignature(TOKEN)
                .of(
                        url,
                        form.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    }

    HttpResponse<String> call(String path, Map<String, String> form, String signature) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + hooks.port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!signature.isEmpty()) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> message(String sid, String from, String text) {
        return Map.of(
                "MessageSid",
                sid,
                "AccountSid",
                SID,
                "From",
                from,
                "To",
                "+495617872467",
                "Body",
                text,
                "NumMedia",
                "0");
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Address address(String resident) {
        return new Address("sms", SmppStage.number(resident));
    }

    @Override
    public boolean receive(String externalId, String resident, String text) {
        // A form in UTF-8 has no half characters, and the gateway no long ones.
        String fitting = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String short1600 = fitting.substring(0, Math.min(fitting.length(), 1_600));
        return call(TwilioCalls.MESSAGES, message(externalId, SmppStage.number(resident), short1600))
                                .statusCode()
                        / 100
                == 2;
    }

    @Override
    public List<String> repliesOf(String resident) {
        return sent.stream()
                .filter(form -> SmppStage.number(resident).equals(form.get("To")))
                .map(form -> SmppStage.asWritten(world, String.valueOf(form.get("Body"))))
                .toList();
    }

    @Override
    public void restart() {
        world.close();
        hooks.stop();
        open();
    }

    @Override
    public void close() {
        world.close();
        hooks.stop();
        api.stop();
        client.close();
    }
}
