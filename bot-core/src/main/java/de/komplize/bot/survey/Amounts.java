package de.komplize.bot.survey;

import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spells everyday times and prices as figures: "eine halbe Stunde" is "30 Minuten", "vier Euro fünfzig" is "4,50 Euro". */
final class Amounts {

    private record Phrase(Pattern pattern, String figure) {

        static Phrase of(String pattern, String figure) {
            return new Phrase(Wordlist.whole(pattern), figure);
        }
    }

    private static final int HOUR = 60;

    private static final String HOURS = "(?:stunden?|std\\.?|h)";
    private static final String LEAD = "(?:(?:gute|eine|ne|einer|ner|so|circa|ca\\.?|etwa) ){0,3}";
    private static final String COUNT = "(\\d{1,2}|ein|eine|einer|ne|zwei|drei|vier|fuenf|sechs)";

    private static final List<Phrase> MINUTES = List.of(
            Phrase.of(LEAD + "(?:drei ?-?viertel|3/4) ?-?" + HOURS, "45 Minuten"),
            Phrase.of(LEAD + "(?:viertel|1/4) ?-?" + HOURS, "15 Minuten"),
            Phrase.of("(?:anderthalb|eineinhalb|einundeinhalb|1[,.]5|1 1/2|1 ?½) " + HOURS, "90 Minuten"),
            Phrase.of("(?:zweieinhalb|2[,.]5) " + HOURS, "150 Minuten"),
            Phrase.of(LEAD + "(?:halbe|halben|1/2|0[,.]5|½) ?-?" + HOURS, "30 Minuten"),
            Phrase.of("stuendchen", "60 Minuten"));

    private static final Pattern HOURS_AND_MINUTES = Wordlist.whole(
            COUNT + " ?" + HOURS
                    + "(?:,? (?:und )?(?:(\\d{1,2}|zehn|fuenfzehn|zwanzig|dreissig|vierzig|fuenfzig)(?: ?(?:minuten?|min\\.?))?|(viertel|eine viertelstunde)))?");
    private static final Pattern SHORT_MINUTES = Pattern.compile(
            "(?<=\\d|\\p{L} )(?: ?min(?:ut(?:e|en)?)?\\b\\.?| ?(?:dakika|dk|minutes|минут\\p{L}*|мин|хвилин\\p{L}*|хв|دقيقة)(?!\\p{L})|['’′])");
    private static final Pattern DOZEN = Pattern.compile("(?iu)(?<!\\p{L})(?:ein|1) dutzend(?!\\p{L})");

    private static final Pattern HALF_DOZEN = Pattern.compile("(?iu)(?<!\\p{L})(?:ein )?halbes dutzend(?!\\p{L})");

    private static final Pattern HARDLY = Wordlist.whole("(?:knapp|keine|weniger|mehr|fast|ueber|unter)\\p{L}*");

    private static final String UNITS =
            "(?:\\d{1,3}|null|eine?|zwei|zwo|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|fuenfzehn|zwanzig)";
    private static final String CENTS =
            "(?:[1-9]\\d|zehn|zwanzig|dreissig|vierzig|fuenfzig|fuffzig|sechzig|siebzig|achtzig|neunzig|fuenfundzwanzig|fuenfundsiebzig|neunundneunzig|fuenfundneunzig)";
    private static final String EURO = "(?:euro|eur|€)";

    private static final Pattern EURO_AND_CENTS = Pattern.compile("(?<![\\p{L}\\p{N},.])(" + UNITS + ") ?" + EURO
            + " ?(?:und )?(" + CENTS + ")(?: ?(?:cent|ct))?(?![\\p{L}\\p{N}]| ?" + EURO + ")");
    private static final Pattern SPOKEN_CENTS =
            Pattern.compile("(?<![\\p{L}\\p{N},.])(" + UNITS.replace("\\d{1,3}|", "") + ") ("
                    + CENTS.replace("[1-9]\\d|", "") + ")(?: ?" + EURO + ")?(?![\\p{L}\\p{N}])");
    private static final Pattern NO_CENTS =
            Pattern.compile("(?<=\\d)[,.] ?(?:-{1,2}|–|—)(?: ?" + EURO + ")?(?![\\p{N}])");
    private static final Pattern SIGN = Pattern.compile("(?<=\\d) ?(?:eur|€)(?!\\p{L})");
    private static final Pattern FREE = Wordlist.whole("umsonst|kostenlos|gratis|kostenfrei|nichts kosten");
    private static final Pattern HOURS_ASKED = Pattern.compile("(?iu)wie viele Stunden| Stunden\\z");
    private static final Pattern SHORT_HOURS = Pattern.compile("(?<=\\d) ?(?:h|std|stunde)(?!\\p{L})\\.?");
    private static final Pattern PER_MONTH = Pattern.compile(" ?(?:/|im|pro|je) ?(?:monat|woche)");
    private static final Pattern YEARS = Pattern.compile("(?<=\\d) ?J\\.(?!\\p{L})");
    private static final Pattern COIN =
            Wordlist.whole("(?:einen|ein|nen|n) (fuenf|zehn|zwanzig|fuffz|fuenfz|zwanz)(?:ig)?er");
    private static final Pattern SLANG = Wordlist.whole("euronen|oecken|eier|tacken|ocken|eus");

    /** Where the most is asked for: "nicht mehr als 5 Euro". */
    private static final Pattern LIMIT = Wordlist.whole("hoechstens|maximal|bis zu");

    /** "Mehr als 5 Euro sollte es nicht kosten". */
    private static final Pattern MORE_NOT = Wordlist.whole(
            "mehr als ((?:\\d{1,4}(?:[.,]\\d{1,2})?|\\p{L}{3,14}) ?(?:euro|eur|€))(?: [^,.;!?]{0,60})? nicht(?: (?:sein|kosten|ausgeben|werden|bezahlen|zahlen))?");

    private static final Pattern NO_MORE = Wordlist.whole(
            "(?:nicht|auf keinen fall|keinesfalls) (?:mehr|teurer) (?:als|wie)|bis zu|nicht ueber|nicht mehr(?= (?:als|wie))|mehr nicht");

    /** The time that is asked about counts nothing: "in den letzten zwölf Monaten 4". */
    private static final Pattern WINDOW = Pattern.compile(
            "(?iu)(?<!\\p{L})in den (?:letzten|vergangenen) (?:\\d{1,2}|\\p{L}{3,8}) (?:monaten|wochen|tagen|jahren)(?!\\p{L})");

    /** By the beginning of the unit that is asked for, folded: its name in other languages, behind a figure. */
    private static final Map<String, Pattern> ABROAD = Map.of(
            "woche", foreign("weeks?|hafta|недел\\p{L}*|тижн\\p{L}*"),
            "tage", foreign("days?|gün|дней|дня|дні|днів"),
            "stunde", foreign("hours?|saat|час\\p{L}*|годин\\p{L}*"),
            "jahre", foreign("years?|yıl|лет|рок\\p{L}*"),
            "person", foreign("persons?|people|kişi"),
            "oft", foreign("times|kere|kez"));

    private static final Pattern DAYS_ASKED =
            Pattern.compile("(?iu)wie viele Tage(?! (?:in der|pro) Woche)|\\? Tage\\z");
    private static final Pattern WEEKS =
            Wordlist.whole("(\\d{1,2}|eine|einer|zwei|drei|vier|fuenf|sechs|acht) wochen?");
    private static final int DAYS = 7;

    private static final Pattern CENTS_ASKED = Pattern.compile("(?iu)wie viele? Cent| Cent\\z");
    private static final Pattern IN_EURO = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(\\d{1,2}|ein|einen|zwei|drei)(?:[.,](\\d{1,2}))? ?(?:euro|eur|€)(?!\\p{L})");
    private static final int HUNDRED = 100;

    /** By the unit as it is asked for, folded. */
    private static final Map<String, Pattern> ABBREVIATED = Map.of(
            "kilometer", Pattern.compile("(?iu)(?<=\\d) ?km(?!\\p{L})\\.?"),
            "quadratmeter", Pattern.compile("(?iu)(?<=\\d) ?(?:qm|m²|m2|m\\^2)(?!\\p{L})\\.?"),
            "prozent", Pattern.compile("(?<=\\d) ?%"),
            "liter", Pattern.compile("(?iu)(?<=\\d) ?l(?!\\p{L})\\.?"),
            "monate", Pattern.compile("(?iu)(?<=\\d) ?mon\\.(?!\\p{L})"),
            "wochen", Pattern.compile("(?iu)(?<=\\d) ?wo\\.(?!\\p{L})"));

    private static final List<String> PERIODS = List.of("jahr", "monat", "woche", "tag");

    private static final Pattern EACH = Pattern.compile(
            "(?<=euro|€) (?:im|pro|je|jede[ns]?|fuer (?:das|ein)) (jahr|monat|woche|tag|besuch|person|karte|kind)(?!\\p{L})");

    private Amounts() {}

    static String spelled(Question.Number question, String answer) {
        String reply = DOZEN.matcher(
                        HALF_DOZEN.matcher(translated(question, answer)).replaceAll("6"))
                .replaceAll("12");
        String said = WINDOW.matcher(question.text().in("de")).find()
                ? WINDOW.matcher(reply).replaceAll(" ")
                : reply;
        if (KindWords.isMinutes(question)) {
            return minutes(said);
        }
        if (Household.isAskedBy(question)) {
            return Household.spelled(said);
        }
        if (HOURS_ASKED.matcher(KindWords.asked(question)).find()) {
            return SHORT_HOURS.matcher(Words.of(said).text()).find()
                    ? PER_MONTH
                            .matcher(SHORT_HOURS.matcher(Words.of(said).text()).replaceAll(" Stunden"))
                            .replaceAll(" ")
                    : said;
        }
        if (DAYS_ASKED.matcher(KindWords.asked(question)).find()) {
            return WEEKS.matcher(Words.of(said).text())
                    .replaceAll(m -> (m.group(1).startsWith("ein") ? 1 : number(m.group(1))) * DAYS + " Tage");
        }
        String whole = unabbreviated(question, said);
        if (!whole.equals(said)) {
            return whole;
        }
        if (CENTS_ASKED.matcher(KindWords.asked(question)).find()) {
            return cents(said);
        }
        if (YEARS.matcher(said).find()) {
            return YEARS.matcher(said).replaceAll(" Jahre");
        }
        return KindWords.isMoney(question) ? euros(question, said) : said;
    }

    private static Pattern foreign(String units) {
        return Pattern.compile("(?iu)(?<=\\d) ?(?:" + units + ")(?!\\p{L})");
    }

    /** "8 hafta", where weeks are asked for. */
    private static String translated(Question.Number question, String answer) {
        String asked = Words.of(KindWords.asked(question)).text();
        return ABROAD.entrySet().stream()
                .filter(unit -> asked.contains(unit.getKey()))
                .reduce(answer, (said, unit) -> unit.getValue().matcher(said).replaceAll(""), (one, _) -> one);
    }

    /** "75 km", where kilometres are asked for. */
    private static String unabbreviated(Question.Number question, String said) {
        String asked = Words.of(KindWords.asked(question)).text();
        String whole = said;
        for (Map.Entry<String, Pattern> unit : ABBREVIATED.entrySet()) {
            whole = asked.contains(unit.getKey())
                    ? unit.getValue().matcher(whole).replaceAll(" " + unit.getKey())
                    : whole;
        }
        return whole;
    }

    /** "1,50 €" is 150 cents. */
    private static String cents(String said) {
        String text = FREE.matcher(Words.of(said).text()).replaceAll("0 Cent");
        String spelled = SPOKEN_CENTS
                .matcher(EURO_AND_CENTS.matcher(text).replaceAll(Amounts::price))
                .replaceAll(Amounts::price);
        spelled = IN_EURO.matcher(spelled)
                .replaceAll(m -> (m.group(1).startsWith("ein") ? 1 : number(m.group(1))) * HUNDRED
                        + (m.group(2) == null ? 0 : Integer.parseInt((m.group(2) + "0").substring(0, 2)))
                        + " Cent");
        spelled = spelled.replaceAll("(?<=\\d) ?ct(?!\\p{L})\\.?", " Cent");
        return spelled.equals(Words.of(said).text()) ? said : spelled;
    }

    private static String minutes(String said) {
        String text = Words.of(said).text();
        if (HARDLY.matcher(text).find()) {
            return said;
        }
        String spelled = inMinutes(text);
        return spelled.equals(text) ? said : spelled;
    }

    /** @param text folded */
    static String inMinutes(String text) {
        String spelled = SHORT_MINUTES.matcher(text).replaceAll(" Minuten");
        for (Phrase phrase : MINUTES) {
            spelled = phrase.pattern.matcher(spelled).replaceAll(phrase.figure);
        }
        return HOURS_AND_MINUTES.matcher(spelled).replaceAll(Amounts::together);
    }

    private static String together(java.util.regex.MatchResult hours) {
        int minutes = number(hours.group(1)) * HOUR;
        int more = hours.group(3) != null ? HOUR / 4 : hours.group(2) == null ? 0 : number(hours.group(2));
        return minutes + more + " Minuten";
    }

    private static String euros(Question.Number question, String said) {
        String text = Words.of(said).text();
        String spelled =
                SLANG.matcher(NO_CENTS.matcher(text).replaceAll(" Euro")).replaceAll("Euro");
        if (LIMIT.matcher(Words.of(question.text().in("de")).text()).find()) {
            spelled =
                    NO_MORE.matcher(MORE_NOT.matcher(spelled).replaceAll("$1")).replaceAll(" ");
        }
        spelled = each(question, spelled);
        spelled = EURO_AND_CENTS.matcher(spelled).replaceAll(Amounts::price);
        spelled = SPOKEN_CENTS.matcher(spelled).replaceAll(Amounts::price);
        spelled = SIGN.matcher(spelled).replaceAll(" Euro");
        spelled = FREE.matcher(spelled).replaceAll("0 Euro");
        spelled = COIN.matcher(spelled).replaceAll(m -> number(m.group(1)) + " Euro");
        return spelled.equals(text) ? said : spelled;
    }

    /** "25 Euro im Jahr", where it is asked for the year, or for no time at all. */
    private static String each(Question.Number question, String said) {
        String asked = question.text().in("de").toLowerCase(Locale.ROOT);
        boolean timed = PERIODS.stream().anyMatch(asked::contains);
        return EACH.matcher(said)
                .replaceAll(m -> !timed || asked.contains(m.group(1)) ? "" : Matcher.quoteReplacement(m.group()));
    }

    private static String price(java.util.regex.MatchResult match) {
        return Matcher.quoteReplacement(number(match.group(1)) + "," + number(match.group(2)) + " Euro");
    }

    private static int number(String word) {
        return switch (word) {
            case "ein", "eine", "einer", "ne" -> 1;
            case "fuffzig", "fuffz", "fuenfz" -> 50;
            case "zwanz" -> 20;
            default -> {
                OptionalInt cardinal = Numerals.cardinal(word);
                yield Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : cardinal.orElse(0);
            }
        };
    }
}
