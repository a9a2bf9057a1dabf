package de.komplize.bot.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody seeks: words that must all be in a message, each in any of its forms, and at the beginning of longer words.
 *
 * @param words one entry for each word that was typed
 */
public record Sought(List<Alternatives> words) {

    /** More words than that make no search more exact. */
    private static final int MOST_WORDS = 12;

    /** What is typed beyond it is not read. */
    private static final int LONGEST_TEXT = 300;

    /** Shorter beginnings would find half of all words. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final String GERMAN = "de";

    public Sought {
        words = List.copyOf(words);
    }

    /**
     * The forms of a word: one of them is enough.
     *
     * @param beginnings of words; each long enough
     */
    record Alternatives(Set<String> stems, Set<String> beginnings) {
        Alternatives {
            stems = Set.copyOf(stems);
            beginnings = Set.copyOf(beginnings);
        }

        boolean matches(String stem) {
            return stems.contains(stem) || beginnings.stream().anyMatch(stem::startsWith);
        }

        /** Each in quotes, which no stem has: whatever was typed is a word. */
        private String query() {
            List<String> either = new ArrayList<>();
            stems.stream().sorted().forEach(stem -> either.add('"' + stem + '"'));
            beginnings.stream().sorted().forEach(beginning -> either.add('"' + beginning + "\" *"));
            return "(" + String.join(" OR ", either) + ")";
        }
    }

    /** Reads what was typed, in whatever language it is. */
    public static Sought of(String typed, Stemmer stemmer) {
        Terms terms = new Terms(stemmer);
        String text = typed.substring(0, Math.min(typed.length(), LONGEST_TEXT));
        return new Sought(Terms.words(text).stream()
                .limit(MOST_WORDS)
                .map(word -> alternatives(word.text(), terms, stemmer.languages()))
                .filter(word -> !word.stems.isEmpty())
                .toList());
    }

    private static Alternatives alternatives(String word, Terms terms, List<String> languages) {
        Set<String> stems = languages.stream()
                .flatMap(language -> terms.stems(word, language).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> beginnings = new LinkedHashSet<>(terms.stems(word, GERMAN));
        String plain = Terms.plain(word);
        beginnings.add(plain);
        stems.add(plain);
        stems.remove("");
        beginnings.removeIf(beginning -> beginning.codePointCount(0, beginning.length()) < SHORTEST_BEGINNING);
        return new Alternatives(stems, beginnings);
    }

    /** Whether nothing was typed that is a word. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word with these stems is one of those that are sought. */
    boolean matches(Set<String> stems) {
        return words.stream().anyMatch(word -> stems.stream().anyMatch(word::matches));
    }

    /** In the language of SQLite's FTS5. */
    public String query() {
        return words.stream().map(Alternatives::query).collect(Collectors.joining(" AND "));
    }
}
