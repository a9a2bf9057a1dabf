package de.komplize.channels.telegram;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A strict Bot API on loopback: checks every call against the specification, keeps updates until they are confirmed, refuses as it is told. */
final class BotApiDouble implements AutoCloseable {

    static final String TOKEN = "4711:TEST-token_for-nobody";
    static final long BOT = 4711;
    static final String NAME = "KomplizeTestBot";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern PART =
            Pattern.compile("name=\"([^\"]+)\"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--", Pattern.DOTALL);
    private static final long PATIENCE = 10_000_000_000L;

    /** A call that came, when, and whether it was carried out. */
    record Call(String method, JsonNode body, long nanos, boolean done) {
        String chat() {
            return body.path("chat_id").asText();
        }

        String text() {
            return body.path("text").asText();
        }
    }

    /** How one call is answered instead; a status of 0 drops the connection after the call was carried out or not. */
    record Fault(
            Predicate<Call> which, int status, String description, String parameters, boolean carriedOut, long stall) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final TreeMap<Integer, ObjectNode> updates = new TreeMap<>();
    private int lastUpdate = 1_000;
    private int lastMessage = 50_000;
    private int confirmed;

    BotApiDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bot" + TOKEN + "/", this::handle);
        server.createContext("/file/bot" + TOKEN + "/", this::file);
        server.createContext(
                "/",
                exchange -> send(exchange, 404, "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Delivers an update; returns its number. */
    synchronized int deliver(String kind, ObjectNode content) {
        ObjectNode update = JSON.createObjectNode().put("update_id", ++lastUpdate);
        update.set(kind, content);
        return post(update);
    }

    synchronized int post(ObjectNode update) {
        updates.put(update.path("update_id").intValue(), update);
        notifyAll();
        return update.path("update_id").intValue();
    }

    synchronized int nextUpdate() {
        return ++lastUpdate;
    }

    void file(String id, byte[] content) {
        files.put(id, content);
    }

    // What is refused.

    synchronized void fail(Predicate<Call> which, int status, String description) {
        faults.add(new Fault(which, status, description, "", false, 0));
    }

    synchronized void fail(Fault fault) {
        faults.add(fault);
    }

    synchronized void heal() {
        faults.clear();
    }

    static Predicate<Call> sendTo(String chat) {
        return call -> call.method().equals("sendMessage") && call.chat().equals(chat);
    }

    static Predicate<Call> method(String name) {
        return call -> call.method().equals(name);
    }

    // What came.

    List<String> violations() {
        return List.copyOf(violations);
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /** The messages that arrived in a chat. */
    List<Call> arrived(String chat) {
        return calls("sendMessage").stream()
                .filter(call -> call.done() && call.chat().equals(chat))
                .toList();
    }

    List<String> texts(String chat) {
        return arrived(chat).stream().map(Call::text).toList();
    }

    synchronized boolean isConfirmed(int update) {
        return confirmed > update;
    }

    /** What was confirmed, and the last calls. */
    synchronized String state() {
        return "confirmed below " + confirmed + " of " + lastUpdate + ", faults: " + faults.size() + ", last calls: "
                + calls.subList(Math.max(0, calls.size() - 10), calls.size());
    }

    /** Waits for what the adapter does; false where it does not come. */
    boolean await(BooleanSupplier condition) {
        return await(condition, PATIENCE);
    }

    synchronized boolean await(BooleanSupplier condition, long nanos) {
        long until = System.nanoTime() + nanos;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                return false;
            }
            try {
                wait(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        byte[] raw = exchange.getRequestBody().readAllBytes();
        JsonNode body = body(exchange, raw);
        violations.addAll(ApiSchema.violations(method, body));
        Call call = new Call(method, body, System.nanoTime(), false);
        Optional<Fault> fault = fault(call);
        if (fault.isEmpty()) {
            calls.add(new Call(method, body, call.nanos(), true));
            signal();
            send(exchange, 200, "{\"ok\":true,\"result\":" + result(method, body) + "}");
            return;
        }
        calls.add(new Call(method, body, call.nanos(), fault.get().carriedOut()));
        signal();
        answer(exchange, fault.get());
    }

    private static void answer(HttpExchange exchange, Fault fault) throws IOException {
        LockSupport.parkNanos(fault.stall() * 1_000_000);
        if (fault.status() == 0) {
            exchange.close();
            return;
        }
        String body = fault.status() == 502
                ? "<html><head><title>502 Bad Gateway</title></head></html>"
                : "{\"ok\":false,\"error_code\":" + fault.status() + ",\"description\":\"" + fault.description() + "\""
                        + (fault.parameters().isEmpty() ? "" : ",\"parameters\":" + fault.parameters()) + "}";
        send(exchange, fault.status(), body);
    }

    private synchronized Optional<Fault> fault(Call call) {
        for (Fault fault : faults) {
            if (fault.which().test(call)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private String result(String method, JsonNode body) {
        return switch (method) {
            case "getMe" ->
                "{\"id\":" + BOT + ",\"is_bot\":true,\"first_name\":\"Komplize\",\"username\":\"" + NAME + "\"}";
            case "getUpdates" -> updates(body);
            case "getFile" ->
                "{\"file_id\":\"" + body.path("file_id").asText()
                        + "\",\"file_unique_id\":\"u\",\"file_path\":\"photos/"
                        + body.path("file_id").asText() + "\"}";
            case "sendMessage" ->
                "{\"message_id\":" + next() + ",\"date\":1,\"chat\":{\"id\":"
                        + body.path("chat_id").asText() + ",\"type\":\"private\"},\"text\":\"\"}";
            default -> "true";
        };
    }

    private synchronized int next() {
        return ++lastMessage;
    }

    private synchronized String updates(JsonNode body) {
        if (body.has("offset")) {
            confirmed = Math.max(confirmed, body.path("offset").intValue());
            updates.headMap(confirmed).clear();
            notifyAll();
        }
        await(() -> !updates.isEmpty(), body.path("timeout").longValue() * 1_000_000_000);
        List<ObjectNode> first =
                updates.values().stream().limit(body.path("limit").asInt(100)).toList();
        try {
            return JSON.writeValueAsString(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void signal() {
        notifyAll();
    }

    private static JsonNode body(HttpExchange exchange, byte[] raw) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!type.startsWith("multipart/")) {
            return raw.length == 0 ? JSON.createObjectNode() : JSON.readTree(raw);
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(new String(raw, StandardCharsets.UTF_8));
        int at = 0;
        while (part.find(at)) {
            String value = part.group(2);
            boolean plain = !value.matches("-?\\d+|true|false|\\[.*\\]");
            fields.put(part.group(1), plain ? JSON.getNodeFactory().textNode(value) : JSON.readTree(value));
            at = part.end() - 2;
        }
        return JSON.createObjectNode().setAll(fields);
    }

    private void file(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        byte[] content = files.getOrDefault(id, new byte[0]);
        exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
