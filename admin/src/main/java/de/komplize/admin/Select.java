package de.komplize.admin;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A field in which one of several is chosen.
 *
 * @param name of the field
 * @param label stands above it
 */
public record Select(String name, String label, List<Option> options) {

    public Select {
        options = List.copyOf(options);
    }

    /** One of them. */
    public record Option(String value, String text, boolean chosen) {}

    /**
     * A filter, whose first option narrows nothing.
     *
     * @param asked what is chosen; anything that is not among the values counts as nothing
     */
    static Select filter(
            String name, String label, List<String> values, UnaryOperator<String> text, Optional<String> asked) {
        Stream<Option> some = values.stream()
                .map(value -> new Option(
                        value, text.apply(value), asked.filter(value::equals).isPresent()));
        return new Select(
                name,
                label,
                Stream.concat(Stream.of(new Option("", "Alle", asked.isEmpty())), some)
                        .toList());
    }
}
