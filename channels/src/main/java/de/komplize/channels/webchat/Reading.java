package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Message;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** What is stored, read back: at once, by long poll, or as a stream. */
final class Reading {

    /** Below the 30 s after which proxies give up. */
    private static final long LONGEST_WAIT = 25;

    /** Messages in one answer; more are fetched with the next. */
    private static final int PAGE = 200;

    private static final Duration LATER = Duration.ofSeconds(5);

    private final Supplier<Door> door;
    private final Readers readers;
    private final Duration heartbeat;

    Reading(Supplier<Door> door, Readers readers, Duration heartbeat) {
        this.door = door;
        this.readers = readers;
        this.heartbeat = heartbeat;
    }

    void messages(ServerRequest request, ServerResponse response) {
        Inbox inbox = door.get().inbox();
        Address address = door.get().enter(request);
        long after = number(request, "after", 0);
        long wait = Math.min(LONGEST_WAIT, number(request, "wait", 0));
        List<Message> messages = inbox.since(address, after, PAGE);
        if (messages.isEmpty() && wait > 0) {
            messages = waitFor(inbox, address, after, Duration.ofSeconds(wait));
        }
        Body.send(response, Status.OK_200, MessageJson.of(messages, after));
    }

    /** The place is taken before the look: what is stored in between wakes it. */
    private List<Message> waitFor(Inbox inbox, Address address, long after, Duration atMost) {
        try (Readers.Reader reader = enter(address)) {
            long end = System.nanoTime() + atMost.toNanos();
            List<Message> messages = inbox.since(address, after, PAGE);
            while (messages.isEmpty() && reader.await(Duration.ofNanos(end - System.nanoTime()))) {
                messages = inbox.since(address, after, PAGE);
            }
            return messages;
        }
    }

    void events(ServerRequest request, ServerResponse response) {
        Address address = door.get().enter(request);
        long after = Math.max(number(request, "after", 0), lastEvent(request));
        try (Readers.Reader reader = enter(address)) {
            response.headers().set(HeaderNames.CONTENT_TYPE, "text/event-stream; charset=utf-8");
            // nginx would hold events back otherwise
            response.headers().set(HeaderNames.create("X-Accel-Buffering"), "no");
            stream(door.get().inbox(), address, after, reader, response.sink(SseSink.TYPE));
        } catch (UncheckedIOException | SocketWriterException | ServerConnectionException e) {
            throw new CloseConnectionException("The reader of a stream has left", e);
        }
    }

    private void stream(Inbox inbox, Address address, long after, Readers.Reader reader, SseSink sink) {
        try (sink) {
            sink.emit(comment("connected"));
            long seen = after;
            while (!readers.closed()) {
                List<Message> messages = inbox.since(address, seen, PAGE);
                for (Message message : messages) {
                    sink.emit(event(message));
                    seen = message.seq();
                }
                if (messages.isEmpty() && !reader.await(heartbeat)) {
                    sink.emit(comment("still here"));
                }
            }
        }
    }

    private Readers.Reader enter(Address address) {
        return readers.enter(address).orElseThrow(() -> Door.tooFast(LATER));
    }

    private static SseEvent event(Message message) {
        byte[] json = Body.bytes(MessageJson.of(List.of(message), message.seq()));
        return SseEvent.builder()
                .id(Long.toString(message.seq()))
                .data(new String(json, StandardCharsets.UTF_8))
                .mediaType(MediaTypes.TEXT_PLAIN)
                .build();
    }

    private static SseEvent comment(String text) {
        return SseEvent.builder().comment(text).build();
    }

    private static long lastEvent(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.create("Last-Event-ID"))
                .map(id -> parse("Last-Event-ID", id))
                .orElse(0L);
    }

    private static long number(ServerRequest request, String name, long otherwise) {
        return request.query().contains(name) ? parse(name, request.query().get(name)) : otherwise;
    }

    private static long parse(String name, String text) {
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw Submission.bad("'" + name + "' is a number from 0");
    }
}
