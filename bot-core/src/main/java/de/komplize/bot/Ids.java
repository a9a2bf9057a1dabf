package de.komplize.bot;

import java.security.SecureRandom;
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

    /**
     * The same for a process that writes beside the one that has the database open: in the upper half of each millisecond's room, from a place of its
     * own in it, so that the two never give the same number.
     */
    static Ids beside(InstantSource clock) {
        long half = 1L << (BITS_BELOW_MILLIS - 1);
        long own = half + new SecureRandom().nextLong(half / 2);
        AtomicLong last = new AtomicLong();
        return () -> last.updateAndGet(previous -> Math.max(previous + 1, (clock.millis() << BITS_BELOW_MILLIS) + own));
    }

    /** 1, 2, 3 … for tests and scripts. */
    static Ids counted() {
        return new AtomicLong()::incrementAndGet;
    }
}
