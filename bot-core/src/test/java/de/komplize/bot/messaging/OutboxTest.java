package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    private Path folder;

    @Test
    void aReplyOvertakesWhatNobodyAskedFor() {
        try (SendingLane lane = SendingLane.in(folder, 1)) {
            lane.queue("anna", "news", Outbox.Priority.UNASKED);
            lane.queue("ben", "news", Outbox.Priority.UNASKED);
            lane.queue("ben", "reply");
            lane.queue("carla", "reply");
            lane.run();
            List<String> order = lane.channel.attempts().stream()
                    .map(m -> m.to().handle() + " " + m.text())
                    .toList();
            assertEquals(List.of("ben reply", "carla reply", "anna news", "ben news"), order);
        }
    }

    @Test
    void anAddressWithASendUnderWayGetsNothingElseMeanwhile() {
        try (SendingLane lane = SendingLane.in(folder)) {
            Gate held = lane.channel.holdNext("anna");
            lane.queue("anna", "news", Outbox.Priority.UNASKED);
            assertEquals(1, lane.dispatcher.tick());
            held.awaitReached();
            lane.queue("anna", "more news", Outbox.Priority.UNASKED);
            lane.queue("anna", "reply");
            assertEquals(0, lane.dispatcher.tick(), "not even a reply overtakes what is being sent");
            lane.queue("ben", "hello");
            assertEquals(1, lane.dispatcher.tick());
            held.open();
            assertTrue(lane.dispatcher.quiet(Duration.ofSeconds(30)));
            lane.run();
            assertEquals(List.of("news", "reply", "more news"), lane.channel.textsTo("anna"));
            assertEquals(List.of("hello"), lane.channel.textsTo("ben"));
        }
    }

    @Test
    void neverStartsMoreSendsThanTheChannelAllows() {
        try (SendingLane lane = SendingLane.in(folder, 3)) {
            List<Gate> held = IntStream.range(0, 10)
                    .mapToObj(n -> lane.channel.holdNext("resident-" + n))
                    .toList();
            IntStream.range(0, 10).forEach(n -> lane.queue("resident-" + n, "hello"));
            assertEquals(3, lane.dispatcher.tick());
            assertEquals(0, lane.dispatcher.tick());
            held.forEach(Gate::open);
            assertTrue(lane.dispatcher.quiet(Duration.ofSeconds(30)));
            lane.run();
            assertEquals(10, lane.channel.attempts().size());
        }
    }

    @Test
    void aRowIsClaimedByOneHandOnly() {
        try (SendingLane lane = SendingLane.in(folder)) {
            long id = lane.queue("anna", "hello");
            WriteSet first = new WriteSet().add(Outbox.claim(id, lane.clock.instant()));
            WriteSet second = new WriteSet().add(Outbox.claim(id, lane.clock.instant()));
            assertEquals(Outcome.COMMITTED, lane.database.write(first));
            assertEquals(Outcome.CONFLICT, lane.database.write(second));
            assertEquals(1, lane.row(id).attempts());
        }
    }

    /** A table of years must not slow the lane: without an index each look would read every row there ever was. */
    @Test
    void whatWasSentLongAgoDoesNotSlowTheLane() {
        try (SendingLane lane = SendingLane.in(folder)) {
            IntStream.range(0, 200).forEach(n -> lane.queue("resident-" + n, "hello"));
            long young = median(lane);
            lane.write(new WriteSet().add(tx -> {
                tx.update("""
                        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
                        INSERT INTO outbox SELECT 5000000 + n.i, o.message_id, o.address_id, o.channel, o.priority, 'sent', o.due_at, 1, 0, NULL, 0,
                            NULL, NULL, o.created_at, o.updated_at FROM n JOIN outbox o ON o.id = 1000001 + n.i % 200
                        """);
                return Outcome.COMMITTED;
            }));
            long old = median(lane);
            assertTrue(old < young * 20, "20,000 sent rows make a look " + old / young + " times as long");
        }
    }

    private static long median(SendingLane lane) {
        long[] times = LongStream.range(0, 9)
                .map(n -> {
                    long begin = System.nanoTime();
                    assertEquals(
                            200,
                            lane.database
                                    .read(tx -> Outbox.due(tx, "push", lane.clock.instant(), 500))
                                    .size());
                    return System.nanoTime() - begin;
                })
                .toArray();
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
