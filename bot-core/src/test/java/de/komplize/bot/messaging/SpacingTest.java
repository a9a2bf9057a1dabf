package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpacingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void startsAreSpacedEvenly() {
        long begin = System.nanoTime();
        Spacing spacing = new Spacing(25);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 100; i++) {
            last = spacing.take();
        }
        Duration whole = Duration.ofMillis(99 * 40);
        assertTrue(last.compareTo(whole) <= 0, "a hundred sends at 25 a second take no longer than four seconds");
        assertTrue(last.compareTo(whole.minusNanos(System.nanoTime() - begin)) >= 0, "nor less");
    }

    @Test
    void whoWasIdleDoesNotSaveUpForABurst() {
        Spacing spacing = new Spacing(1_000_000);
        spacing.take();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < 100_000) {
            Thread.onSpinWait();
        }
        assertEquals(Duration.ZERO, spacing.take());
        assertTrue(spacing.take().toNanos() <= 1_000);
    }

    @Test
    void aHoldGrowsWithEachFailureAndBeginsAnewAfterAnAnswer() {
        Hold hold = new Hold();
        Random chance = new Random(1);
        Instant now = NOW;
        for (int failure = 0; failure < 12; failure++) {
            Instant until = hold.begin(now, chance);
            Duration wait = Duration.between(now, until);
            assertTrue(wait.compareTo(Duration.ofMillis(Math.min(800L << failure, 96_000))) >= 0, wait::toString);
            assertTrue(wait.compareTo(Duration.ofMinutes(2)) <= 0, wait::toString);
            assertTrue(hold.at(until.minusMillis(1)) && !hold.at(until));
            now = until;
        }
        hold.end();
        assertTrue(Duration.between(now, hold.begin(now, chance)).compareTo(Duration.ofMillis(1_200)) <= 0);
    }
}
