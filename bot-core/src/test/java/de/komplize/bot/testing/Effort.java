package de.komplize.bot.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/** How much a thread computes for something: unlike the time that passes, it does not grow with what else the machine does. */
public final class Effort {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Effort() {}

    /** Does it, and holds the time of the processor against the limit. */
    public static <T> T atMost(Duration limit, Supplier<T> work) {
        long begin = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        Duration taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begin);
        assertTrue(taken.compareTo(limit) <= 0, () -> "took " + taken + " of the processor, at most " + limit);
        return result;
    }
}
