package de.komplize.channels.email.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reasons in free words, in many languages: who and what stand near each other in a sentence, such as "the <em>mailbox</em> of Max is now
 * <em>full</em>". A list of whole phrases would never be complete.
 */
final class Nearby {

    private static final Table TABLE = Table.read("nearby.txt");
    private static final List<String> SENDER = TABLE.of("sender");
    private static final Set<String> REASONS = reasons();
    private static final int NEAR = 70;
    private static final int LONGEST = 6_000;

    private Nearby() {}

    private static Set<String> reasons() {
        Set<String> names = new LinkedHashSet<>();
        TABLE.rows().keySet().stream()
                .filter(heading -> heading.endsWith(" who"))
                .forEach(heading -> names.add(heading.substring(0, heading.length() - 4)));
        return names;
    }

    /** The name of a reason in {@code failures.txt}. */
    static Optional<String> reason(String folded) {
        String bounded = folded.length() > LONGEST ? folded.substring(0, LONGEST) : folded;
        String text = bounded.replaceAll("\n[ \t]*\n\\s*", "\u0001").replaceAll("\\s+", " ");
        return REASONS.stream().filter(reason -> isSaid(text, reason)).findFirst();
    }

    private static boolean isSaid(String text, String reason) {
        List<String> who = TABLE.of(reason + " who");
        for (String what : TABLE.of(reason + " what")) {
            for (int at = find(text, what, 0); at >= 0; at = find(text, what, at + 1)) {
                String sentence = around(text, at, at + what.length());
                if (holdsAny(sentence, who) && !holdsAny(sentence, SENDER)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What stands near, within the same sentence. */
    private static String around(String text, int from, int to) {
        int begin = from;
        while (begin > 0 && from - begin < NEAR && !isEnd(text, begin - 1)) {
            begin--;
        }
        int end = Math.min(to, text.length());
        while (end < text.length() && end - to < NEAR && !isEnd(text, end)) {
            end++;
        }
        return text.substring(begin, end);
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '\u0001'
                || c == '。'
                || (c == '.' || c == '!' || c == '?') && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    private static boolean holdsAny(String text, List<String> words) {
        return words.stream().anyMatch(word -> find(text, word, 0) >= 0);
    }

    /** As a whole word; with a star at its end, as the beginning of one. */
    private static int find(String text, String word, int from) {
        boolean open = word.endsWith("*");
        String bare = open ? word.substring(0, word.length() - 1) : word;
        for (int at = text.indexOf(bare, from); at >= 0; at = text.indexOf(bare, at + 1)) {
            if (Table.isEdge(text, at - 1, bare.charAt(0))
                    && (open || Table.isEdge(text, at + bare.length(), bare.charAt(bare.length() - 1)))) {
                return at;
            }
        }
        return -1;
    }
}
