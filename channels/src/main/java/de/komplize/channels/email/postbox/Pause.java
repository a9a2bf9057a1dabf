package de.komplize.channels.email.postbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** A wait that doubles with each failure, a fifth up or down by chance, so that not all come back in the same moment. */
final class Pause {

    private static final double JITTER = 0.2;
    private static final int MOST_DOUBLINGS = 20;

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator chance;
    private int failures;

    Pause(Duration first, Duration longest, RandomGenerator chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    Duration longer() {
        double doubled = (double) first.toMillis() * (1L << Math.min(failures++, MOST_DOUBLINGS));
        double jittered = doubled * (1 - JITTER + 2 * JITTER * chance.nextDouble());
        return Duration.ofMillis((long) Math.min(jittered, (double) longest.toMillis()));
    }

    void reset() {
        failures = 0;
    }
}
