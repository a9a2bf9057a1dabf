package de.komplize.bot.messaging;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What staff write, as it is stored: nothing in it that reads otherwise than it is written. */
public final class StaffText {

    /** What turns the direction of the text around it, so that it reads otherwise than it is written; marks such as U+200F stay. */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    /** Letters and signs that show nothing: fillers of Hangul, the empty pattern of Braille. */
    private static final String BLANK = "\u115f\u1160\u2800\u3164\uffa0";

    /** Control characters, zero width and the like, and marks that have no letter to stand on. */
    private static final Set<Integer> UNSEEN =
            Set.of((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.NON_SPACING_MARK, (int)
                    Character.UNASSIGNED);

    private StaffText() {}

    /** The text; empty where it shows nothing. */
    public static Optional<String> of(String written) {
        return Optional.of(cleaned(written)).filter(words -> words.codePoints().anyMatch(StaffText::isVisible));
    }

    /** Measures what would be stored. */
    public static boolean tooLong(String written) {
        return Inbound.tooLong(cleaned(written));
    }

    private static String cleaned(String written) {
        return Inbound.clean(DIRECTIONS.matcher(written).replaceAll(""));
    }

    private static boolean isVisible(int c) {
        return !(Character.isWhitespace(c) || Character.isSpaceChar(c) || BLANK.indexOf(c) >= 0)
                && !UNSEEN.contains(Character.getType(c));
    }
}
