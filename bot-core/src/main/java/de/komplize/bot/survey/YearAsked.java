package de.komplize.bot.survey;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a day the year that its question names: "An welchem Tag im September 2026 …?" – "26.9." */
final class YearAsked {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d{2}(?!\\d)");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<!\\d)(?:1[5-9]|20)\\d{2}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<![\\d.])(\\d{1,2}\\. ?\\d{1,2}\\.?)(?![\\d.]| ?\\d)");
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?<![\\d.])(\\d{1,2}\\. ?)(jan(?:uar)?|feb(?:ruar)?|märz|maerz|mrz|apr(?:il)?|mai|jun[io]?|jul[io]?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)(?!\\p{L})\\.?(?! ?\\d)");
    private static final Pattern SHORT =
            Pattern.compile("(?iu)(?<=\\d\\. ?)(sept?|jan|feb|mrz|apr|jun|jul|aug|okt|nov|dez)\\.(?= ?\\d|$)");

    private static final Pattern MONTH = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?!\\p{L})");
    private static final Pattern ONLY_DAY = Pattern.compile(
            "(?iu)\\s*(?:am |der |den |vielleicht |gern |bitte |\\p{L}+tag,? (?:der|den)? ?){0,3}(\\d{1,2})\\.?[ !]*");
    private static final Pattern BACK = Pattern.compile("(?iu)(?<!\\p{L})(?:vor)?gestern(?!\\p{L})");
    private static final Pattern AHEAD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:ab wann|ab welche\\p{L}|brauchen|möchten|könnten|passt|passen|würden|wünschen|soll(?:en)?|geplant)(?!\\p{L})");
    private static final Pattern LONE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:am|der|den) \\d{1,2}\\.(?! ?\\d)(?! ?(?:jan|feb|mär|mae|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez|advent))");
    private static final Pattern FULL = Pattern.compile("\\d{1,2}\\. ?\\d{1,2}\\.|\\d{4}-\\d{2}|\\d/\\d");
    private static final Pattern BARE_MONTH = Pattern.compile(MONTH.pattern() + "(?!\\.? ?\\d)");

    private static final Pattern ANY = Pattern.compile("(?iu)(?<!\\p{L})(?:irgendein|egal|jeder?)\\p{L}*(?!\\p{L})");

    /** A day and its month, and hardly more. */
    private static final Pattern DATED = Pattern.compile(
            "(?iu)\\s*(?:[\\p{L} ,.]{0,40}?(?<!\\p{L}))?\\d{1,2}\\. ?(?:\\d{1,2}\\.?|\\p{L}{3,9}\\.?)(?:[ ,][\\p{L} ,]{0,40})?[.! ]*");

    private YearAsked() {}

    /** A day in another month than the one that is asked for is none of those that are meant. */
    static AnswerReading inMonth(Question.Date question, AnswerReading reading, String said) {
        boolean asked = YEAR.matcher(question.text().in("de")).find()
                && MONTH.matcher(question.text().in("de")).find();
        if (!asked || !(reading instanceof AnswerReading.Read(Answer.Day(LocalDate day)))) {
            return reading instanceof AnswerReading.Read(Answer.Day _)
                            && ANY.matcher(said).find()
                    ? new AnswerReading.Unclear(List.of())
                    : reading;
        }
        if (names(question, day)) {
            return reading;
        }
        Matcher year = YEAR.matcher(question.text().in("de"));
        LocalDate meant =
                year.find() && !ANY_YEAR.matcher(said).find() ? day.withYear(Integer.parseInt(year.group())) : day;
        return names(question, meant)
                ? new AnswerReading.Read(new Answer.Day(meant))
                : new AnswerReading.OutOfRange(day.toString());
    }

    /** "Am 15. war ich da", where no month is asked for; "gestern" where it is asked what is to come. */
    static boolean isDoubtful(Question.Date question, String said) {
        boolean back = BACK.matcher(said).find()
                && AHEAD.matcher(question.text().in("de")).find();
        return back
                || !MONTH.matcher(question.text().in("de")).find()
                        && !MONTH.matcher(said).find()
                        && LONE.matcher(said).find()
                        && !FULL.matcher(said).find();
    }

    /** Whether the question itself names the year of a day, and its month where it names months: then any of them can be meant, whatever day it is today. */
    static boolean names(Question.Date question, LocalDate day) {
        String text = question.text().in("de");
        String name = day.getMonth().getDisplayName(TextStyle.FULL, Locale.GERMAN);
        List<String> months =
                MONTH.matcher(text).results().map(MatchResult::group).toList();
        return YEAR.matcher(text).results().anyMatch(y -> Integer.parseInt(y.group()) == day.getYear())
                && (months.isEmpty() || months.stream().anyMatch(name::equalsIgnoreCase));
    }

    /** "14.11.", where it is asked when something was: the last one, and nothing else is said. */
    static boolean isPlainlyPast(Question.Date question, String said) {
        return DayReader.isPast(question) && DATED.matcher(said).matches() && !Doubt.in(said);
    }

    static String spelled(Question.Date question, String said) {
        String plain = SHORT.matcher(said).replaceAll("$1");
        Matcher year = YEAR.matcher(question.text().in("de"));
        if (!year.find() || YEAR.matcher(plain).find()) {
            return plain;
        }
        String asked = year.group();
        Matcher month = MONTH.matcher(question.text().in("de"));
        Matcher day = ONLY_DAY.matcher(plain);
        if (day.matches() && month.find()) {
            return day.group(1) + ". " + month.group() + " " + asked;
        }
        String dotted =
                DAY.matcher(plain).replaceAll(m -> (m.group(1).endsWith(".") ? m.group(1) : m.group(1) + ".") + asked);
        String named = NAMED.matcher(dotted).replaceAll(m -> m.group(1) + m.group(2) + " " + asked);
        return BARE_MONTH.matcher(named).replaceAll(m -> m.group() + " " + asked);
    }
}
