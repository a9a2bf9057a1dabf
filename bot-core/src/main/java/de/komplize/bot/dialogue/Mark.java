package de.komplize.bot.dialogue;

import java.util.List;
import java.util.regex.Pattern;

/** What people put beside or below a choice of the letter that they take. */
final class Mark {

    private static final String SIGN = "[xX✓✔☑✅]{1,3}";

    private static final Pattern ALONE = Pattern.compile(SIGN);

    private static final Pattern BEHIND = Pattern.compile("(?iu)\\s*[\\[(]?(?:x+|✓|✔|☑|✅|ja|<-+|←)[\\])]?[ !.]*");

    private static final Pattern MARKED = Pattern.compile("[a-z]\\) .*\\s" + SIGN);

    private Mark() {}

    /** Nothing but a mark. */
    static boolean is(String said) {
        return ALONE.matcher(said.strip()).matches();
    }

    /** What stands behind a choice in its line marks it. */
    static boolean isBehind(String rest) {
        return BEHIND.matcher(rest).matches();
    }

    /** A choice with a mark at its end. */
    static boolean ends(String line) {
        return MARKED.matcher(line.strip()).matches();
    }

    static String on(String choice) {
        return choice + " x";
    }

    /** Choices that were marked are one answer, whatever stood between them. */
    static String joined(String words) {
        List<String> filled = words.lines().filter(line -> !line.isBlank()).toList();
        return filled.stream().allMatch(Mark::ends) ? String.join("\n", filled) : words.strip();
    }
}
