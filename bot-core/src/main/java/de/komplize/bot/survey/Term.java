package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A word, a figure or a mark, spelled so that what is meant alike is alike: without umlauts and hyphens.
 *
 * @param text in folded spelling
 */
record Term(String text) {

    // Larger figures are no positions and no ages.
    private static final int LONGEST_FIGURE = 4;

    // A reply to one question; what is longer is a story, and is only read so far.
    static final int MOST = 150;

    private static final Memo<String, List<Term>> READ = new Memo<>(Term::read);

    /** By label: those of the questions of a content pack. */
    private static final Map<String, List<Term>> LABELS = new ConcurrentHashMap<>();

    // As people speak.
    private static final Map<String, String> SPOKEN =
            Map.of("nich", "nicht", "nit", "nicht", "nciht", "nicht", "nix", "nichts", "weis", "weiss");

    /** The terms of a text; "Sitz-Bänke" is one word, "18-29" are two figures and a dash. */
    static List<Term> of(String text) {
        return READ.of(text);
    }

    /** Those of a label, which the next reply will be compared with as well. */
    static List<Term> ofLabel(String label) {
        return LABELS.computeIfAbsent(label, Term::read);
    }

    private static List<Term> read(String text) {
        List<Words.Word> words = Words.of(text).list();
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < words.size() && terms.size() < MOST; i++) {
            StringBuilder whole = new StringBuilder(words.get(i).folded());
            while (isHyphened(words, i)) {
                whole.append(words.get(i + 2).folded());
                i += 2;
            }
            String word = SPOKEN.getOrDefault(whole.toString(), whole.toString());
            boolean joined = isJoinedSign(word);
            if (joined) {
                terms.add(new Term("و"));
            }
            terms.add(new Term(joined ? word.substring(1) : word));
        }
        return List.copyOf(terms);
    }

    /** "أ وب", "الأول والثالث": the conjunction is written in one with the sign. */
    private static boolean isJoinedSign(String word) {
        boolean joins = word.length() > 1
                && word.charAt(0) == 'و'
                && new Term(word).number().isEmpty();
        Term rest = joins ? new Term(word.substring(1)) : new Term(word);
        return joins && (Letters.isOne(rest.text) || rest.number().isPresent());
    }

    private static boolean isHyphened(List<Words.Word> words, int i) {
        return i + 2 < words.size()
                && words.get(i + 1).raw().equals("-")
                && words.get(i).isLetters()
                && words.get(i + 2).isLetters()
                && words.get(i).raw().length() + words.get(i + 2).raw().length() > 2
                && words.get(i).end() == words.get(i + 1).start()
                && words.get(i + 1).end() == words.get(i + 2).start();
    }

    boolean isWord() {
        return !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    boolean isFigure() {
        return !text.isEmpty() && Character.isDigit(text.codePointAt(0));
    }

    boolean isMark() {
        return !isWord() && !isFigure();
    }

    boolean is(WordClass wordClass) {
        return wordClass.has(text);
    }

    /** Without umlaut and endings: "Bänken" and "Bank" have the same. */
    String stem() {
        return Stem.of(text);
    }

    /** The number it names: "2", "zwei", "zweite", "zweitens". */
    OptionalInt number() {
        if (isFigure()) {
            return text.length() > LONGEST_FIGURE ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
        }
        if (text.equals("one")) {
            return OptionalInt.of(1);
        }
        OptionalInt cardinal = isWord() ? Numerals.cardinal(text) : OptionalInt.empty();
        return cardinal.isPresent() ? cardinal : ordinal();
    }

    /** The place it names: "zweite", "zweitens". */
    OptionalInt ordinal() {
        return isWord()
                ? Numerals.ordinal(text.endsWith("ens") ? text.substring(0, text.length() - 2) : text)
                : OptionalInt.empty();
    }
}
