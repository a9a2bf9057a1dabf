package de.komplize.bot.crisis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Takes apart what was written as one word: ichwillsterben. Only into words that are all known, and into as few as possible. */
final class Glue {

    /** No word of the patterns is longer; keeps the search linear. */
    private static final int LONGEST_WORD = 20;

    /** Nobody glues longer messages; longer runs of letters stay one unknown word. */
    private static final int LONGEST = 400;

    private static final int SHORTEST = 5;
    private static final int FEW = 4;
    private static final int UNREACHED = Integer.MAX_VALUE / 2;

    private final Predicate<String> known;

    Glue(Predicate<String> known) {
        this.known = known;
    }

    List<Token> parts(Token token) {
        String text = token.text();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return List.of(token);
        }
        List<Token> parts = new ArrayList<>();
        int[] cuts = cuts(text);
        int end = text.length();
        while (end > 0 && cuts[end] >= 0) {
            int start = cuts[end] >> 1;
            String part = text.substring(start, end);
            parts.addFirst(parts.isEmpty() ? new Token(part, token.after(), token.wide()) : new Token(part));
            end = start + (cuts[end] & 1);
        }
        return end == 0 && plausible(parts) ? parts : List.of(token);
    }

    /** A few short words are no message but an unknown word that happens to fall apart: er-off-net. */
    private static boolean plausible(List<Token> parts) {
        int letters = parts.stream().mapToInt(part -> part.text().length()).sum();
        return parts.size() < FEW ? letters >= 3 * parts.size() : 2 * letters >= 5 * parts.size();
    }

    /**
     * For each end, where its last word begins (times two, plus one where that word shares its first letter with the word before:
     * "kannnicht" is folded to "kanicht"); -1 where no words end.
     */
    private int[] cuts(String text) {
        int[] cuts = new int[text.length() + 1];
        int[] words = new int[text.length() + 1];
        Arrays.fill(words, UNREACHED);
        Arrays.fill(cuts, -1);
        words[0] = 0;
        for (int end = 1; end <= text.length(); end++) {
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                int shared = start > 0 && start + 1 < end && words[start + 1] < words[start] ? 1 : 0;
                int count = words[start + shared] + 1;
                if (count < words[end] && wordLike(text, start, end) && known.test(text.substring(start, end))) {
                    words[end] = count;
                    cuts[end] = 2 * start + shared;
                }
            }
        }
        return cuts;
    }

    /** One letter is a word only in front: I, я. */
    private static boolean wordLike(String text, int start, int end) {
        return end - start > 1 || start == 0 && "iя".indexOf(text.charAt(0)) >= 0;
    }
}
