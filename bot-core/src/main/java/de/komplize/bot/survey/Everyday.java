package de.komplize.bot.survey;

import java.util.List;
import java.util.Optional;

/** Reads answers that need to be known for what they are before anything else is looked for: how often, a mark in words, letters in one. */
final class Everyday {

    private Everyday() {}

    static Optional<AnswerReading> read(Question question, String text) {
        return switch (question) {
            case Question.SingleChoice choice when Frequency.suits(choice.options()) -> often(choice, text);
            case Question.Scale scale ->
                ScaleEnd.in(scale, text)
                        .or(() -> SchoolMark.in(scale, text))
                        .map(mark -> certain(new Answer.Rate(mark), text));
            case Question.MultipleChoice many -> Terse.in(many, text).map(AnswerReading.Read::new);
            case Question.SingleChoice _,
                    Question.Number _,
                    Question.Date _,
                    Question.YesNo _,
                    Question.Ranking _,
                    Question.District _,
                    Question.Consent _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> Optional.empty();
        };
    }

    private static Optional<AnswerReading> often(Question.SingleChoice question, String text) {
        Optional<AnswerReading> named = new OptionNames(question.options())
                .whole(Term.of(text))
                .map(place -> new AnswerReading.Read(
                        new Answer.One(question.options().get(place).id())));
        return named.or(() -> Frequency.option(question.options(), text)
                .map(option -> option.<AnswerReading>map(o -> certain(new Answer.One(o.id()), text))
                        .orElseGet(() -> new AnswerReading.Unclear(List.of()))));
    }

    /** What is said with a doubt is asked back. */
    static AnswerReading certain(Answer answer, String text) {
        return Doubt.in(text) ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }
}
