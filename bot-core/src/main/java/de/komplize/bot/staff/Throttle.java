package de.komplize.bot.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts tries: each is counted before it is made and given back when it was right, so that a hundred at once are no way around. In memory: a
 * restart forgives, which strangers cannot bring about. Thread-safe.
 */
final class Throttle {

    /** Some megabytes; whoever has so many keys is stopped by another count. */
    private static final int MOST_KEYS = 50_000;

    private final int most;
    private final Duration within;
    private final Map<String, Deque<Instant>> tries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Throttle(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Whether one more may be made. */
    synchronized boolean enter(String key, Instant now) {
        Deque<Instant> made = tries.computeIfAbsent(key, _ -> new ArrayDeque<>());
        made.removeIf(at -> !at.isAfter(now.minus(within)));
        return made.size() < most && made.add(now);
    }

    /** It was right: this one does not count. */
    synchronized void giveBack(String key) {
        Deque<Instant> made = tries.getOrDefault(key, new ArrayDeque<>());
        made.pollLast();
    }

    /** It was right: nothing before counts any more. */
    synchronized void forget(String key) {
        tries.remove(key);
    }
}
