package de.komplize.channels.webchat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * So many at once for each key, then one every interval. Kept as one instant a key, the time at which its whole burst is there again
 * (the generic cell rate algorithm of ITU-T I.371).
 */
final class Allowance {

    /** Keys kept before those whose burst is whole again are forgotten. */
    private static final int MOST_KEYS = 50_000;

    private final Duration interval;
    private final Duration burst;
    private final ConcurrentHashMap<String, Instant> whole = new ConcurrentHashMap<>();

    Allowance(int burst, Duration interval) {
        this.interval = interval;
        this.burst = interval.multipliedBy(burst);
    }

    /** Takes one; empty where it was there, otherwise the time until the next one is. */
    Optional<Duration> take(String key, Instant now) {
        if (whole.size() > MOST_KEYS) {
            whole.values().removeIf(at -> !at.isAfter(now));
        }
        AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
        whole.compute(key, (_, before) -> {
            // A clock that was set back must not lock anybody out.
            Instant start = before == null || before.isBefore(now) || before.isAfter(now.plus(burst)) ? now : before;
            Instant next = start.plus(interval);
            Duration excess = Duration.between(now.plus(burst), next);
            if (excess.isPositive()) {
                wait.set(excess);
                return start;
            }
            return next;
        });
        return wait.get().isZero() ? Optional.empty() : Optional.of(wait.get());
    }
}
