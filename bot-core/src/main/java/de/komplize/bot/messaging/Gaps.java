package de.komplize.bot.messaging;

import de.komplize.bot.messaging.Channel.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which places must be left alone for a moment, for something was sent there just now; by the steady clock. Used by one thread. */
final class Gaps {

    private static final Duration NONE = Duration.ofDays(1);

    private final Map<String, Long> until = new HashMap<>();

    /** How many places wait: so many rows more must be read to find others. */
    int waiting() {
        long now = System.nanoTime();
        until.values().removeIf(end -> end - now <= 0);
        return until.size();
    }

    /** The rows whose places are open, at most {@code most}, and one of a place at a time. */
    <T> List<T> open(List<T> rows, Function<T, Pace> pace, int most) {
        if (until.isEmpty() && rows.size() <= 1) {
            return rows;
        }
        Set<String> taken = new HashSet<>(until.keySet());
        List<T> open = new ArrayList<>();
        for (T row : rows) {
            Pace to = pace.apply(row);
            if (open.size() < most && (to.gap().isZero() || taken.add(to.place()))) {
                open.add(row);
            }
        }
        return open;
    }

    /** Something goes to this place now. */
    void begin(Pace pace) {
        if (!pace.gap().isZero()) {
            until.put(pace.place(), System.nanoTime() + pace.gap().toNanos());
        }
    }

    /** How long it is until a place that waits is open again; nothing, once, where one has opened; a day where none waits. */
    Duration next() {
        long now = System.nanoTime();
        // Else a lane with no hand free would look again and again for what it cannot begin.
        if (until.values().removeIf(end -> end - now <= 0)) {
            return Duration.ZERO;
        }
        return until.values().stream()
                .map(end -> Duration.ofNanos(end - now))
                .min(Duration::compareTo)
                .orElse(NONE);
    }
}
