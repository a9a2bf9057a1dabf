package de.komplize.intents;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A language's model that is read when it is first asked for, once; what stands ahead of it is known before. Thread-safe. */
final class Lazy {

    private final Kept.Head ahead;
    private final Supplier<Kept> source;
    private volatile @Nullable Kept read;

    private Lazy(Kept.Head ahead, Supplier<Kept> source) {
        this.ahead = ahead;
        this.source = source;
    }

    static Lazy of(Kept.Head ahead, Supplier<Kept> source) {
        return new Lazy(ahead, source);
    }

    static Lazy of(Kept kept) {
        Lazy lazy = new Lazy(kept.head(), () -> kept);
        lazy.read = kept;
        return lazy;
    }

    /** Reads no model; where one was made anew since, it is that one's. */
    Kept.Head head() {
        Kept kept = read;
        return kept == null ? ahead : kept.head();
    }

    Kept get() {
        Kept kept = read;
        if (kept != null) {
            return kept;
        }
        synchronized (this) {
            kept = read;
            if (kept == null) {
                kept = source.get();
                read = kept;
            }
            return kept;
        }
    }
}
