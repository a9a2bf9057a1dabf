package de.komplize.channels.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A table of known words beside these classes: {@code heading: one | two}, a heading may come again, {@code #} begins a remark. All in small letters.
 */
final class Table {

    private final Map<String, List<String>> rows;

    private Table(Map<String, List<String>> rows) {
        this.rows = rows;
    }

    static Table read(String file) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        text(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    List<String> row =
                            rows.computeIfAbsent(line.substring(0, colon).strip(), _ -> new ArrayList<>());
                    for (String word : line.substring(colon + 1).split("\\|")) {
                        row.add(fold(word.strip()));
                    }
                });
        return new Table(rows);
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own table " + file + " cannot be read: build it again", e);
        }
    }

    /** Small letters, one kind of space and of apostrophe. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('’', '\'')
                .replace('ё', 'е')
                .replace("i\u0307", "i");
    }

    List<String> of(String heading) {
        return List.copyOf(rows.getOrDefault(heading, List.of()));
    }

    Map<String, List<String>> rows() {
        return rows;
    }

    /** True where the folded text holds the word as a whole; signs of writing without spaces count as whole. */
    static boolean holds(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (isEdge(folded, at - 1, word.charAt(0))
                    && isEdge(folded, at + word.length(), word.charAt(word.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isEdge(String text, int at, char beside) {
        if (at < 0 || at >= text.length() || !Character.isLetterOrDigit(beside) || beside > 0x0E00) {
            return true;
        }
        return !Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) > 0x2E80;
    }

    static boolean holdsAny(String folded, List<String> words) {
        return words.stream().anyMatch(word -> holds(folded, word));
    }
}
