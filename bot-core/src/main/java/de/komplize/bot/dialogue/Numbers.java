package de.komplize.bot.dialogue;

import de.komplize.bot.storage.Database;
import java.util.concurrent.atomic.AtomicLong;

/** Gives the numbers that people call their ideas and requests by: short, growing, one series for all of them. Thread-safe. */
final class Numbers {

    /** Four digits from the beginning: a number that is read out is not taken for a choice. */
    private static final long FIRST = 1_001;

    private final Database database;
    private final AtomicLong last = new AtomicLong();

    Numbers(Database database) {
        this.database = database;
    }

    long next() {
        if (last.get() == 0) {
            long highest = database.<Long>read(
                    tx -> tx.number(
                            "SELECT max(n) FROM (SELECT max(number) AS n FROM idea UNION ALL SELECT max(number) FROM response)"));
            last.compareAndSet(0, Math.max(FIRST - 1, highest));
        }
        return last.incrementAndGet();
    }
}
