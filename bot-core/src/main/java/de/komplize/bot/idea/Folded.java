package de.komplize.bot.idea;

import de.komplize.bot.entity.Folding;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in lower case without umlauts, accents and what cannot be seen, blanks and line breaks drawn together; with the way back.
 *
 * @param raw the text as it was written
 * @param origins where in the raw text each character stood; one more for the end
 */
record Folded(String raw, String text, int[] origins) {

    static Folded of(String raw) {
        StringBuilder text = new StringBuilder(raw.length() + 16);
        int[] origins = new int[raw.length() * 2 + 1];
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            for (char c : spelled(raw.codePointAt(i)).toCharArray()) {
                append(text, origins, c, i);
            }
        }
        origins[text.length()] = raw.length();
        return new Folded(raw, text.toString(), Arrays.copyOf(origins, text.length() + 1));
    }

    private static void append(StringBuilder text, int[] origins, char c, int origin) {
        char last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        boolean blank = c == ' ' || c == '\n';
        if (blank && (last == '\n' || last == c)) {
            return;
        }
        if (c == '\n' && last == ' ') {
            text.setLength(text.length() - 1);
        }
        origins[text.length()] = origin;
        text.append(c);
    }

    private static String spelled(int c) {
        if (c == '\n') {
            return "\n";
        }
        if (Character.isWhitespace(c)) {
            return " ";
        }
        if (c < 0x80) {
            return String.valueOf((char) Character.toLowerCase(c));
        }
        // No spelling of one character is longer than two; what is (a ligature of four) counts as none.
        String spelled = Folding.fold(Folding.plain(Character.toString(c)));
        return spelled.length() <= 2 ? spelled : "";
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text);
    }

    /** Where a stretch of the folded text begins in the raw one. */
    int from(int start) {
        return origins[start];
    }

    /** Where a stretch of the folded text ends in the raw one. */
    int to(int end) {
        return end == 0 ? 0 : Math.min(raw.length(), raw.offsetByCodePoints(origins[end - 1], 1));
    }

    /** The raw words of a stretch of the folded text. */
    String raw(int start, int end) {
        return raw.substring(from(start), to(end));
    }
}
