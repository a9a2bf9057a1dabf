package de.komplize.bot.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a question is shown: an earlier one was answered in a certain way. As long as that one has no answer, it is not.
 *
 * @param question the id of the earlier question
 * @param is stored answers such as {@code yes} or {@code a}, one of which was given; empty for any
 * @param isNot stored answers, none of which was given
 */
public record Condition(String question, List<String> is, List<String> isNot) {

    public Condition {
        is = List.copyOf(is);
        isNot = List.copyOf(isNot);
    }

    public Condition(String question, List<String> is) {
        this(question, is, List.of());
    }

    /** @param answers those that count, by the ids of their questions */
    boolean holds(Map<String, Answer> answers) {
        return Optional.ofNullable(answers.get(question))
                .filter(answer -> !(answer instanceof Answer.Skipped))
                .filter(answer -> is.isEmpty() || isAmong(is, answer))
                .filter(answer -> !isAmong(isNot, answer))
                .isPresent();
    }

    private static boolean isAmong(List<String> values, Answer answer) {
        return answer instanceof Answer.Many(List<String> options)
                ? options.stream().anyMatch(values::contains)
                : values.contains(answer.stored());
    }
}
