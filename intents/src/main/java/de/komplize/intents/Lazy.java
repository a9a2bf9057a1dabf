package de.komplize.intents;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A language's model that is read when it is first asked for, once. Thread-safe. */
final class Lazy {

    private final Supplier<Kept> source;
    private volatile @Nullable Kept read;

    private Lazy(Supplier<Kept> source) {
        this.source = source;
    }

    static Lazy of(Supplier<Kept> source) {
        return new Lazy(source);
    }

    static Lazy of(Kept kept) {
        Lazy lazy = new Lazy(() -> kept);
        lazy.read = kept;
        return lazy;
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
