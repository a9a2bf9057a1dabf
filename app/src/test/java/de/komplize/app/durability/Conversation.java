package de.komplize.app.durability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.core.JsonProcessingException;
import de.komplize.bot.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
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
        // The mark makes each text unique and can be found in what is written to the disk.
        this.texts = IntStream.range(0, messages)
                .mapToObj(i -> "Was ist Smart Kassel? " + mark(number, i))
                .toList();
        if (!webchat) {
            handle = "resident-" + number;
        }
    }

    static Conversation webchat(int number) {
        return new Conversation(true, number, BURST);
    }

    static Conversation pushed(int number) {
        return new Conversation(false, number, BURST);
    }

    /** So many of each in turn. */
    static List<Conversation> mixed(int count) {
        IntFunction<Conversation> next = i -> i % 2 == 0 ? webchat(i) : pushed(i);
        return IntStream.range(0, count).mapToObj(next).toList();
    }

    /** The part of a message's text that no other text has. */
    String mark(int message) {
        return mark(number, message);
    }

    private static String mark(int conversation, int message) {
        return "k%05dx%02d".formatted(conversation, message);
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
        String text = texts.get(message);
        return webchat
                ? connection.post("/api/chat/messages", bearer(), Json.write(Map.of("id", "m" + message, "text", text)))
                : connection.post("/double", "", handle + "\n" + handle + "-" + message + "\n" + text);
    }

    /** Fetches what is new, as the page does: after the last seq it has shown. */
    void look(Line line) {
        if (webchat) {
            long after = shown.isEmpty() ? 0 : shown.getLast().seq();
            JsonNode page = json(line.insist(connection -> connection.get("/api/chat/messages?after=" + after, bearer())));
            page.path("messages").forEach(m -> shown.add(
                    new Shown(m.path("seq").asLong(), m.path("from").asText(), m.path("text").asText())));
        }
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
