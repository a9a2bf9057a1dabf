package de.komplize.app.durability;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.HttpChannel;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A channel whose provider pushes messages to us ({@code POST /double}, lines: handle, id, text) and takes ours. The provider's side is a file
 * that outlives the process: a line for each start and for each message it took. A write that has returned survives the kill of its process.
 */
final class PushDouble implements HttpChannel {

    static final String NAME = "double";

    /** Sends at the same time: what can be under way at a kill, and so be repeated after it. */
    static final int PARALLEL = 4;

    private final FileChannel record;
    private final Duration slowness;
    private volatile @Nullable Inbox inbox;

    /**
     * Begins a new process's part of the record.
     *
     * @param slowness the provider's time, half of it before it takes a message and half after: kills fall into both
     */
    PushDouble(Path record, Duration slowness) throws IOException {
        this.slowness = slowness;
        this.record = FileChannel.open(record, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        write(Sends.BEGUN + "\n");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return new Limits(Inbound.LONGEST, false, Delivery.SENT, PARALLEL, 10_000);
    }

    @Override
    public void start(Inbox opened) {
        inbox = opened;
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        routing.post("/double", this::pushed);
    }

    private void pushed(ServerRequest request, ServerResponse response) {
        Inbox open = inbox;
        String[] lines = request.content().as(String.class).split("\n", 3);
        Receipt receipt = open == null
                ? new Receipt.Unavailable(Duration.ofSeconds(1))
                : open.accept(Inbound.text(new Address(NAME, lines[0]), lines[1], lines[2], Instant.now()));
        switch (receipt) {
            case Receipt.Accepted _ -> response.status(Status.ACCEPTED_202).send("taken");
            case Receipt.Duplicate _ -> response.status(Status.OK_200).send("known");
            case Receipt.TooFast(var after) -> later(response, Status.TOO_MANY_REQUESTS_429, after);
            case Receipt.Unavailable(var after) -> later(response, Status.SERVICE_UNAVAILABLE_503, after);
        }
    }

    private static void later(ServerResponse response, Status status, Duration after) {
        response.header(HeaderNames.RETRY_AFTER, Long.toString(Math.max(1, after.toSeconds())));
        response.status(status).send("later");
    }

    @Override
    public SendResult send(Outbound message) {
        LockSupport.parkNanos(slowness.toNanos() / 2);
        write(Sends.line(message));
        LockSupport.parkNanos(slowness.toNanos() / 2);
        return new SendResult.Sent(Optional.empty());
    }

    private void write(String line) {
        try {
            int written = record.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            if (written < line.length()) {
                throw new IOException("half a line");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The record of the double cannot be written", e);
        }
    }

    @Override
    public void close() {}
}
