package de.komplize.bot.survey;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What the ticks on a copied list of choices answer. */
final class Ticked {

    private Ticked() {}

    static List<List<String>> labels(Question question) {
        return switch (question) {
            case Question.YesNo _, Question.Consent _ -> List.of(List.of("ja", "yes"), List.of("nein", "no"));
            case Question.Scale scale ->
                IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(i -> List.of(String.valueOf(i)))
                        .toList();
            case Question.SingleChoice _,
                    Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.Number _,
                    Question.Date _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ ->
                question.offered().stream()
                        .map(option -> List.copyOf(
                                new LinkedHashSet<>(option.label().byLanguage().values())))
                        .toList();
        };
    }

    /** One line that is a choice, and no tick, is just an answer. */
    static boolean isCopied(Question question, Ticks.Sheet sheet) {
        return !(question instanceof Question.Ranking)
                && (!sheet.ticked().isEmpty() || sheet.listed().size() > 1);
    }

    /** Those with a tick; where none has one, those that were left of the list; empty where it is the whole list. */
    static Optional<AnswerReading> reading(Question question, Ticks.Sheet sheet) {
        boolean complete = sheet.listed().size() == labels(question).size();
        TreeSet<Integer> taken =
                !sheet.ticked().isEmpty() ? sheet.ticked() : complete ? new TreeSet<>() : sheet.listed();
        return taken.isEmpty() ? Optional.empty() : Optional.of(picked(question, List.copyOf(taken)));
    }

    private static AnswerReading picked(Question question, List<Integer> taken) {
        List<Answer> each = taken.stream().map(i -> answer(question, i)).toList();
        if (question instanceof Question.MultipleChoice many) {
            List<String> ids =
                    taken.stream().map(i -> many.options().get(i).id()).toList();
            return ids.size() < many.min() || ids.size() > many.max()
                    ? new AnswerReading.OutOfRange(String.join(", ", ids))
                    : new AnswerReading.Read(new Answer.Many(ids));
        }
        return each.size() == 1 ? new AnswerReading.Read(each.getFirst()) : new AnswerReading.Unclear(each);
    }

    private static Answer answer(Question question, int place) {
        return switch (question) {
            case Question.YesNo _ -> new Answer.YesNo(place == 0);
            case Question.Consent _ -> new Answer.Agreed(place == 0);
            case Question.Scale scale -> new Answer.Rate(scale.min() + place);
            case Question.MultipleChoice many ->
                new Answer.Many(List.of(many.options().get(place).id()));
            case Question.SingleChoice one ->
                new Answer.One(one.options().get(place).id());
            case Question.Number _ -> new Answer.Amount(BigDecimal.valueOf(place));
            case Question.Ranking _,
                    Question.Date _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> new Answer.Skipped();
        };
    }
}
