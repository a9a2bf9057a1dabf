package de.komplize.bot.dialogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One at a time for each key, in order of arrival; different keys in parallel. Thread-safe; the waiting park. */
final class Lanes {

    private final Map<Object, Lane> lanes = new HashMap<>();
    private final int mostWaiting;

    /** @param mostWaiting for one key, including the one at work; more are turned away */
    Lanes(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    private static final class Lane {
        private final ReentrantLock lock = new ReentrantLock(true);
        private int users;
    }

    /** Runs the work when it is its turn; empty when too many are waiting already. */
    <T> Optional<T> run(Object key, Supplier<T> work) {
        Optional<Lane> lane = enter(key);
        if (lane.isEmpty()) {
            return Optional.empty();
        }
        ReentrantLock lock = lane.get().lock;
        lock.lock();
        try {
            return Optional.of(work.get());
        } finally {
            lock.unlock();
            leave(key);
        }
    }

    private synchronized Optional<Lane> enter(Object key) {
        Lane lane = lanes.computeIfAbsent(key, _ -> new Lane());
        if (lane.users >= mostWaiting) {
            return Optional.empty();
        }
        lane.users++;
        return Optional.of(lane);
    }

    private synchronized void leave(Object key) {
        @Nullable Lane lane = lanes.get(key);
        if (lane != null && --lane.users == 0) {
            lanes.remove(key);
        }
    }
}
