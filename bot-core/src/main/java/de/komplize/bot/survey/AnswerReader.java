package de.komplize.bot.survey;

import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import de.komplize.bot.entity.YesNo;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a reply answers to a question. What is ambiguous is left open, never guessed. */
public final class AnswerReader {

    /** What fits a line of a table. */
    public static final int LONGEST_SHORT_TEXT = 200;

    /** A page; more is a letter, which the office gets by mail. */
    public static final int LONGEST_LONG_TEXT = 2_000;

    private static final Pattern OUTSIDE = Wordlist.whole(
            "ausserhalb|woanders|anderswo|umland|landkreis|nicht in kassel|keiner davon|in keinem|andere stadt");
    private static final Pattern SOMEWHERE = Wordlist.whole("kassel|\\d{5}|plz|stadtteil|viertel");

    /**
     * What a reply is read with.
     *
     * @param language in which the question was asked
     * @param today the day that dates are counted from
     */
    public record Context(String language, LocalDate today, Gazetteer districts) {}

    private AnswerReader() {}

    /** @param utterance the bare text */
    public static AnswerReading read(Question question, String utterance, Context context) {
        return switch (question) {
            case Question.SingleChoice choice -> new ChoiceReader(choice.options()).one(utterance);
            case Question.MultipleChoice choice ->
                new ChoiceReader(choice.options()).many(utterance, choice.min(), choice.max());
            case Question.Ranking ranking -> new RankingReader(ranking.options()).read(utterance);
            case Question.Scale scale -> FigureReader.scale(scale, utterance);
            case Question.Number number -> FigureReader.number(number, utterance);
            case Question.Date date -> DayReader.read(date, utterance, context.today());
            case Question.YesNo _ -> yesNo(utterance, Answer.YesNo::new);
            case Question.Consent _ -> yesNo(utterance, Answer.Agreed::new);
            case Question.District _ -> district(utterance, context.districts());
            case Question.ShortText _ -> text(utterance, LONGEST_SHORT_TEXT);
            case Question.LongText _ -> text(utterance, LONGEST_LONG_TEXT);
            case Question.Info _ -> new AnswerReading.Absent();
        };
    }

    /** True where the resident does not want to answer, or cannot: "weiß nicht", "keine Angabe", "egal". */
    public static boolean declines(String utterance) {
        return Declining.is(utterance);
    }

    private static AnswerReading yesNo(String reply, Function<Boolean, Answer> answer) {
        return switch (YesNo.read(reply)) {
            case Reading.Read<Boolean>(Boolean yes) ->
                Doubt.in(reply) || Doubt.isConditional(reply)
                        ? new AnswerReading.Echo(answer.apply(yes))
                        : new AnswerReading.Read(answer.apply(yes));
            case Reading.Unclear<Boolean>(List<Boolean> either) ->
                new AnswerReading.Unclear(either.stream().map(answer).toList());
            case Reading.Absent<Boolean> _ -> new AnswerReading.Absent();
        };
    }

    private static AnswerReading district(String reply, Gazetteer districts) {
        return switch (districts.read(reply)) {
            case Reading.Read<String>(String name) ->
                Doubt.in(reply)
                        ? new AnswerReading.Echo(new Answer.Place(name))
                        : new AnswerReading.Read(new Answer.Place(name));
            case Reading.Unclear<String>(List<String> names) ->
                new AnswerReading.Unclear(
                        names.stream().<Answer>map(Answer.Place::new).toList());
            case Reading.Absent<String> _ -> elsewhere(reply);
        };
    }

    private static AnswerReading elsewhere(String reply) {
        String text = Words.of(reply).text();
        if (OUTSIDE.matcher(text).find()) {
            return new AnswerReading.OutOfRange(reply.strip());
        }
        return SOMEWHERE.matcher(text).find() ? new AnswerReading.Unclear(List.of()) : new AnswerReading.Absent();
    }

    private static AnswerReading text(String reply, int longest) {
        String text = reply.strip();
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) || Declining.is(text)) {
            return new AnswerReading.Absent();
        }
        return text.codePointCount(0, text.length()) > longest
                ? new AnswerReading.OutOfRange(text)
                : new AnswerReading.Read(new Answer.Words(text));
    }
}
