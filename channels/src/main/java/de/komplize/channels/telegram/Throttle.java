package de.komplize.channels.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lets only so many calls begin within any such time: spacing alone lets a few more through where the machine stumbles and they catch up. By the
 * steady clock. Thread-safe.
 */
final class Throttle {

    private final int most;
    private final long window;
    private final Deque<Long> begins = new ArrayDeque<>();

    Throttle(int most, Duration window) {
        this.most = most;
        this.window = window.toNanos();
    }

    /** Takes a place; how long it is until then. */
    synchronized Duration take() {
        long now = System.nanoTime();
        long begin = now;
        if (begins.size() == most) {
            begin = Math.max(now, begins.removeFirst() + window);
        }
        begins.addLast(begin);
        return Duration.ofNanos(begin - now);
    }
}
