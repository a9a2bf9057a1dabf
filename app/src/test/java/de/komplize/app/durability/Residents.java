package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Residents who hold conversations side by side, through kills and restarts, until all is said and acknowledged. */
final class Residents {

    private static final Duration PATIENCE = Child.PATIENCE;

    private final Iterator<Conversation> source;
    private final boolean endless;
    private final Endpoint endpoint;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int acknowledged;
    private boolean enough;

    private Residents(Iterator<Conversation> source, boolean endless, Endpoint endpoint) {
        this.source = source;
        this.endless = endless;
        this.endpoint = endpoint;
    }

    /** They hold these conversations and no more. */
    static Residents hold(List<Conversation> conversations, int sideBySide, Endpoint endpoint) {
        return start(conversations.iterator(), false, sideBySide, endpoint);
    }

    /** They begin one conversation after the other, web chat and double in turn, until {@link #finish}. */
    static Residents keepWriting(int sideBySide, Endpoint endpoint) {
        return start(
                IntStream.iterate(0, i -> i + 1)
                        .mapToObj(Conversation::numbered)
                        .iterator(),
                true,
                sideBySide,
                endpoint);
    }

    private static Residents start(Iterator<Conversation> source, boolean endless, int sideBySide, Endpoint endpoint) {
        Residents residents = new Residents(source, endless, endpoint);
        for (int i = 0; i < sideBySide; i++) {
            residents.threads.add(Thread.ofVirtual().start(residents::run));
        }
        return residents;
    }

    private void run() {
        try (Line line = new Line(endpoint)) {
            for (Optional<Conversation> next = next(); next.isPresent(); next = next()) {
                next.get().hold(line, this::acknowledge);
            }
        } catch (RuntimeException | AssertionError e) {
            failures.add(e.toString());
        }
    }

    private Optional<Conversation> next() {
        lock.lock();
        try {
            if (enough || !source.hasNext()) {
                return Optional.empty();
            }
            Conversation next = source.next();
            conversations.add(next);
            return Optional.of(next);
        } finally {
            lock.unlock();
        }
    }

    private void acknowledge() {
        lock.lock();
        try {
            acknowledged++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The conversations that were begun. */
    List<Conversation> conversations() {
        return List.copyOf(conversations);
    }

    int acknowledged() {
        lock.lock();
        try {
            return acknowledged;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so many more acknowledgements. */
    void await(int more) {
        lock.lock();
        try {
            int count = acknowledged + more;
            long left = PATIENCE.toNanos();
            while (acknowledged < count && left > 0) {
                left = changed.awaitNanos(left);
            }
            assertTrue(
                    left > 0,
                    () -> count + " acknowledgements did not come within " + PATIENCE + ", but " + acknowledged + "; "
                            + failures);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everybody has said everything; nobody begins anew. */
    void finish() {
        stop();
        try {
            for (Thread thread : threads) {
                assertTrue(thread.join(PATIENCE.plus(Duration.ofSeconds(5))), "a resident is still writing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertEquals(List.of(), failures);
    }

    private void stop() {
        lock.lock();
        try {
            enough = endless;
        } finally {
            lock.unlock();
        }
    }

    /** A bounded wait for what nobody announces. */
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
