package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import de.komplize.bot.entity.YesNo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a reply answers to a question. What is ambiguous is left open, never guessed. */
public final class AnswerReader {

    /** What fits a line of a table. */
    public static final int LONGEST_SHORT_TEXT = 200;

    /** A page; more is a letter, which the office gets by mail. */
    public static final int LONGEST_LONG_TEXT = 2_000;

    /** Names none of the options, in whatever language they are. */
    public static final String NONE = "none";

    private static final Pattern OUTSIDE = Wordlist.whole(
            "ausserhalb|woanders|anderswo|umland|landkreis|nicht in kassel|keiner davon|in keinem|andere stadt|outside(?: of)? kassel|elsewhere|somewhere else|not in kassel|"
                    + "another city|kassel disinda|baska (?:yerde|bir yerde|sehirde)|kassel'?de degil|за пределами|вне кассел[яь]|"
                    + "не в кассел[ье]|другом? городе?|другой город|поза кассел\\p{L}+|не в касселі|інше місто|іншому місті|"
                    + "خارج (?:كاسل|المدينه)|ليس في كاسل|مدينه اخري");
    private static final Pattern SOMEWHERE =
            Wordlist.whole("kassel|\\d{5}|plz|stadtteil \\p{L}+|viertel|(?:nr )?\\d{1,2}");
    private static final Pattern OPEN = Wordlist.whole("""
            vielleicht|eventuell|evtl|kommt (?:ganz )?da?rauf an|manchmal|teils|teilweise|halb halb|mal so mal so|je nachdem|ab und zu|nur wenn|nur falls|\
            maybe|sometimes|depends|belki|bazen|может быть|иногда|как когда|смотря|зависит|мабуть|може бути|інколи|іноді|залежить|ربما|احيانا|حسب|ممكن|duruma goere|olabilir""");
    private static final Pattern AGREED = Pattern.compile(
            "(?:ich (?:habe )?)?(?:zustimmen|zugestimmt|zustimmung|akzeptiert|akzeptiere|akzeptieren|einwilligung|erteilt|gestattet|kabul ediyorum|izin veriyorum|onayliyorum|"
                    + "даю согласие|разрешаю|даю згоду|дозволяю|погоджуюс[ья]|اسمح(?: بذلك)?|اقبل)[ .!]*");
    private static final Pattern REFUSED = Pattern.compile(
            "(?:kabul etmiyorum|izin vermiyorum|onaylamiyorum|istemiyorum|не разрешаю|не даю согласия|не даю згоди|"
                    + "не дозволяю|не погоджуюс[ья]|لا اسمح(?: بذلك)?|لا اقبل)[ .!]*");
    private static final Pattern ONLY_IF = Wordlist.whole("nur (?:wenn|falls)");

    // After "were you there?" it is a yes, after "would you come?" a no.
    private static final Pattern NEVER_AGAIN =
            Pattern.compile("(?:(?:ich|das|einmal|und|aber|da) ){0,6}nie(?: mehr)? (?:wieder|nochmal|noch mal)[ .!]*");
    private static final Pattern LIMIT = Wordlist.whole(
            "aber|nur|ausser|jedoch|but|only|ama|но|але|لكن|ولكن|فقط|только|лише|тільки|sadece|yalnizca");

    // Their places: some channels number the answers.
    private static final List<Option> YES_AND_NO =
            List.of(new Option("yes", Wording.of("de", "Ja")), new Option("no", Wording.of("de", "Nein")));

    /**
     * What a reply is read with.
     *
     * @param language in which the question was asked
     * @param today the day that dates are counted from
     */
    public record Context(String language, LocalDate today, Gazetteer districts) {}

    /** "Nicht aber d" is "aber nicht d". */
    private static final Pattern NOT_BUT = Pattern.compile("(?iu)(?<!\\p{L})nicht (?:aber|jedoch) (?=\\S)");

    private static final Memo<Said, AnswerReading> READ =
            new Memo<>(said -> readAnew(said.question(), said.text(), said.context()));

    private AnswerReader() {}

    /** @param utterance the bare text */
    public static AnswerReading read(Question question, String utterance, Context context) {
        return READ.of(new Said(question, utterance, context));
    }

    private static AnswerReading readAnew(Question question, String utterance, Context context) {
        return switch (question) {
            case Question.SingleChoice choice ->
                RangeReader.suits(choice.options())
                        ? new RangeReader(choice.options()).read(utterance)
                        : new ChoiceReader(choice.options()).one(utterance);
            case Question.MultipleChoice choice ->
                new ChoiceReader(choice.options())
                        .many(NOT_BUT.matcher(utterance).replaceAll("aber nicht "), choice.min(), choice.max());
            case Question.Ranking ranking -> new RankingReader(ranking.options()).read(utterance);
            case Question.Scale scale -> FigureReader.scale(scale, utterance);
            case Question.Number number -> FigureReader.number(number, utterance);
            case Question.Date date -> DayReader.read(date, utterance, context.today());
            case Question.YesNo asked -> yesNo(asked, utterance);
            case Question.Consent _ -> consent(utterance);
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

    private static AnswerReading yesNo(Question.YesNo question, String reply) {
        if (NEVER_AGAIN.matcher(Words.of(reply).text()).matches()) {
            return new AnswerReading.Unclear(List.of(new Answer.YesNo(true), new Answer.YesNo(false)));
        }
        return Aside.is(question, reply) ? new AnswerReading.Absent() : yesNo(reply, false, Answer.YesNo::new);
    }

    private static AnswerReading consent(String reply) {
        String text = Words.of(reply).text();
        if (AGREED.matcher(text).matches() || REFUSED.matcher(text).matches()) {
            return new AnswerReading.Read(new Answer.Agreed(AGREED.matcher(text).matches()));
        }
        boolean open = OPEN.matcher(text).find()
                && (ONLY_IF.matcher(text).lookingAt()
                        || Term.of(OPEN.matcher(text).replaceAll(" ")).stream()
                                .allMatch(t -> t.isMark() || WordClass.isLight(t.text())));
        return open || Consenting.is(reply) ? yesNo(reply, true, Answer.Agreed::new) : new AnswerReading.Absent();
    }

    /** @param strict true where even "ja, aber" must be confirmed */
    private static AnswerReading yesNo(String reply, boolean strict, Function<Boolean, Answer> answer) {
        return switch (YesNo.read(reply)) {
            case Reading.Read<Boolean>(Boolean yes) -> {
                boolean limited =
                        strict && LIMIT.matcher(Words.of(reply).text()).find();
                yield Doubt.in(reply) || Doubt.isConditional(reply) || limited
                        ? new AnswerReading.Echo(answer.apply(yes))
                        : new AnswerReading.Read(answer.apply(yes));
            }
            case Reading.Unclear<Boolean>(List<Boolean> either) ->
                new AnswerReading.Unclear(either.stream().map(answer).toList());
            case Reading.Absent<Boolean> _ -> undecided(reply, answer);
        };
    }

    /** "Ja?", "1", "vielleicht". */
    private static AnswerReading undecided(String reply, Function<Boolean, Answer> answer) {
        Optional<Boolean> asked = YesNo.read(reply.replace("?", "")).value().filter(_ -> !Asking.is(reply));
        Optional<Boolean> sign =
                new Signs(YES_AND_NO).mention(new Term(core(reply)), 0).map(mention -> mention.option() == 0);
        if (sign.isPresent() || asked.isPresent()) {
            return new AnswerReading.Echo(answer.apply(sign.or(() -> asked).get()));
        }
        return OPEN.matcher(Words.of(reply).text()).find() && !Asking.is(reply)
                ? new AnswerReading.Unclear(List.of(answer.apply(true), answer.apply(false)))
                : new AnswerReading.Absent();
    }

    /** The only word or figure of the reply; a blank where there are more. */
    private static String core(String reply) {
        List<Term> terms = Term.of(reply).stream().filter(t -> !t.isMark()).toList();
        return terms.size() == 1 ? terms.getFirst().text() : " ";
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
