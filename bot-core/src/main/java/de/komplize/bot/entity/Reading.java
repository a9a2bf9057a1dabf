package de.komplize.bot.entity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a grammar made of an utterance: a value, something that needs asking back, or nothing of its kind. */
public sealed interface Reading<T> {

    /** One value, named clearly. */
    record Read<T>(T only) implements Reading<T> {}

    /** Something of this kind was meant, but not one clear value; the candidates may be offered when asking back. */
    record Unclear<T>(List<T> candidates) implements Reading<T> {
        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nothing of this kind was named. */
    record Absent<T>() implements Reading<T> {}

    /** The value if there is exactly one. */
    default Optional<T> value() {
        return switch (this) {
            case Read<T>(T only) -> Optional.of(only);
            case Unclear<T> _, Absent<T> _ -> Optional.empty();
        };
    }

    /** The values that were meant, or may have been. */
    default List<T> candidates() {
        return switch (this) {
            case Read<T>(T only) -> List.of(only);
            case Unclear<T>(List<T> candidates) -> candidates;
            case Absent<T> _ -> List.of();
        };
    }

    /** One distinct value is read, several are unclear, none is absent. */
    static <T> Reading<T> of(Collection<T> values) {
        List<T> distinct = values.stream().distinct().toList();
        return switch (distinct.size()) {
            case 0 -> new Absent<>();
            case 1 -> new Read<>(distinct.getFirst());
            default -> new Unclear<>(distinct);
        };
    }

    static <T> Reading<T> read(T value) {
        return new Read<>(value);
    }

    static <T> Reading<T> absent() {
        return new Absent<>();
    }
}
