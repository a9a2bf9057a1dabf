package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Residents who hold conversations side by side, through kills and restarts, until all is said and acknowledged. */
final class Residents {

    private static final Duration PATIENCE = Child.PATIENCE;

    private final Queue<Conversation> waiting;
    private final Endpoint endpoint;
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicInteger writing = new AtomicInteger();
    private int acknowledged;

    private Residents(List<Conversation> conversations, Endpoint endpoint) {
        this.waiting = new ConcurrentLinkedQueue<>(conversations);
        this.endpoint = endpoint;
    }

    static Residents write(List<Conversation> conversations, int sideBySide, Endpoint endpoint) {
        Residents residents = new Residents(conversations, endpoint);
        residents.writing.set(sideBySide);
        for (int i = 0; i < sideBySide; i++) {
            residents.threads.add(Thread.ofVirtual().start(residents::run));
        }
        return residents;
    }

    private void run() {
        try (Line line = new Line(endpoint)) {
            for (Conversation next = waiting.poll(); next != null; next = waiting.poll()) {
                next.hold(line, this::acknowledge);
            }
        } catch (RuntimeException | AssertionError e) {
            synchronized (failures) {
                failures.add(String.valueOf(e.getMessage()));
            }
        } finally {
            writing.decrementAndGet();
            acknowledge(0);
        }
    }

    private void acknowledge() {
        acknowledge(1);
    }

    private void acknowledge(int more) {
        lock.lock();
        try {
            acknowledged += more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int acknowledged() {
        lock.lock();
        try {
            return acknowledged;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so many acknowledgements in all, or until all is said. */
    void await(int count) {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (acknowledged < count && writing.get() > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            assertTrue(left > 0, () -> count + " acknowledgements did not come within " + PATIENCE + ", but " + acknowledged);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everybody has said everything. */
    void finish() {
        try {
            for (Thread thread : threads) {
                assertTrue(thread.join(PATIENCE.plus(Duration.ofSeconds(5))), "a resident is still writing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (failures) {
            assertEquals(List.of(), failures);
        }
    }

    boolean allSaid() {
        return writing.get() == 0;
    }

    /** A bounded wait that is no sleep of a fixed length, for what nobody announces. */
    static boolean comesTrue(Duration atMost, BooleanSupplier what) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return true;
    }
}
