package de.komplize.admin;

import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers as the office reads them, in German; words stay in the language they were written in. */
final class AnswerText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    private AnswerText() {}

    static String of(Question question, Answer answer) {
        return switch (answer) {
            case Answer.One(String option) -> label(question, option);
            case Answer.Many(List<String> options) ->
                options.isEmpty() ? "nichts davon" : labels(question, options, ", ");
            case Answer.Order(List<String> options) -> labels(question, options, ", dann ");
            case Answer.YesNo(boolean yes) -> yes ? "Ja" : "Nein";
            case Answer.Agreed(boolean yes) -> yes ? "Zugestimmt" : "Nicht zugestimmt";
            case Answer.Day(var day) -> DAY.format(day);
            case Answer.Skipped _ -> "Keine Angabe";
            case Answer.Rate _, Answer.Amount _, Answer.Place _, Answer.Words _ -> answer.stored();
        };
    }

    private static String labels(Question question, List<String> options, String between) {
        return options.stream().map(option -> label(question, option)).collect(Collectors.joining(between));
    }

    /** Its id where the question has it no more. */
    private static String label(Question question, String id) {
        return question.offered().stream()
                .filter(option -> option.id().equals(id))
                .map(Option::label)
                .map(label -> label.in("de"))
                .findFirst()
                .orElse(id);
    }
}
