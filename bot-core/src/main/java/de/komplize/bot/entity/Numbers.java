package de.komplize.bot.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads a quantity, in digits or words, with or without what it counts: "1.500 Euro", "zu sechst", "ein Dutzend". */
public final class Numbers {

    private static final Pattern NEGATED = Pattern.compile(
            "(?s).*(?<!\\p{L})(?:nicht|kein\\p{L}*|statt|anstatt|not|не|degil|ليس|(?:eher|lieber) [^,]* als) (?:nur |mit |fuer )?$");
    private static final Pattern BOUND = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:(?:mehr|weniger|groesser|kleiner|hoeher|aelter|juenger|laenger|more|less|older|fewer) (?:als|than)|\
            ueber|unter|fast|knapp|beinahe|over|under|almost|больше|меньше|більше|менше|اكثر من|اقل من)(?: die| den)? $""");
    private static final Pattern PART_OF =
            Pattern.compile("(?s).*[\\p{L}\\p{N}] (?:von|of|out of|aus|из|з|من)(?: den| insgesamt| unseren| the)? $");
    private static final Pattern ALTERNATIVE =
            Pattern.compile(" (?:\\p{L}+ )?(?:bis|oder|und|or|to)(?: zu)? | ?[-,/] ?");

    private static final Pattern BARE = Pattern.compile("(?:(?:ca|etwa|ungefaehr|rund|circa)\\.? )?\\d+[ .!]*");

    private static final String OPENING = """
            ^(?:(?:ja|also|hallo|wir haben|ich habe|hab|habe|es gibt|es sind|es ist|das ist|sind|nur|genau|bloss|lediglich|einfach|\
            mindestens|hoechstens|wir sind|noch|bisher|leider|gar|ueberhaupt|so|mit|etwa|ca|aktuell|derzeit|i have|we have|there are|у меня|у нас|у мене|нет|немає)[ ,.]+)*""";
    private static final Pattern NONE_AT_ALL = Pattern.compile(OPENING + """
            (?:keine?[nrms]?|keins|kein einzige[rs]|keine einzige|none|nobody|no one|нисколько|ни одного|ни одной|никого|жодного|жодної|нікого|hic|hicbiri|yok|لا احد|لا شيء|ولا واحد|ولا واحده)(?! (?:ahnung|angaben?|lust|problem|probleme|zeit|\
            frage|fragen|interesse|meinung|antwort|kommentar|bedarf|sorge|panik|idee|einwaende|zweifel|plan|wunsch|\
            thema)(?!\\p{L}))(?: \\p{L}+)?[ .!]*$""");
    private static final Pattern JUST_ONE = Pattern.compile(OPENING + """
            (?:eine?[nmrs]?|'?ne|'?nen|one|einmal)(?: einzige[rsn]?)?(?! (?:paar|bisschen|menge|haufen|weile|wenig|\\p{L}*teil|\\p{L}+tel|haelfte|frage|idee|\
            vorschlag|ahnung|problem|bitte|moment|sekunde|paerchen|anliegen)(?!\\p{L}))(?: (?:pro|im|in der|am)? ?\\p{L}+)?[ .!]*$""");

    // "Früher hatte ich 2 Autos, heute keins"
    private static final Pattern NONE_NOW = Pattern.compile(
            "(?<!\\p{L})" + Asides.NOW + "(?: \\p{L}+){0,3} kein(?:e[nrms]?|s)?(?: \\p{L}+)?(?: mehr)?[ .!]*$");

    private Numbers() {}

    /** Reads the reply to a question for a number: "eine" may be 1 and "keine" 0. */
    public static Reading<BigDecimal> read(String reply) {
        return Correction.lastWord(
                CalendarSpelling.mended(Words.of(reply)), words -> Letter.body(words, body -> read(body, true)));
    }

    /** Reads a quantity that is mentioned where nobody asked for one; articles count nothing. */
    public static Reading<BigDecimal> mentioned(String utterance) {
        return Correction.lastWord(
                CalendarSpelling.mended(Words.of(utterance)), words -> Letter.body(words, body -> read(body, false)));
    }

    static Reading<BigDecimal> read(Words words, boolean asked) {
        String text = words.text();
        boolean reply = asked && text.length() <= Words.VIEW;
        if (reply && NONE_AT_ALL.matcher(text).find()) {
            return Reading.read(BigDecimal.ZERO);
        }
        if (Figures.in(text).stream().allMatch(f -> f.article() && !reply)) {
            return Reading.absent();
        }
        List<Figure> figures = Figures.in(reply && BARE.matcher(text).matches() ? text : blank(words, asked));
        List<Figure> plain = Asides.left(
                text,
                figures.stream()
                        .filter(f -> !f.article())
                        .filter(meant(text, figures))
                        .toList());
        if (reply && NONE_NOW.matcher(text).find() && plain.stream().allMatch(f -> Asides.isFormer(text, f))) {
            return Reading.read(BigDecimal.ZERO);
        }
        return reply && plain.isEmpty() && JUST_ONE.matcher(text).find()
                ? Reading.read(BigDecimal.ONE)
                : reading(text, plain, asked ? withArticles(text, figures, plain) : plain);
    }

    private static Reading<BigDecimal> reading(String text, List<Figure> plain, List<Figure> meant) {
        List<BigDecimal> values = meant.stream().map(Figure::value).toList();
        boolean vague = plain.stream()
                .anyMatch(f -> BOUND.matcher(Words.lead(text, f.start())).matches());
        return vague ? new Reading.Unclear<>(values) : Reading.of(values);
    }

    private static String blank(Words words, boolean asked) {
        // "Vor zwanzig Jahren" names no day, but answers how long ago.
        boolean day = !asked || Dates.read(words, LocalDate.EPOCH).value().isPresent();
        String dateless = day ? Dates.blank(words, words.text()) : Dates.blankCalendar(words, words.text());
        String left = NoQuantity.blank(PostalCodes.blank(words, dateless));
        return asked ? left : NoQuantity.blankYears(left);
    }

    private static Predicate<Figure> meant(String text, List<Figure> figures) {
        return figure -> {
            String before = Words.lead(text, figure.start());
            boolean total =
                    PART_OF.matcher(before).matches() && figures.getFirst().start() < figure.start();
            return !total && !NEGATED.matcher(before).matches();
        };
    }

    /** "Ein bis zwei" names two numbers, although its first word is an article elsewhere. */
    private static List<Figure> withArticles(String text, List<Figure> figures, List<Figure> plain) {
        return figures.stream()
                .filter(f -> plain.contains(f) || (f.article() && isAlternative(text, f, figures)))
                .toList();
    }

    private static boolean isAlternative(String text, Figure article, List<Figure> figures) {
        return figures.stream()
                .filter(f -> f.start() != article.start())
                .map(f -> f.start() > article.end()
                        ? text.substring(article.end(), f.start())
                        : text.substring(f.end(), article.start()))
                .anyMatch(between -> ALTERNATIVE.matcher(between).matches());
    }
}
