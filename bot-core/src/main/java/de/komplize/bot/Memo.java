package de.komplize.bot;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a function made of a text while one message is handled: a dozen readers look at the same words. Elsewhere it remembers nothing,
 * and when the message has been handled nothing is left of it.
 *
 * @param <T> immutable
 */
public final class Memo<T> {

    private static final ScopedValue<Map<Memo<?>, Map<String, Object>>> OPEN = ScopedValue.newInstance();

    /** What is longer is looked at in pieces, which are all different. */
    private static final int MOST = 500;

    private final Function<String, T> function;

    /** @param function pure */
    public Memo(Function<String, T> function) {
        this.function = function;
    }

    /** Does something during which all memos remember. */
    public static <R> R during(Supplier<R> work) {
        return ScopedValue.where(OPEN, new IdentityHashMap<>()).call(work::get);
    }

    @SuppressWarnings("unchecked")
    public T of(String text) {
        if (!OPEN.isBound()) {
            return function.apply(text);
        }
        Map<String, Object> known = OPEN.get().computeIfAbsent(this, _ -> new HashMap<>());
        @Nullable Object found = known.get(text);
        if (found == null) {
            found = function.apply(text);
            if (known.size() < MOST) {
                known.put(text, found);
            }
        }
        return (T) found;
    }
}
