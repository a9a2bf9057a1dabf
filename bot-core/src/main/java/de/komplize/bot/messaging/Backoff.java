package de.komplize.bot.messaging;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after the nth refusal: doubling from the first wait, a fifth up or down by chance, capped. */
record Backoff(Duration first, Duration longest) {

    /** A message: 5 s, 10 s, 20 s … at most an hour (check 10). */
    static final Backoff MESSAGE = new Backoff(Duration.ofSeconds(5), Duration.ofHours(1));

    /** A provider that is down: asked again soon, as everybody behind it waits. */
    static final Backoff LANE = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2));

    private static final double JITTER = 0.2;

    Duration after(int refusals, RandomGenerator chance) {
        double doubled = (double) first.toMillis() * Math.pow(2, Math.min(refusals - 1, 30));
        double jittered = doubled * (1 - JITTER + 2 * JITTER * chance.nextDouble());
        return Duration.ofMillis((long) Math.min(jittered, (double) longest.toMillis()));
    }
}
