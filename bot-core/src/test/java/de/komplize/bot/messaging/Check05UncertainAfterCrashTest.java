package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.testing.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 5, and 85: what a hard stop does to messages on their way out. */
class Check05UncertainAfterCrashTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("5: only what was in flight at the stop is sent again, and it says that it may be a repeat")
    void repeatsOnlyWhatWasInFlight() {
        try (SendingLane lane = SendingLane.in(folder.resolve("before"), 1)) {
            List<Long> ids = new ArrayList<>();
            IntStream.rangeClosed(1, 5).forEach(n -> ids.add(lane.queue("anna", "message " + n)));
            lane.dispatcher.tick();
            assertTrue(lane.dispatcher.quiet(Duration.ofSeconds(30)));
            Gate held = lane.channel.holdNext("anna");
            assertEquals(1, lane.dispatcher.tick());
            held.awaitReached();
            try (SendingLane next = lane.afterCrash(folder.resolve("after"))) {
                held.open();
                assertEquals("sent", next.row(ids.get(0)).state());
                assertEquals("due", next.row(ids.get(1)).state());
                assertTrue(next.row(ids.get(1)).uncertain());
                next.run();
                assertEquals(
                        List.of("message 1", "message 2", "message 2", "message 3", "message 4", "message 5"),
                        lane.channel.textsTo("anna"));
                List<Outbound> repeats = lane.channel.attempts().stream()
                        .filter(Outbound::uncertain)
                        .toList();
                assertEquals(
                        List.of(ids.get(1)), repeats.stream().map(Outbound::id).toList());
                assertEquals("sent", next.row(ids.get(1)).state());
            }
            assertTrue(lane.dispatcher.quiet(Duration.ofSeconds(30)));
        }
    }

    @Test
    @DisplayName("85: what was stored and not yet claimed is sent after the stop, once and without doubt")
    void sendsWhatWasNotYetClaimed() {
        try (SendingLane lane = SendingLane.in(folder.resolve("before"))) {
            long id = lane.queue("anna", "hello");
            try (SendingLane next = lane.afterCrash(folder.resolve("after"))) {
                next.run();
                assertEquals(List.of("hello"), next.channel.textsTo("anna"));
                assertFalse(next.row(id).uncertain());
            }
        }
    }
}
