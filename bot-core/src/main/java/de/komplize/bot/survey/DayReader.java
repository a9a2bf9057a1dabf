package de.komplize.bot.survey;

import de.komplize.bot.entity.Dates;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the reply to a question for a day. */
final class DayReader {

    private static final Pattern FIGURES = Pattern.compile(
            "(?<!\\d)\\d{1,2}\\. ?(?:\\d{1,2}\\b|\\p{L}+)|\\d{1,4}[-/]\\d{1,2}[-/]\\d{1,4}|\\d{1,2}\\. ?\\d{1,2}\\.");
    private static final Pattern VAGUE = Wordlist.whole("""
            (?:anfang|mitte|ende|im|vor|naechste[nrsm]?|kommende[nrsm]?|diese[nrsm]?|letzte[nrsm]?)(?: des| der)? (?:jahr\\p{L}*|monat\\p{L}*|woche\\p{L}*|quartal|\
            januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|fruehling|fruehjahr|sommer|herbst|winter)|\
            bald|moeglichst bald|demnaechst|so schnell wie moeglich|schnellstmoeglich|asap|sofort|in den ferien|vor weihnachten|nach ostern|vor ostern|januar|februar|maerz|april|juni|sommer|winter|herbst|fruehling|fruehjahr|\
            juli|august|september|oktober|november|dezember|irgendwann|spaeter|soon|later|(?:next|this|last|end of|beginning of)(?: the)? (?:week|month|year|spring|summer|autumn|winter)|(?:in )?autumn|\
            yakinda|sonra|(?:gelecek|oenuemuezdeki|bu|gecen) (?:hafta|ay|yil)|(?:ay|yil|hafta) (?:sonu|basi)|ilkbaharda?|yazin|sonbaharda?|kisin|\
            скоро|позже|как можно скорее|(?:на|в) (?:следующ|эт|прошл)\\p{L}+ (?:недел[еюи]|месяце?|году?)|весной|летом|осенью|зимой|незабаром|\
            пізніше|якнайшвидше|(?:наступн|ць|цьо|минул)\\p{L}+ (?:тижн|місяц|ро[кц])\\p{L}*|навесні|влітку|восени|взимку|قريبا|لاحقا|في اقرب وقت|\
            (?:الاسبوع|الشهر|العام|السنه) (?:القادم|القادمه|المقبل|المقبله|الماضي|الماضيه)|(?:في )?(?:الربيع|الصيف|الخريف|الشتاء)""");

    // "Nächsten Freitag" is this week's to some and next week's to others.
    private static final Pattern NEXT = Wordlist.whole("naechste[nrms]?|next");

    // "В декабре"; more is a sentence about something else.
    private static final int LONGEST_MONTH = 30;

    /** "Wann waren Sie zuletzt …?" asks for what was, even where the survey does not say so. */
    private static final Pattern BEEN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:zuletzt|letzte[ns]? mal|seit wann|(?:wann|an welchem (?:tag|datum)) (?:waren|war|wurden?|hatten?|fand|kamen?)(?!\\p{L}))");

    /** "Wann sind Sie eingezogen?", not "Wann haben Sie Zeit für Veranstaltungen?" */
    private static final Pattern DONE = Pattern.compile(
            "(?iu:(?<!\\p{L})(?:wann|an welchem (?:tag|datum)) (?:haben|sind|hat|ist) (?!.*(?<!\\p{L})(?:zu|vor)(?!\\p{L})))(?s:.*)(?<!\\p{L})(?:\\p{Ll}{0,6}ge\\p{Ll}{2,}|be\\p{Ll}{3,}|ver\\p{Ll}{3,}|er\\p{Ll}{3,})(?:t|en)\\s*\\?");

    private DayReader() {}

    static boolean isPast(Question.Date question) {
        return question.when() == Question.Date.When.PAST
                || question.when() == Question.Date.When.ANY
                        && (BEEN.matcher(question.text().in("de")).find()
                                || DONE.matcher(question.text().in("de")).find());
    }

    static AnswerReading read(Question.Date question, String reply, LocalDate today) {
        return switch (Dates.read(reply, today)) {
            case Reading.Read<LocalDate>(LocalDate day) -> day(question, day, reply, today);
            case Reading.Unclear<LocalDate>(List<LocalDate> days) ->
                lastOf(question, reply, today)
                        .orElseGet(() -> new AnswerReading.Unclear(
                                days.stream().<Answer>map(Answer.Day::new).toList()));
            case Reading.Absent<LocalDate> _ ->
                Optional.of(reply)
                        .filter(_ -> isPast(question))
                        .flatMap(said -> PastDay.read(said, today))
                        .orElseGet(() -> noDay(Words.of(reply).text()));
        };
    }

    /** Of what was, "3.4." is the last one; it is asked back. */
    private static Optional<AnswerReading> lastOf(Question.Date question, String reply, LocalDate today) {
        return Optional.of(reply)
                .filter(_ -> isPast(question))
                .flatMap(said -> PastDay.lastOf(said, today))
                .map(day -> new AnswerReading.Echo(new Answer.Day(day)));
    }

    private static AnswerReading day(Question.Date question, LocalDate day, String reply, LocalDate today) {
        boolean fits = switch (isPast(question) ? Question.Date.When.PAST : question.when()) {
            case ANY -> !day.isBefore(PastDay.EARLIEST);
            case PAST -> !day.isBefore(PastDay.EARLIEST) && !day.isAfter(today);
            case FUTURE -> !day.isBefore(today) || YearAsked.names(question, day);
        };
        if (!fits) {
            return lastOf(question, reply, today).orElseGet(() -> new AnswerReading.OutOfRange(day.toString()));
        }
        Answer answer = new Answer.Day(day);
        boolean which = NEXT.matcher(Words.of(reply).text()).find();
        return which || Doubt.in(reply) ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }

    private static AnswerReading noDay(String text) {
        if (FIGURES.matcher(text).find()) {
            boolean refused = Term.of(text).stream().anyMatch(t -> t.is(WordClass.NOT));
            return refused ? new AnswerReading.Unclear(List.of()) : new AnswerReading.OutOfRange(text);
        }
        boolean month = text.length() <= LONGEST_MONTH && PastDay.namesMonth(text);
        return month || VAGUE.matcher(text).find() ? new AnswerReading.Unclear(List.of()) : new AnswerReading.Absent();
    }
}
