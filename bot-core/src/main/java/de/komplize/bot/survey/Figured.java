package de.komplize.bot.survey;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells what is said to a question for a figure, a day or a yes as the readers of those know it. */
final class Figured {

    static final Pattern BORN = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:jahrgang|jg\\.?|baujahr|geboren(?: bin ich)?|geb\\.?)(?: im jahr| anno| am)?:? (?:\\d{1,2}\\. ?\\d{1,2}\\. ?)?((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern BIRTH = Pattern.compile("(?iu)geboren|geburtsjahr|jahrgang");

    private static final Pattern BIRTHDAY =
            Pattern.compile("(?<!\\d)\\d{1,2}\\. ?\\d{1,2}\\. ?((?:19|20)\\d{2})(?!\\d)");

    /** "Hab n Abo". */
    private static final Pattern ARTICLE = Pattern.compile("(?iu)(?<=\\p{L} )n(?= \\p{L})");

    private static final Pattern NAMING = Pattern.compile(
            "(?iu)(?<!\\p{L})(stand|linie|buslinie|hausnummer|block|zimmer|gleis|tram|seite|apartment|halle) (?:nr\\.? ?)?\\d{1,3}(?![\\d.,])|(?<!(?:eine|ne|note|glatte) )(?<!\\d)\\d{1,3}er(?= (?:bus|linie|tram|bahn|straßenbahn))");

    /** "22 05". */
    private static final Pattern SPACED = Pattern.compile("\\A\\s*(\\d{1,2}) (0\\d)[.! ]*\\z");

    private static final Pattern WOULD =
            Pattern.compile("(?iu)(?:könn|würd|möcht|hätt)ten? Sie|(?:könnten|würden|möchten) Sie");
    private static final Pattern MIGHT =
            Pattern.compile("(?iu)(?<!\\p{L})(?:könnt|koennt|würd|wuerd|hätt|haett)en?(?!\\p{L})");

    private Figured() {}

    /** Whether the year of birth is asked for. */
    static boolean isOfBirth(Question question) {
        return BIRTH.matcher(question.text().in("de")).find();
    }

    /** The year of "geb. 3.5.1947", where only that is asked for. */
    private static String born(Question.Number question, String said) {
        return isOfBirth(question)
                ? BIRTHDAY.matcher(BORN.matcher(said).replaceFirst("$1")).replaceFirst("$1")
                : said;
    }

    static String in(Question question, String text) {
        return switch (question) {
            case Question.Number number ->
                Amounts.spelled(
                        number,
                        OneFigure.of(number, unhedged(question, Turns.instead(unnamed(question, born(number, text))))));
            case Question.Scale scale ->
                SchoolMark.bare(scale, OutOf.bare(scale, Turns.instead(unnamed(question, text))));
            case Question.Date date ->
                YearAsked.spelled(
                        date,
                        OneDay.of(date, unhedged(question, SPACED.matcher(text).replaceFirst("$1.$2."))));
            case Question.YesNo _ -> ARTICLE.matcher(text).replaceAll("ein");
            case Question.SingleChoice _,
                    Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.District _,
                    Question.Consent _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> text;
        };
    }

    /** Without the figures that name a thing: "der 5er Bus", "Stand 14". */
    private static String unnamed(Question question, String text) {
        String asked = question.text().in("de");
        return NAMING.matcher(text)
                .replaceAll(m -> m.group(1) != null
                                && asked.toLowerCase(Locale.ROOT)
                                        .contains(m.group(1).toLowerCase(Locale.ROOT))
                        ? Matcher.quoteReplacement(m.group())
                        : " ");
    }

    /** "An 10 Abenden könnte ich kommen" is no doubt where it is asked how many could be. */
    private static String unhedged(Question question, String text) {
        return WOULD.matcher(question.text().in("de")).find()
                ? MIGHT.matcher(text).replaceAll(" ")
                : text;
    }

    /** "Jahrgang 1948": where it is the same choice before and after the birthday. */
    static String aged(Question.SingleChoice question, String text, AnswerReader.Context context) {
        Matcher born = BORN.matcher(text);
        if (!born.find()) {
            return text;
        }
        int age = context.today().getYear() - Integer.parseInt(born.group(1));
        AnswerReading after = AnswerReader.read(question, String.valueOf(age), context);
        return after.equals(AnswerReader.read(question, String.valueOf(age - 1), context)) ? String.valueOf(age) : text;
    }
}
