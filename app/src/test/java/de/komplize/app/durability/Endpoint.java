package de.komplize.app.durability;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where the process listens that is up now; while there is none, residents wait instead of hammering a dead port. */
final class Endpoint {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Up up = new Up(0, 0);

    /** A process by its number, and its port; 0 while it is down. */
    record Up(int process, int port) {}

    void up(int port) {
        set(new Up(up.process + 1, port));
    }

    void down() {
        set(new Up(up.process, 0));
    }

    private void set(Up now) {
        lock.lock();
        try {
            up = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a process is up. */
    Up await() {
        lock.lock();
        try {
            long left = Child.PATIENCE.toNanos();
            while (up.port == 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (up.port == 0) {
                throw new AssertionError(
                        "no process came up within " + TimeUnit.NANOSECONDS.toSeconds(Child.PATIENCE.toNanos()) + " s");
            }
            return up;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a process", e);
        } finally {
            lock.unlock();
        }
    }
}
