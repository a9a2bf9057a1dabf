package de.komplize.channels.telegram;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into messages: between paragraphs if it can be, else lines, sentences, words; never inside a character. Pure. */
final class TextParts {

    /** "1-4096 characters after entities parsing", in UTF-16 code units. */
    static final int LONGEST = 4_096;

    private static final List<String> BORDERS = List.of("\n\n", "\n", ". ", " ");

    private TextParts() {}

    /** The parts in order; joined they are the text. */
    static List<String> of(String text, int longest) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > longest) {
            int end = end(rest, longest);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    private static int end(String text, int longest) {
        for (String border : BORDERS) {
            int found = text.lastIndexOf(border, longest - border.length());
            // A part that would be trimmed to nothing is refused by Telegram.
            if (found > 0 && !text.substring(0, found).isBlank()) {
                return found + border.length();
            }
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
