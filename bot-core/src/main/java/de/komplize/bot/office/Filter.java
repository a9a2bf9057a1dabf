package de.komplize.bot.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** Whoever asks for earlier or later times has written something else. */
    private static final Instant BEGIN = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    public Filter {
        values = List.copyOf(values);
    }

    /** What its value looks like. */
    public enum Kind {
        ONE_OF,
        WORD,
        NUMBER,
        FLAG,
        /** From when on: a day of the city, or a time with its offset. */
        TIME
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

    static Filter since(String sql) {
        return new Filter("since", Kind.TIME, List.of(), sql + " >= ?");
    }

    /** The condition for a value; empty where the value is none of the allowed. */
    public Optional<Condition> condition(String value) {
        return switch (kind) {
            case ONE_OF -> values.contains(value) ? Optional.of(new Condition(sql, List.of(value))) : Optional.empty();
            case WORD ->
                value.isBlank() || value.length() > LONGEST
                        ? Optional.empty()
                        : Optional.of(new Condition(sql, List.of(value)));
            case TIME -> time(value).map(time -> new Condition(sql, List.of(time.toEpochMilli())));
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
            case TIME -> "a day such as 2026-11-28, or a time such as 2026-11-28T09:30:00Z";
        };
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                            DAY.matcher(text).matches()
                                    ? LocalDate.parse(text).atStartOfDay(CITY).toInstant()
                                    : OffsetDateTime.parse(text).toInstant())
                    .filter(time -> time.isAfter(BEGIN) && time.isBefore(END));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
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
