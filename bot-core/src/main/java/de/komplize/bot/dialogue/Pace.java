package de.komplize.bot.dialogue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How fast one contact may write: a burst, then one a second. Thread-safe; forgets whom it has not seen for longest. */
final class Pace {

    /** New messages at once. */
    private static final int BURST = 10;

    /** Then one in this time. */
    private static final Duration REFILL = Duration.ofSeconds(1);

    /** Addresses it remembers: a few megabytes at most. */
    private static final int REMEMBERED = 50_000;

    private final Map<Object, Instant> emptyUntil = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes one message; how long to wait if there is no room. The bucket is kept as the moment at which it will be full again. */
    synchronized Optional<Duration> take(Object key, Instant now) {
        Instant full = emptyUntil.getOrDefault(key, now);
        // A clock that was set back must not lock anybody out.
        Instant from = full.isBefore(now) || full.isAfter(now.plus(REFILL.multipliedBy(BURST))) ? now : full;
        Instant next = from.plus(REFILL);
        Duration over = Duration.between(now.plus(REFILL.multipliedBy(BURST)), next);
        if (over.isPositive()) {
            return Optional.of(over);
        }
        emptyUntil.put(key, next);
        return Optional.empty();
    }

    /** Gives one back that was taken for nothing: the message had been taken before, or could not be taken now. */
    synchronized void giveBack(Object key) {
        emptyUntil.computeIfPresent(key, (_, full) -> full.minus(REFILL));
    }
}
