package de.komplize.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of an utterance, in lower case: runs of letters and figures, every emoji, and the marks {@code ?} and {@code !}, which tell a
 * question from a wish.
 */
final class Words {

    /** What a channel accepts at most; what a caller hands over beyond it is not read. */
    static final int LONGEST_TEXT = 4_000;

    private Words() {}

    static List<String> of(String text) {
        String lower = Folding.composed(cut(text)).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < lower.length()) {
            int end = endOfWord(lower, at);
            if (end > at) {
                words.add(lower.substring(at, end));
                at = end;
            } else {
                int symbol = lower.codePointAt(at);
                int next = at + Character.charCount(symbol);
                if (isTelling(symbol)) {
                    words.add(lower.substring(at, next));
                }
                at = next;
            }
        }
        return words;
    }

    /** Whether the word is one of letters or figures. */
    static boolean isWritten(String word) {
        return isPartOfWord(word.charAt(0));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && isPartOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isTelling(int symbol) {
        return symbol == '?'
                || symbol == '!'
                || (symbol > 0x7F && Character.isEmoji(symbol) && !Character.isEmojiModifier(symbol));
    }
}
