package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;

/** The lines that part a reply from the mail below it: "-----Ursprüngliche Nachricht-----", a rule, "Please reply above this line". */
final class Separators {

    private static final String RULES = "-_=*‐‑–—─━~#><+ \t\u00A0";
    private static final int LONGEST = 90;
    private static final Table TABLE = Table.read("quoting.txt");
    private static final List<String> ORIGINAL = TABLE.of("original");
    private static final List<String> WROTE = TABLE.of("wrote");
    private static final List<String> ABOVE = TABLE.of("above");

    private Separators() {}

    /** "-----Original Message-----" and the like, forwarding included. */
    static boolean isOriginal(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        String inner = inner(text);
        if (inner.isEmpty()) {
            return false;
        }
        boolean ruled = text.length() - inner.length() >= 4;
        String words = Table.fold(inner);
        String bare = words.endsWith(":") || words.endsWith("：")
                ? words.substring(0, words.length() - 1).strip()
                : words;
        // "---- Stadt Kassel schrieb ----"
        if (text.startsWith("----") && text.endsWith("----") && WROTE.stream().anyMatch(bare::endsWith)) {
            return true;
        }
        if (ORIGINAL.contains(bare)) {
            return ruled || words.length() != bare.length();
        }
        return ruled
                && ORIGINAL.stream()
                        .anyMatch(known -> bare.startsWith(known + " ")
                                || bare.endsWith(" " + known)
                                || bare.startsWith(known + ":"));
    }

    /** Words between rules in a language that is not known: only with a header or an introduction below. */
    static boolean isTitled(String line) {
        String text = line.strip();
        String inner = inner(text);
        int before = text.indexOf(inner);
        return inner.length() >= 4
                && inner.length() <= 45
                && before >= 3
                && "-‐–—_=".indexOf(text.charAt(0)) >= 0
                && text.charAt(1) == text.charAt(0)
                && (text.charAt(2) == text.charAt(0) || text.charAt(2) == ' ')
                && text.length() - before - inner.length() >= 3
                && inner.chars().anyMatch(Character::isLetter);
    }

    /** The same words without rules, as BlackBerry centres them: only with a header below. */
    static boolean isNamed(String line) {
        return line.length() <= LONGEST && ORIGINAL.contains(Table.fold(line.strip()));
    }

    /** GroupWise's ">>> Stadt Kassel <mit@stadt.example> 03.11.2025 14:02 >>>". */
    static boolean isArrows(String line) {
        String text = line.strip();
        return text.startsWith(">>> ")
                && text.length() <= 300
                && (text.endsWith(" >>>") || text.endsWith("\u00A0>>>"))
                && Introduction.hasDay(text)
                && Introduction.hasTime(text);
    }

    static boolean isAbove(String line) {
        String text = line.length() > 300 ? "" : Table.fold(line);
        return ABOVE.stream().anyMatch(text::contains);
    }

    /** A line of nothing but hyphens or underscores. */
    static boolean isRule(String line) {
        String text = line.strip();
        return text.length() >= 5 && inner(text).isEmpty();
    }

    /** The first line behind blank ones, if it is not too far. */
    static Optional<Integer> below(List<Line> lines, int from, int most) {
        for (int i = from; i < Math.min(lines.size(), from + most); i++) {
            if (!lines.get(i).isBlank()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static String inner(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && RULES.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && RULES.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
