package de.komplize.bot;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Gives numbers for new rows: unique in a database and growing, so that the newest rows lie together. Thread-safe. */
@FunctionalInterface
public interface Ids {

    /** Room for this many numbers a millisecond before the next one is borrowed from the millisecond after. */
    int BITS_BELOW_MILLIS = 20;

    long next();

    /** Numbers that begin with the time and never repeat, not even when the clock is set back while running. */
    static Ids timeOrdered(InstantSource clock) {
        AtomicLong last = new AtomicLong();
        return () -> last.updateAndGet(previous -> Math.max(previous + 1, clock.millis() << BITS_BELOW_MILLIS));
    }

    /** 1, 2, 3 … for tests and scripts. */
    static Ids counted() {
        return new AtomicLong()::incrementAndGet;
    }
}
