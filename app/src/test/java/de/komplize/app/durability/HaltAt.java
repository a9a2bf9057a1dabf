package de.komplize.app.durability;

import de.komplize.bot.storage.Failpoint;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process at once, without any farewell, at the nth visit of one failpoint. */
record HaltAt(String name, int visit, AtomicInteger visits) implements Failpoint {

    /** The exit code that says: it was the failpoint. */
    static final int HALTED = 99;

    HaltAt(String name, int visit) {
        this(name, visit, new AtomicInteger());
    }

    @Override
    public void reach(String reached) {
        if (reached.equals(name) && visits.incrementAndGet() == visit) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
