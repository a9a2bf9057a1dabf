package de.komplize.bot.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of a text, as the index keeps them: stems of letters and figures only, without accents. */
final class Terms {

    /** Longer words are nobody's; both sides cut alike. */
    private static final int LONGEST = 64;

    private static final String GERMAN = "de";

    private final Stemmer stemmer;

    Terms(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** A word of a text, in lower case, with where it stands. */
    record Word(String text, int begin, int end) {}

    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                words.add(new Word(text.substring(at, end).toLowerCase(Locale.ROOT), at, end));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Every stem of a text once, in the order of the text. */
    Set<String> of(String text, String language) {
        return words(text).stream()
                .flatMap(word -> stems(word.text(), language).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The stems of a word, mostly one: who types Baenke means Bänke. Empty for what is no word, such as a lone accent. */
    Set<String> stems(String word, String language) {
        String bare = bare(language);
        Set<String> stems = new LinkedHashSet<>();
        add(stems, stemmer.stem(word, bare));
        if (bare.equals(GERMAN)) {
            String written = word.replace("ae", "ä")
                    .replace("oe", "ö")
                    .replace("ue", "ü")
                    .replace("ß", "ss");
            if (!written.equals(word)) {
                add(stems, stemmer.stem(written, bare));
            }
        }
        return stems;
    }

    private static void add(Set<String> stems, String stem) {
        String plain = plain(stem);
        if (!plain.isEmpty()) {
            stems.add(plain);
        }
    }

    /** A variant such as {@code de-easy} has the stems of its language. */
    private static String bare(String language) {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }

    /** Without accents and umlauts, letters and figures only: nothing that a query could take for a sign of its own. */
    static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(word.replace("ß", "ss"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(LONGEST)
                .map(Terms::letter)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int letter(int c) {
        return switch (c) {
            case 'ı' -> 'i';
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            default -> c;
        };
    }
}
