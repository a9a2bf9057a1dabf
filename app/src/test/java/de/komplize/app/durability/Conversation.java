package de.komplize.app.durability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * What one resident writes, message after message, each until it is acknowledged; and what their page has shown them. Written by one thread; the
 * number of acknowledged messages may be read by others.
 */
final class Conversation {

    /** The burst that one contact may write without a pause. */
    static final int BURST = 10;

    /** The page looks for news after so many messages. */
    private static final int LOOKS = 4;

    private final boolean webchat;
    private final int number;
    private final List<String> texts;
    private final List<Shown> shown = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile String handle = "";
    private volatile String token = "";

    /** A message as the page shows it. */
    record Shown(long seq, String from, String text) {}

    private Conversation(boolean webchat, int number, int messages) {
        this.webchat = webchat;
        this.number = number;
        this.texts = IntStream.range(0, messages).mapToObj(this::text).toList();
        if (!webchat) {
            handle = "resident-" + number;
        }
    }

    /** Web chat and double in turn. */
    static Conversation numbered(int number) {
        return new Conversation(number % 2 == 0, number, BURST);
    }

    static List<Conversation> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(Conversation::numbered).toList();
    }

    /** The part of a message's text that no other text has, and that can be found in what is written to the disk. */
    String mark(int message) {
        return "k%05dx%02d".formatted(number, message);
    }

    /** The text of a message, also of one beyond the burst. */
    String text(int message) {
        return "Was ist Smart Kassel? " + mark(message);
    }

    /** Opens the conversation and writes all its messages. */
    void hold(Line line, Runnable onAcknowledged) {
        open(line);
        for (int i = 0; i < texts.size(); i++) {
            say(line, i);
            acknowledged.incrementAndGet();
            onAcknowledged.run();
            if (webchat && i % LOOKS == 0) {
                look(line);
            }
        }
        look(line);
    }

    void open(Line line) {
        if (webchat) {
            String network = "X-Forwarded-For: 10." + (number >> 8 & 255) + "." + (number & 255) + ".1\r\n";
            JsonNode session = json(line.insist(connection -> connection.post("/api/chat/sessions", network, "{}")));
            token = session.path("token").asText();
            handle = token.substring(0, token.indexOf('.'));
        }
    }

    /** Writes the message until it is acknowledged. */
    void say(Line line, int message) {
        line.insist(connection -> attempt(connection, message));
    }

    /** One try to write the message. */
    Http.Answer attempt(Http connection, int message) throws IOException {
        String text = text(message);
        return webchat
                ? connection.post("/api/chat/messages", bearer(), Json.write(Map.of("id", "m" + message, "text", text)))
                : connection.post("/double", "", handle + "\n" + handle + "-" + message + "\n" + text);
    }

    /** Fetches what is new, as the page does: after the last seq it has shown. */
    void look(Line line) {
        if (webchat) {
            long after = shown.isEmpty() ? 0 : shown.getLast().seq();
            JsonNode page = json(line.insist(connection -> read(connection, "after=" + after)));
            page.path("messages")
                    .forEach(m -> shown.add(new Shown(
                            m.path("seq").asLong(),
                            m.path("from").asText(),
                            m.path("text").asText())));
        }
    }

    /** One look at what is stored, by {@code after} and {@code wait} of the API. */
    Http.Answer read(Http connection, String query) throws IOException {
        return connection.get("/api/chat/messages?" + query, bearer());
    }

    private String bearer() {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static JsonNode json(Http.Answer answer) {
        try {
            return Json.MAPPER.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.body(), e);
        }
    }

    boolean isWebchat() {
        return webchat;
    }

    /** The handle of the stored address; empty before the web chat session is made. */
    String handle() {
        return handle;
    }

    List<String> texts() {
        return texts;
    }

    List<Shown> shown() {
        return List.copyOf(shown);
    }

    int acknowledged() {
        return acknowledged.get();
    }
}
