package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three times as many messages as can be taken, for a minute, at 512 MB (check 15). */
@Tag("heavy")
class Check15OverloadTest {

    private static final int SIDE_BY_SIDE = 32;

    /** Messages a second that no server notices. */
    private static final int CALM = 50;

    private static final Duration OVERLOAD = Duration.ofSeconds(60);
    private static final Duration RECOVERED = Duration.ofSeconds(30);

    /** What a p99 of some hundred messages moves by itself on a shared machine. */
    private static final Duration NOISE = Duration.ofMillis(20);

    @TempDir
    private Path folder;

    @Test
    void whatIsTooMuchIsRefusedAndNothingElseSuffers() {
        Installation installation = Installation.in(folder);
        // Both compilers, as the product runs.
        try (Child child = installation.start(
                List.of(), List.of("-Xmx512m", "-XX:TieredStopAtLevel=4", "-XX:+ExitOnOutOfMemoryError"))) {
            int port = child.ports().open();
            Flood calm = Flood.of(10 * CALM, port);
            Flood busy = Flood.of(2_000, port);
            busy.capacity(SIDE_BY_SIDE, Duration.ofSeconds(5));
            int capacity = busy.capacity(SIDE_BY_SIDE, Duration.ofSeconds(5));
            Flood.Figures before = calm.write(CALM, Duration.ofSeconds(10));
            Flood crowd = Flood.of(3 * capacity + 1, port);
            Flood.Figures overload = crowd.write(3 * capacity, OVERLOAD);
            long seconds = untilCalm(calm, before.p99());
            System.out.println(
                    "check 15: %d a second can be taken; at 3 times that: %s; before: %s; calm again after %d s"
                            .formatted(capacity, overload, before, seconds));
            assertEquals(Map.of(), overload.faults(), child::log);
            assertTrue(overload.taken() > 0 && overload.refused() > 0, overload::toString);
            assertTrue(seconds <= RECOVERED.toSeconds());
            child.kill();
            assertFalse(child.log().contains("OutOfMemory"));
            Stored stored = installation.afterKill();
            List.of(calm, busy, crowd).forEach(flood -> assertEquals(List.of(), flood.lost(stored)));
        }
    }

    /** Seconds until the p99 of a few messages is what it was before. */
    private static long untilCalm(Flood calm, Duration before) {
        long begin = System.nanoTime();
        Duration p99 = calm.write(CALM, Duration.ofSeconds(3)).p99();
        while (p99.compareTo(before.multipliedBy(3).dividedBy(2).plus(NOISE)) > 0
                && System.nanoTime() - begin < 2 * RECOVERED.toNanos()) {
            p99 = calm.write(CALM, Duration.ofSeconds(3)).p99();
        }
        return Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    }
}
