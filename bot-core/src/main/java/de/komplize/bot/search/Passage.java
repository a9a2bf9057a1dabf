package de.komplize.bot.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, those that were sought marked.
 *
 * @param pieces together the text, or the part of it around the first that is marked
 */
public record Passage(List<Piece> pieces) {

    /** What is shown before the first marked word where the text is cut. */
    private static final int BEFORE = 60;

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** A piece of the text. */
    public record Piece(String text, boolean marked) {
        @Override
        public String toString() {
            return "Piece[…]";
        }
    }

    /** The whole text, without a mark. */
    public static Passage plain(String text) {
        return new Passage(List.of(new Piece(text, false)));
    }

    /** @param length the most characters of the text that are shown */
    public static Passage of(String text, String language, Sought sought, Stemmer stemmer, int length) {
        Terms terms = new Terms(stemmer);
        List<Terms.Word> marked = sought.isEmpty()
                ? List.of()
                : Terms.words(text).stream()
                        .filter(word -> sought.matches(terms.stems(word.text(), language)))
                        .toList();
        int begin = text.length() <= length || marked.isEmpty()
                ? 0
                : whole(text, Math.max(0, marked.getFirst().begin() - BEFORE));
        int end = whole(text, Math.min(text.length(), begin + length));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, begin > 0 ? "… " : "", false);
        int at = begin;
        for (Terms.Word word : marked) {
            if (word.begin() >= at && word.end() <= end) {
                add(pieces, text.substring(at, word.begin()), false);
                add(pieces, text.substring(word.begin(), word.end()), true);
                at = word.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        add(pieces, end < text.length() ? " …" : "", false);
        return new Passage(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Never between the halves of a character. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
