package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Address;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that wait for the next message. They sleep until it is stored; nobody looks into the database meanwhile. */
final class Readers implements AutoCloseable {

    /** A few tabs, and connections that broke a moment ago and are not noticed before the next heartbeat. */
    static final int PER_SESSION = 6;

    /** A parked virtual thread and its connection cost some 20 KB: 100 MB at most. */
    static final int IN_ALL = 5_000;

    private final ConcurrentHashMap<Address, Set<Reader>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private volatile boolean closed;

    /** Takes a place; empty where this session or all together wait too often already. */
    Optional<Reader> enter(Address address) {
        if (all.incrementAndGet() > IN_ALL) {
            all.decrementAndGet();
            return Optional.empty();
        }
        Reader reader = new Reader(address);
        Set<Reader> others = waiting.compute(address, (_, present) -> {
            Set<Reader> set = present == null ? ConcurrentHashMap.newKeySet() : present;
            set.add(reader);
            return set;
        });
        if (others.size() > PER_SESSION) {
            reader.close();
            return Optional.empty();
        }
        return Optional.of(reader);
    }

    void wake(Address address) {
        waiting.getOrDefault(address, Set.of()).forEach(Reader::wake);
    }

    boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        waiting.values().forEach(readers -> readers.forEach(Reader::wake));
    }

    /** One request that waits. */
    final class Reader implements AutoCloseable {

        private final Address address;
        private final Semaphore woken = new Semaphore(0);

        private Reader(Address address) {
            this.address = address;
        }

        /** Sleeps until something was stored since the last call, or the time is over: whether something was. */
        boolean await(Duration atMost) {
            try {
                boolean stored = !closed && woken.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
                woken.drainPermits();
                return stored;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void wake() {
            woken.release();
        }

        @Override
        public void close() {
            waiting.computeIfPresent(address, (_, present) -> {
                present.remove(this);
                return present.isEmpty() ? null : present;
            });
            all.decrementAndGet();
        }
    }
}
