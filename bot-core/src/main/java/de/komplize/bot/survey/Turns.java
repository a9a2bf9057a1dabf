package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes small turns of phrase out of an answer: "nur noch", "ich meinte", "15 statt 50". */
final class Turns {

    private static final Pattern STILL =
            Pattern.compile("(?iu)(?<!\\p{L})(nur|immer|auch|dann|und|außerdem|sonst) noch(?!\\p{L})");

    private static final Pattern CORRECTION = Pattern.compile(
            "(?iu)\\A\\s*(?:ich meinte?|gemeint (?:war|ist)|richtig(?: ist| wäre)|soll(?:te)? heißen|lieber|doch lieber|besser)[ :]+(?=\\S)");

    /** "Muss es b heißen, das Auto haben wir verkauft". */
    private static final Pattern MEANT = Pattern.compile(
            "(?iu)\\s*(?:da |es )?(?:muss|soll(?:te)?) (?:es |da )?(\\S{1,20}) (?:heißen|heissen|stehen|sein|hin)(?:[ ,.!].*)?",
            Pattern.DOTALL);

    /** "Bitte a, b und d eintragen". */
    private static final Pattern ENTER = Pattern.compile(
            "(?iu)\\s*(?:dann |also |da )?bitte (?:bei mir )?([^.!?]{1,40}?) (?:eintragen|ankreuzen|notieren|aufschreiben|nehmen)[.! ]*");

    private static final Pattern INSTEAD = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:statt|anstatt|anstelle von)(?: der| einer)? \\S{1,12}(?: eintragen)?|, (?:und )?nicht(?: mehr)? (?:die )?\\d{1,3}(?: (?:minuten|euro|personen|punkte))?(?=[ .!]*$)");

    private static final Pattern NOT_BAD_AT_ALL =
            Pattern.compile("(?iu)(?<!\\p{L})nicht (?:schlecht|verkehrt|übel|uebel)(?!\\p{L})");

    private static final Pattern COUNTED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])\\d{1,3} ?(?:mal|x|minuten|min|stunden|std|tage|jahre|wochen|monate|euro|€|uhr|personen|kinder|km)(?![\\p{L}\\d])\\.?"
                    + "|(?<!\\p{L})(?:die |in den )?(?:ersten|letzten|nächsten) (?:\\d{1,2}|zwei|drei|vier|fünf|sechs|paar) (?:wochen|tagen?|monaten?|jahren?|stunden)(?!\\p{L})");

    private static final Pattern WEDER = Pattern.compile("(?iu)(?<!\\p{L})weder(?!\\p{L})");

    private static final Pattern ROAD =
            Pattern.compile("(?iu)(?<=(?:der|die|zur|von) )[abkl] ?\\d{1,4}(?![\\p{L}\\d])");

    private static final Pattern SMILEY = Pattern.compile("(?<=[\\s\\p{L}\\d.!])\\s*[:;]-?[)(/|DP]+(?=\\s|$)");

    private static final Pattern TROUBLE =
            Pattern.compile("(?iu)sorgen|stör|probleme?|ärger|mängel|erschwer|hinder|schwierig|unsicher|gefährlich");

    private static final Pattern LACK =
            Pattern.compile("(?iu)fehl|schlecht|zu wenig|mangel|unzureichend|nicht genug|kein");

    private static final Pattern NO = Pattern.compile(
            "(?u)(?<!\\p{L})(?:[Kk]ein(?:e|en|er)?) (?!Ahnung|Meinung|Angabe|Antwort|Idee|Problem|Lust|Interesse|Beschwerde|Wunsch|Wünsche)(\\p{Lu}\\p{L}{3,})");

    private static final Pattern NONE_OF =
            Pattern.compile("(?iu)\\s*(?:einfach |leider |habe? |hab )?keine?n? (\\p{L}{3,})[.! ]*");

    private static final Pattern LISTED = Pattern.compile("(?s)\\A\\s*1[.)] ?\\p{L}{3}.*[,;\\n] ?2[.)] ?\\p{L}{3}");

    private static final Pattern PLACE = Pattern.compile("(^\\s*|[,;\\n] ?)[1-8][.)] ?(?=\\p{L}{3})");

    /** "Zehn Euro, na gut, sagen wir 15": the figure that it comes to. */
    private static final Pattern SETTLED = Pattern.compile(
            "(?iu)[,;.–—-] ?(?:na gut,? |ok,? |okay,? |ach,? )?sagen wir (?:mal |doch |lieber )?(\\d{1,5})(?![\\d.,]\\d)");

    private Turns() {}

    static Optional<BigDecimal> settled(String said) {
        Matcher settled = SETTLED.matcher(said);
        return settled.find() ? Optional.of(new BigDecimal(settled.group(1))) : Optional.empty();
    }

    /** Whether a figure was read that was only said before. */
    static boolean isOther(AnswerReading reading, BigDecimal settled) {
        return reading instanceof AnswerReading.Read(Answer.Amount(BigDecimal amount)) && amount.compareTo(settled) != 0
                || reading instanceof AnswerReading.Read(Answer.Rate(int mark))
                        && settled.compareTo(BigDecimal.valueOf(mark)) != 0;
    }

    /** "Ich meinte nein". */
    static String uncorrected(String said) {
        Matcher enter = ENTER.matcher(SMILEY.matcher(said).replaceAll(""));
        if (enter.matches()) {
            return enter.group(1);
        }
        Matcher meant = MEANT.matcher(said);
        return meant.matches()
                ? meant.group(1)
                : CORRECTION.matcher(SMILEY.matcher(said).replaceAll("")).replaceFirst("");
    }

    /** "3 Mal", "20 Minuten": no places in a list whose labels have no figures. */
    static String uncounted(Question question, String said) {
        boolean figures = question.offered().stream()
                .anyMatch(o -> o.label().in("de").chars().anyMatch(Character::isDigit));
        boolean often = question instanceof Question.SingleChoice one && Frequency.suits(one.options());
        boolean spans = question instanceof Question.SingleChoice choice
                && (Spans.suits(choice.options()) || Times.suits(choice.options()) || Clock.suits(choice.options()));
        return figures || often || spans ? said : COUNTED.matcher(said).replaceAll(" ");
    }

    /** "1. Tempo 30, 2. Fahrradbügel": one thing after the other. */
    static String unlisted(Question question, String said) {
        return question instanceof Question.MultipleChoice
                        && LISTED.matcher(said).find()
                ? PLACE.matcher(said).replaceAll("$1")
                : said;
    }

    /** "Keine Ampel", where it is asked what is wrong, and one of the choices is that it is missing. */
    static String lacking(Question question, String said) {
        boolean wrong = question instanceof Question.MultipleChoice
                && TROUBLE.matcher(question.text().in("de")).find()
                && question.offered().stream()
                        .anyMatch(o -> LACK.matcher(o.label().in("de")).find());
        return wrong ? NO.matcher(said).replaceAll("fehlende $1") : tooLittle(question, said);
    }

    /** "Keine Zeit" for "zu wenig Zeit". */
    private static String tooLittle(Question question, String said) {
        Matcher none = NONE_OF.matcher(said);
        boolean offered = none.matches()
                && question.offered().stream()
                        .anyMatch(o -> Words.of(o.label().in("de"))
                                .text()
                                .matches("(?:zu )?wenige? "
                                        + Pattern.quote(Words.of(none.group(1)).text())));
        return offered ? "zu wenig " + none.group(1) : said;
    }

    /** "An der B3" names no choice. */
    static String withoutRoads(Question question, String said) {
        return question.offered().isEmpty() ? said : ROAD.matcher(said).replaceAll("Landstraße");
    }

    /** Without what the figure stands in the place of. */
    static String instead(String said) {
        return INSTEAD.matcher(said).replaceAll(" ");
    }

    /** "Nur noch der Bus": only "weder … noch" refuses. */
    static String unstressed(String said) {
        String good = NOT_BAD_AT_ALL.matcher(said).replaceAll("gut");
        return WEDER.matcher(good).find() ? good : STILL.matcher(good).replaceAll("$1");
    }
}
