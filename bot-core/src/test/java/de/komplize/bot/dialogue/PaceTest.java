package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Check 51, as far as one contact goes: ten at once, then one a second. */
class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Pace pace = new Pace();

    @Test
    @DisplayName("51: a burst of ten, then one a second")
    void takesABurstThenOneASecond() {
        assertEquals(10, taken(20, NOW));
        assertEquals(Optional.of(Duration.ofSeconds(1)), pace.take("anna", NOW));
        assertEquals(Optional.of(Duration.ofMillis(1)), pace.take("anna", NOW.plusMillis(999)));
        for (int second = 1; second <= 60; second++) {
            assertEquals(1, taken(5, NOW.plusSeconds(second)), "in second " + second);
        }
    }

    @Test
    void whoWaitsHasTheWholeBurstAgain() {
        taken(20, NOW);
        assertEquals(10, taken(20, NOW.plusSeconds(10)));
    }

    @Test
    void oneContactDoesNotSlowAnother() {
        taken(20, NOW);
        assertEquals(Optional.empty(), pace.take("ben", NOW));
    }

    @Test
    @DisplayName("18: a clock that is set back locks nobody out")
    void aClockThatIsSetBackLocksNobodyOut() {
        taken(20, NOW);
        assertTrue(pace.take("anna", NOW.minus(Duration.ofHours(1))).isEmpty());
        assertTrue(pace.take("anna", NOW.minus(Duration.ofDays(400))).isEmpty());
    }

    @Test
    void forgetsWhomItHasNotSeenForLongest() {
        taken(20, NOW);
        for (int i = 0; i < 60_000; i++) {
            assertTrue(pace.take(i, NOW).isEmpty());
        }
        assertTrue(pace.take("anna", NOW).isEmpty());
    }

    private int taken(int tries, Instant now) {
        int taken = 0;
        for (int i = 0; i < tries; i++) {
            taken += pace.take("anna", now).isEmpty() ? 1 : 0;
        }
        return taken;
    }
}
