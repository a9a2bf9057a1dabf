package de.komplize.bot.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One way of writing a date.
 *
 * @param pattern how it looks in folded text
 * @param meaning the date it means; absent where it only looks like one or names no single day
 */
record DateRule(Pattern pattern, BiFunction<MatchResult, When, Reading<LocalDate>> meaning) {

    /**
     * Rules that are worth trying only where one of their words stands.
     *
     * @param stems beginnings of such words
     * @param words such words, whole
     */
    record Group(Set<String> stems, Set<String> words, List<DateRule> rules) {

        Group {
            rules = List.copyOf(rules);
        }

        boolean mayApply(Words utterance) {
            return utterance.list().stream().map(Words.Word::folded).anyMatch(this::isCue);
        }

        private boolean isCue(String word) {
            return words.contains(word)
                    || IntStream.rangeClosed(1, word.length()).anyMatch(n -> stems.contains(word.substring(0, n)));
        }
    }

    private static final String NOT_INSIDE = "(?<![\\p{L}\\p{N}])(?<![\\p{N}][.,/:-])";

    static DateRule of(String pattern, BiFunction<MatchResult, When, Reading<LocalDate>> meaning) {
        return new DateRule(Pattern.compile(NOT_INSIDE + "(?:" + pattern + ")(?![\\p{L}\\p{N}])"), meaning);
    }

    /**
     * A date found in a text, from {@code start} to {@code end}.
     *
     * @param weekdayOnly true when it was named by its day of the week alone
     */
    record Found(int start, int end, Reading<LocalDate> reading, boolean weekdayOnly) {

        Found asWeekday() {
            return new Found(start, end, reading, true);
        }
    }
}
