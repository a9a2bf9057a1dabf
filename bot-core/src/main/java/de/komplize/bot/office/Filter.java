package de.komplize.bot.office;

import java.util.List;
import java.util.Optional;

/**
 * What a list may be narrowed to.
 *
 * @param name the parameter
 * @param values what may be asked for, where that is a few words
 * @param sql the condition, with one ? for the value; for a yes or no without
 */
public record Filter(String name, Kind kind, List<String> values, String sql) {

    /** Longer than any name of a topic, district, kind or form. */
    private static final int LONGEST = 100;

    public Filter {
        values = List.copyOf(values);
    }

    /** What its value looks like. */
    public enum Kind {
        ONE_OF,
        WORD,
        NUMBER,
        FLAG
    }

    /** A condition with its parameters. */
    public record Condition(String sql, List<Object> parameters) {
        public Condition {
            parameters = List.copyOf(parameters);
        }
    }

    static Filter oneOf(String name, String sql, List<String> values) {
        return new Filter(name, Kind.ONE_OF, values, sql + " = ?");
    }

    static Filter word(String name, String sql) {
        return new Filter(name, Kind.WORD, List.of(), sql + " = ?");
    }

    static Filter number(String name, String sql) {
        return new Filter(name, Kind.NUMBER, List.of(), sql + " = ?");
    }

    static Filter flag(String name, String sql) {
        return new Filter(name, Kind.FLAG, List.of("true", "false"), sql);
    }

    /** The condition for a value; empty where the value is none of the allowed. */
    public Optional<Condition> condition(String value) {
        return switch (kind) {
            case ONE_OF -> values.contains(value) ? Optional.of(new Condition(sql, List.of(value))) : Optional.empty();
            case WORD ->
                value.isBlank() || value.length() > LONGEST
                        ? Optional.empty()
                        : Optional.of(new Condition(sql, List.of(value)));
            case NUMBER -> number(value).map(number -> new Condition(sql, List.of(number)));
            case FLAG ->
                values.contains(value)
                        ? Optional.of(new Condition(value.equals("true") ? sql : "NOT (" + sql + ")", List.of()))
                        : Optional.empty();
        };
    }

    /** What is allowed, for a sentence. */
    public String allowed() {
        return switch (kind) {
            case ONE_OF, FLAG -> "one of " + String.join(", ", values);
            case WORD -> "a word of 1 to " + LONGEST + " characters";
            case NUMBER -> "a number";
        };
    }

    /** A whole number without a sign, as people call a conversation or an idea by. */
    public static Optional<Long> number(String text) {
        try {
            return text.matches("[0-9]{1,19}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
