package de.komplize.bot.testing;

import de.komplize.bot.storage.Failpoint;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Stands at the engine's named places: does there what a test asks for, and lets tests wait for what changes at them. */
public final class Failpoints implements Failpoint {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What changes beside the named places is seen after this time at the latest. */
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Map<String, Runnable> actions = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition visited = lock.newCondition();
    private long visits;

    /** Does this at every visit of the place, on the thread that comes there. */
    public void at(String name, Runnable action) {
        actions.put(name, action);
    }

    /** Holds the next one that comes to the place. */
    public Gate holdNext(String name) {
        Gate gate = new Gate();
        actions.put(name, () -> {
            if (!gate.isReached()) {
                gate.pass();
            }
        });
        return gate;
    }

    public void clear() {
        actions.clear();
    }

    @Override
    public void reach(String name) {
        signal();
        actions.getOrDefault(name, () -> {}).run();
    }

    /** Waits until the condition holds; it is looked at whenever the engine passes one of its places. */
    public void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            glance();
        }
    }

    void signal() {
        lock.lock();
        try {
            visits++;
            visited.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void glance() {
        lock.lock();
        try {
            long seen = visits;
            long left = GLANCE.toNanos();
            while (visits == seen && left > 0) {
                left = visited.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        } finally {
            lock.unlock();
        }
    }
}
