package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads answers that need to be known for what they are before anything else is looked for: how often, a mark in words, letters in one. */
final class Everyday {

    private static final Pattern LETTER = Pattern.compile("(?i)\\s*[a-h](?!\\p{L})");
    private static final Pattern ABOUT =
            Pattern.compile("(?iu)(?<!\\p{L})(?:ca\\.?|circa|zirka|etwa|ungefähr|ungefaehr|rund|so|wohl)(?!\\p{L})");

    /** "Bis 21 Uhr reicht völlig." */
    private static final Pattern CALM = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:wäre?|waere?|wär) (?:gut|schön|schoen|ok|okay|super|toll|perfekt|ideal|prima)|reicht|langt|genügt|genuegt|völlig|voellig|vollkommen)(?!\\p{L})");

    /** "Fast jeden Tag" is an everyday word for how often. */
    private static final Pattern NEARLY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:fast|nahezu|beinahe|circa|ca\\.?|etwa|ungefähr|ungefaehr|so|rund)(?= (?:jede[nrs]?|täglich|taeglich|immer|nie|alle|einmal|zweimal|dreimal|\\d|ein mal|zwei|drei|vier)(?!\\p{L}))");

    private Everyday() {}

    static Optional<AnswerReading> read(Question question, String text, LocalDate today) {
        return switch (question) {
            case Question.SingleChoice choice
            when Lasting.suits(choice) ->
                Lasting.in(choice, text, today).map(o -> new AnswerReading.Read(new Answer.One(o.id())));
            case Question.SingleChoice choice when Frequency.suits(choice.options()) -> often(choice, text);
            case Question.SingleChoice choice
            when Times.suits(choice.options()) ->
                Times.in(choice.options(), text).map(o -> certain(new Answer.One(o.id()), text));
            case Question.SingleChoice choice
            when Clock.suits(choice.options()) ->
                Clock.in(choice.options(), text)
                        .map(o -> certain(
                                new Answer.One(o.id()), CALM.matcher(text).replaceAll(" ")))
                        .or(() -> Clock.says(text)
                                ? Optional.of(new AnswerReading.Unclear(List.of()))
                                : Optional.empty());
            case Question.SingleChoice choice
            when !LETTER.matcher(text).lookingAt()
                    && Spans.suits(choice.options())
                    && OptionNames.of(choice.options()).whole(Term.of(text)).isEmpty() ->
                Spans.in(choice, text, today)
                        .map(o -> certain(
                                new Answer.One(o.id()), ABOUT.matcher(text).replaceAll(" ")));
            case Question.Scale scale ->
                isEnd(scale, text)
                        ? ScaleEnd.in(scale, text).map(mark -> new AnswerReading.Read(new Answer.Rate(mark)))
                        : ScaleEnd.in(scale, text)
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

    /** "Äußerst wahrscheinlich": the words of the scale itself leave no doubt. */
    private static boolean isEnd(Question.Scale scale, String text) {
        String folded = Words.of(text).text().replaceAll("[.! ]+$", "").strip();
        return ScaleEnd.isLabel(scale.low(), folded) || ScaleEnd.isLabel(scale.high(), folded);
    }

    private static Optional<AnswerReading> often(Question.SingleChoice question, String text) {
        Optional<AnswerReading> named = OptionNames.of(question.options())
                .whole(Term.of(text))
                .map(place -> new AnswerReading.Read(
                        new Answer.One(question.options().get(place).id())));
        return named.or(() -> Frequency.option(question.options(), text)
                .map(option -> option.<AnswerReading>map(o -> isPart(o, text)
                                ? new AnswerReading.Read(new Answer.One(o.id()))
                                : certain(
                                        new Answer.One(o.id()),
                                        NEARLY.matcher(text).replaceAll(" ")))
                        .orElseGet(() -> new AnswerReading.Unclear(List.of()))));
    }

    /** "Fast täglich" of "täglich oder fast täglich". */
    private static boolean isPart(Option option, String text) {
        String folded = Words.of(text).text().replaceAll("[.! ]+$", "").strip();
        return folded.length() > 3 && Words.of(option.label().in("de")).text().contains(folded);
    }

    /** What is said with a doubt is asked back. */
    static AnswerReading certain(Answer answer, String text) {
        return Doubt.in(text) ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }
}
