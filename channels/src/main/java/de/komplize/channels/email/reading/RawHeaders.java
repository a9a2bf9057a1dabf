package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The header of a part as it came: bytes as ISO 8859-1 characters, unfolded. */
record RawHeaders(List<Line> lines) {

    /** A header line; the name in small letters. */
    record Line(String name, String value) {}

    RawHeaders {
        lines = List.copyOf(lines);
    }

    /** The first of that name, trimmed. */
    Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .findFirst();
    }

    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.name().equals(name))
                .map(Line::value)
                .toList();
    }

    boolean has(String name) {
        return first(name).isPresent();
    }

    boolean any(Predicate<String> name) {
        return lines.stream().anyMatch(line -> name.test(line.name()));
    }

    /** In small letters; empty where missing. */
    String lower(String name) {
        return first(name).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Collects lines as they are read. */
    static final class Builder {

        /** A header of some relays' stamps has a few kilobytes; more than this is an attack (check 46). */
        private static final int MOST_BYTES = 256 * 1024;

        private static final int LONGEST = 64 * 1024;
        private static final int MOST_LINES = 2_000;

        private final List<Line> lines = new ArrayList<>();
        private StringBuilder open = new StringBuilder();
        private String name = "";
        private int size;

        int count() {
            return lines.size() + (name.isEmpty() ? 0 : 1);
        }

        void begin(String newName, String value) {
            close();
            name = newName.strip().toLowerCase(Locale.ROOT);
            add(value);
        }

        /** A folded line: its first sign is the space that stays. */
        void add(String value) {
            int room = Math.min(LONGEST - open.length(), MOST_BYTES - size);
            if (room > 0) {
                open.append(value, 0, Math.min(room, value.length()));
                size += Math.min(room, value.length());
            }
        }

        private void close() {
            if (!name.isEmpty() && lines.size() < MOST_LINES) {
                lines.add(new Line(name, open.toString().strip()));
            }
            open = new StringBuilder();
            name = "";
        }

        boolean full() {
            return size >= MOST_BYTES || lines.size() >= MOST_LINES;
        }

        RawHeaders build() {
            close();
            return new RawHeaders(lines);
        }
    }
}
