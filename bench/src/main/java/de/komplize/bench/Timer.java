package de.komplize.bench;

import java.time.Duration;
import java.util.Arrays;

/** How late a virtual thread's 1 ms timer wakes (check 68): native code on a carrier thread would show here. */
final class Timer {

    private static final Duration SLEEP = Duration.ofMillis(1);
    private static final int KEPT = 200_000;

    private final long[] lateness = new long[KEPT];
    private int count;

    void start() {
        Thread.ofVirtual().name("bench-timer").start(() -> {
            try {
                while (true) {
                    long before = System.nanoTime();
                    Thread.sleep(SLEEP);
                    note(System.nanoTime() - before - SLEEP.toNanos());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized void note(long nanos) {
        lateness[count++ % KEPT] = nanos;
    }

    /** The p99 in milliseconds since the last question. */
    synchronized String lateness() {
        long[] sorted = Arrays.copyOf(lateness, Math.min(count, KEPT));
        Arrays.sort(sorted);
        count = 0;
        return sorted.length == 0 ? "0" : String.valueOf(sorted[(int) (sorted.length * 0.99)] / 1e6);
    }
}
