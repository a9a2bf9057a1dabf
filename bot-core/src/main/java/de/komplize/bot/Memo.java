package de.komplize.bot;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a function made of something while one message is handled: a dozen readers look at the same words. Elsewhere it remembers
 * nothing, and when the message has been handled nothing is left of it.
 *
 * @param <K> immutable, equal where the function makes the same of it
 * @param <T> immutable
 */
public final class Memo<K, T> {

    private static final ScopedValue<Map<Memo<?, ?>, Map<Object, Object>>> OPEN = ScopedValue.newInstance();

    /** What is longer is looked at in pieces, which are all different. */
    private static final int MOST = 1_000;

    private final Function<K, T> function;
    private final Supplier<Map<Object, Object>> kept;

    /** @param function pure */
    public Memo(Function<K, T> function) {
        this(function, HashMap::new);
    }

    private Memo(Function<K, T> function, Supplier<Map<Object, Object>> kept) {
        this.function = function;
        this.kept = kept;
    }

    /** One that knows its keys as the very objects they are: for keys with much inside. */
    public static <K, T> Memo<K, T> ofTheSame(Function<K, T> function) {
        return new Memo<>(function, IdentityHashMap::new);
    }

    /** Does something during which all memos remember. */
    public static <R> R during(Supplier<R> work) {
        return ScopedValue.where(OPEN, new IdentityHashMap<>()).call(work::get);
    }

    @SuppressWarnings("unchecked")
    public T of(K key) {
        if (!OPEN.isBound()) {
            return function.apply(key);
        }
        Map<Object, Object> known = OPEN.get().computeIfAbsent(this, _ -> kept.get());
        @Nullable Object found = known.get(key);
        if (found == null) {
            found = function.apply(key);
            if (known.size() < MOST) {
                known.put(key, found);
            }
        }
        return (T) found;
    }
}
