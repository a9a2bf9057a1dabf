package de.komplize.bot.entity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the word tables of the grammars, written as a person would spell them. */
public final class Wordlist {

    private Wordlist() {}

    /** The folded words of a table, parted by blanks. */
    public static Set<String> of(String table) {
        return Arrays.stream(table.strip().split("\\s+")).map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** A pattern's alternation, longest first so that no word hides a longer one. */
    static String anyOf(Collection<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The same, from a table of words parted by blanks. */
    static String anyOf(String table) {
        return anyOf(of(table));
    }

    /** A pattern that must not begin or end inside a word or number. */
    public static Pattern whole(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])");
    }
}
