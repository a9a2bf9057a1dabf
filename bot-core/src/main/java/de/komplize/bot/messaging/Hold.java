package de.komplize.bot.messaging;

import java.time.Instant;
import java.util.random.RandomGenerator;

/** Whether a lane waits because its provider is down. Thread-safe. */
final class Hold {

    private Instant until = Instant.MIN;
    private int failures;

    /** A clock that was set back holds nobody longer than the longest wait. */
    synchronized boolean at(Instant now) {
        return now.isBefore(until) && !until.isAfter(now.plus(Backoff.LANE.longest()));
    }

    /** Waits from now on; returns until when. Sends that fail side by side are one failure of the provider. */
    synchronized Instant begin(Instant now, RandomGenerator chance) {
        if (!at(now)) {
            failures++;
            until = now.plus(Backoff.LANE.after(failures, chance));
        }
        return until;
    }

    /** The provider has answered: the next failure is the first one again. */
    synchronized void end() {
        failures = 0;
    }
}
