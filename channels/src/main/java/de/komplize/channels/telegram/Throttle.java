package de.komplize.channels.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets only so many calls arrive within any such time, however unevenly they travel. When a call arrives is not known, only that it is between its
 * begin and its end: so it keeps its place until that long after its end. By the steady clock. Thread-safe.
 */
final class Throttle {

    private static final long MILLISECOND = 1_000_000;

    private final long window;

    /** In the order of their coming: whoever waits for an answer was let through before the others here. */
    private final ReentrantLock turn = new ReentrantLock(true);

    private final Deque<Long> ended = new ArrayDeque<>();
    private int free;

    Throttle(int most, Duration window) {
        this.free = most;
        this.window = window.toNanos();
    }

    /** Takes a place, and waits for one; whoever has taken it calls {@link #end}. */
    void begin() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            take();
        } finally {
            turn.unlock();
        }
    }

    private synchronized void take() throws InterruptedException {
        while (free == 0) {
            long wait = ended.isEmpty() ? window : ended.getFirst() + window - System.nanoTime();
            if (wait > 0) {
                wait(wait / MILLISECOND + 1);
            }
            clear();
        }
        free--;
    }

    /** The call has come back, with whatever outcome. */
    synchronized void end() {
        ended.addLast(System.nanoTime());
    }

    private void clear() {
        long now = System.nanoTime();
        while (!ended.isEmpty() && ended.getFirst() + window <= now) {
            ended.removeFirst();
            free++;
        }
    }
}
