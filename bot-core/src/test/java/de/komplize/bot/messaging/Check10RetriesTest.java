package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.SendResult.TryLater;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 10: what is refused for now is tried again, later and later, and nobody else waits for it. */
class Check10RetriesTest {

    private static final TryLater ERROR_500 = new TryLater("500", Optional.empty());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("10: 500, 500, 500, 200 is one delivery after growing waits")
    void deliversOnceAfterThreeRefusals() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(ERROR_500, ERROR_500, ERROR_500);
            long id = lane.queue("anna", "hello");
            List<Duration> waits = new ArrayList<>();
            lane.run();
            while (lane.row(id).state().equals("due")) {
                Duration wait =
                        Duration.between(lane.clock.instant(), lane.row(id).due());
                waits.add(wait);
                int before = lane.channel.attempts().size();
                lane.runAfter(wait.minusMillis(1));
                assertEquals(before, lane.channel.attempts().size(), "a call before its time");
                lane.runAfter(Duration.ofMillis(1));
            }
            assertEquals(3, waits.size());
            assertTrue(
                    waits.get(0).compareTo(waits.get(1)) < 0 && waits.get(1).compareTo(waits.get(2)) < 0,
                    waits::toString);
            assertEquals("sent", lane.row(id).state());
            assertEquals(4, lane.channel.attempts().size());
            lane.runAfter(Duration.ofDays(7));
            assertEquals(4, lane.channel.attempts().size());
        }
    }

    @Test
    @DisplayName("10: the waits double, differ by chance, and never exceed an hour")
    void waitsDoubleWithJitterUpToAnHour() {
        Random chance = new Random(1);
        for (int refusals = 1; refusals < 40; refusals++) {
            TreeSet<Duration> waits = new TreeSet<>();
            for (int i = 0; i < 50; i++) {
                waits.add(Backoff.MESSAGE.after(refusals, chance));
            }
            Duration middle = Duration.ofSeconds(5).multipliedBy(1L << Math.min(refusals - 1, 12));
            assertTrue(waits.last().compareTo(Duration.ofHours(1)) <= 0);
            if (middle.compareTo(Duration.ofMinutes(45)) < 0) {
                assertTrue(waits.size() > 40, "no jitter");
                assertTrue(waits.first().compareTo(middle.multipliedBy(8).dividedBy(10)) >= 0);
                assertTrue(waits.last().compareTo(middle.multipliedBy(12).dividedBy(10)) <= 0);
            }
        }
    }

    @Test
    @DisplayName("10: retry_after=7 means no call to that address for 7 s; other addresses and channels go on")
    void honoursTheWaitTheProviderAsksFor() {
        try (SendingLane lane = SendingLane.in(folder)) {
            SendingLane other = lane.beside("other");
            lane.channel.answer(new TryLater("429", Optional.of(Duration.ofSeconds(7))));
            lane.queue("anna", "first");
            lane.run();
            lane.queue("anna", "second");
            lane.queue("ben", "hello");
            other.queue("carla", "hello");
            lane.run();
            other.run();
            assertEquals(List.of("first"), lane.channel.textsTo("anna"));
            assertEquals(List.of("hello"), lane.channel.textsTo("ben"));
            assertEquals(List.of("hello"), other.channel.textsTo("carla"));
            lane.runAfter(Duration.ofMillis(6_999));
            assertEquals(List.of("first"), lane.channel.textsTo("anna"));
            lane.runAfter(Duration.ofMillis(1));
            assertEquals(List.of("first", "first", "second"), lane.channel.textsTo("anna"));
        }
    }

    @Test
    void aReplyDoesNotOvertakeAWaitThatTheProviderAskedFor() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(new TryLater("429", Optional.of(Duration.ofMinutes(2))));
            lane.queue("anna", "news", Outbox.Priority.UNASKED);
            lane.run();
            lane.queue("anna", "reply");
            lane.runAfter(Duration.ofSeconds(119));
            assertEquals(List.of("news"), lane.channel.textsTo("anna"));
            lane.runAfter(Duration.ofSeconds(1));
            assertEquals(List.of("news", "reply", "news"), lane.channel.textsTo("anna"));
        }
    }

    @Test
    void anAdapterThatThrowsLosesNothing() {
        try (SendingLane lane = SendingLane.in(folder)) {
            long id = lane.queue("anna", "hello");
            lane.channel.failNext(new IllegalStateException("a bug"));
            lane.run();
            assertEquals("due", lane.row(id).state());
            assertEquals(1, lane.row(id).refusals());
            lane.runAfter(Duration.ofSeconds(6));
            assertEquals("sent", lane.row(id).state());
        }
    }
}
