package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Choices that are spans of what is measured in minutes, euros, metres or by the clock: "weniger als 5 Minuten", "zwischen 20 und 22 Uhr". */
final class Spans {

    /** From and to, in the unit of its kind; where open, the end itself is not in it. */
    private record Span(double from, boolean fromOpen, double to, boolean toOpen) {

        boolean holds(Span other) {
            boolean low = from < other.from || from == other.from && (!fromOpen || other.fromOpen);
            boolean high = other.to < to || other.to == to && (!toOpen || other.toOpen);
            return low && high;
        }
    }

    /** What is measured; its unit as it is written behind a figure. */
    private enum Kind {
        TIME("(?<unit>min(?:ute)?n?\\.?|std\\.?|stunden?|h)"),
        MONEY("(?<unit>euro|eur|€|tacken|oecken)"),
        LENGTH("(?<unit>m|meter|km|kilometer)"),
        AGO("(?<unit>jahre?n?|monate?n?|wochen?)"),
        DAYS("(?<unit>tage?n?|wochen?|monate?n?)"),
        CLOCK("(?<unit>uhr|h)");

        private final Pattern said;

        Kind(String unit) {
            said = Pattern.compile("(?<![\\p{L}\\d.,])(?<bound>(?:(?:" + BELOW + "|" + ABOVE + "|" + ABOUT
                    + ") ){0,3})(?:" + NUMBER
                    + " ?" + unit + "? ?(?:-|–|bis|oder|und) ?)?(?<last>" + ONE + ") ?" + unit.replace("<unit>", "<of>")
                    + "(?![\\p{L}])(?<behind> (?:und|oder) (?:mehr|laenger|weiter|spaeter|weniger|kuerzer|frueher))?");
        }
    }

    private static final String ONE = "\\d{1,5}(?:[.:,]\\d{1,2})?|\\p{L}{3,24}?";
    private static final String NUMBER = "(?<first>" + ONE + ")";

    private static final String BELOW =
            "unter|weniger als|kuerzer als|hoechstens|maximal|max|bis(?: zu)?|vor|keine|nicht mal|nicht ganz|nicht mehr als|noch keine|knapp unter";
    private static final String ABOVE =
            "ueber|mehr als|laenger als|mindestens|ab|nach|weit ueber|deutlich ueber|deutlich mehr als|gut ueber";
    private static final String ABOUT =
            "etwa|ungefaehr|ca\\.?|circa|rund|so|zirka|nur|gute?|um|gegen|genau|zwischen|von|noch|schon|ein|eine";

    private static final Pattern IS_BELOW = Wordlist.whole(BELOW);
    private static final Pattern IS_ABOVE = Wordlist.whole(ABOVE);
    private static final Pattern MORE = Wordlist.whole("(?:und|oder) (?:mehr|laenger|weiter|spaeter)");
    private static final Pattern LESS = Wordlist.whole("(?:und|oder) (?:weniger|kuerzer|frueher)");

    private static final Pattern LAST = Wordlist.whole(
            "(?:in den letzten|in den vergangenen|innerhalb der letzten) (\\d{1,2}|\\p{L}{3,8}) (monaten|jahren|wochen)");
    private static final Pattern HALF_YEAR = Wordlist.whole("(?:einem |ein |nem )?halb(?:en|es|e)? jahr(?:e)?");

    private static final Pattern RECENT = Wordlist.whole(
            "(?:seit|in) diesem jahr|letzten monat|letzte woche|gestern|vorgestern|neulich|kuerzlich|dieses jahr|heuer|vor kurzem|diesen (?:monat|sommer|herbst|winter)|erst (?:im|letzte[nr]?) \\p{L}+");
    private static final Pattern PAST = Wordlist.whole("vor|letzten|vergangenen|her|seit|laenger");

    private static final Pattern NEVER = Wordlist.whole("nie|niemals|noch nie");
    private static final Pattern SINCE = Pattern.compile("(?iu)seit (?:wann|wie|welchem)");

    /** Words; who says more says what the time was. */
    private static final int FEW = 5;

    private static final Pattern EVENING = Wordlist.whole("abends?|nachts?|dunkeln?|nacht");
    private static final Pattern FORMER = Wordlist.whole("frueher|damals|oder so aehnlich|je nach\\p{L}*|zurueck dann");

    private static final Pattern SLIGHTLY = Wordlist.whole("knappe?n?r?|gute?[nr]?|satte");

    private static final Set<String> ARTICLES = Set.of("ein", "eine", "einen", "einer", "einem");

    private static final double NOON = 12;
    private static final double DAWN = 6;
    private static final double DAY = 2 * NOON;
    private static final int MONTHS = 12;
    private static final int WEEKS = 4;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int HOUR = 60;
    private static final int KILOMETRE = 1_000;

    private static final Memo<String, Optional<Kind>> KINDS = new Memo<>(labels -> find(Labels.options(labels)));

    private Spans() {}

    static boolean suits(List<Option> options) {
        return kind(options).isPresent();
    }

    private static Optional<Kind> kind(List<Option> options) {
        return KINDS.of(Labels.joined(options));
    }

    private static Optional<Kind> find(List<Option> options) {
        for (Kind kind : Kind.values()) {
            long spans =
                    options.stream().filter(o -> label(kind, o).isPresent()).count();
            if (spans > 1 && spans * 3 >= options.size() * 2L && isMeasured(kind, options)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Two of the labels are more than one value, or all of them are values with their unit. */
    private static boolean isMeasured(Kind kind, List<Option> options) {
        boolean past = options.stream()
                        .filter(o -> PAST.matcher(Words.of(o.label().in("de")).text())
                                .find())
                        .count()
                > 1;
        List<Span> spans = options.stream()
                .flatMap(o -> label(kind, o).stream())
                .distinct()
                .toList();
        boolean wide = spans.stream().filter(s -> s.from < s.to).count() > 1;
        return kind == Kind.AGO ? past && wide : wide || spans.size() == options.size() && spans.size() > 2;
    }

    /** Whether what is measured answers no other question; of the time of day much is said beside answers. */
    static boolean isAlone(Question.SingleChoice question, List<Question> asked) {
        return kind(question.options()).filter(kind -> kind != Kind.CLOCK).isPresent() && !isShared(question, asked);
    }

    /** Whether another question is answered by what is measured alike. */
    static boolean isShared(Question.SingleChoice question, List<Question> asked) {
        return kind(question.options())
                .filter(kind -> asked.stream().anyMatch(q -> !q.equals(question) && isOf(kind, q)))
                .isPresent();
    }

    private static boolean isOf(Kind kind, Question question) {
        return question instanceof Question.Number number
                ? ToldFigure.units(number).stream()
                        .anyMatch(unit -> kind.said.matcher("1 " + unit).matches())
                : kind(question.offered()).filter(kind::equals).isPresent();
    }

    /** Whether something of the kind is said, whatever it fits. */
    static boolean says(Question.SingleChoice question, String text) {
        return kind(question.options())
                .filter(kind -> kind != Kind.AGO
                        && !said(kind, spelled(kind, text), false).isEmpty())
                .isPresent();
    }

    private static Optional<Span> label(Kind kind, Option option) {
        List<Span> spans = said(kind, spelled(kind, option.label().in("de")), false);
        return spans.size() == 1 ? Optional.of(spans.getFirst()) : Optional.empty();
    }

    /** The only choice that holds all that is said; empty where nothing is said, or what fits none or several. */
    static Optional<Option> in(Question.SingleChoice question, String text, LocalDate today) {
        Optional<Kind> kind = kind(question.options());
        if (kind.isEmpty() || FORMER.matcher(Words.of(text).text()).find()) {
            return Optional.empty();
        }
        boolean evening = EVENING.matcher(
                        Words.of(question.text().in("de") + " " + text).text())
                .find();
        String folded = Words.of(text).text();
        boolean ago = kind.get() == Kind.AGO;
        if (ago
                && (NEVER.matcher(folded).find()
                        || !PAST.matcher(folded).find() && Term.of(text).size() > FEW)) {
            return Optional.empty();
        }
        String passed = ago && SINCE.matcher(question.text().in("de")).find() ? Lasting.ago(text, today) : text;
        List<Span> said = said(kind.get(), spelled(kind.get(), passed), evening);
        List<List<Option>> held = said.stream()
                .map(span -> holding(question.options(), kind.get(), span))
                .toList();
        List<Option> meant = held.stream().flatMap(List::stream).distinct().toList();
        return meant.size() == 1 && held.stream().allMatch(options -> options.size() == 1)
                ? Optional.of(meant.getFirst())
                : Optional.empty();
    }

    /** Of "bis 5", "bis 10" and "bis 15 Minuten", which hold each other, the least that holds it. */
    private static List<Option> holding(List<Option> options, Kind kind, Span said) {
        List<Option> holding = options.stream()
                .filter(o -> label(kind, o).filter(l -> l.holds(said)).isPresent())
                .toList();
        boolean nested = holding.size() > 1
                && holding.stream().allMatch(o -> label(kind, o).orElseThrow().from == 0);
        return nested
                ? holding.stream()
                        .min(Comparator.comparingDouble(o -> label(kind, o).orElseThrow().to))
                        .stream()
                        .toList()
                : holding;
    }

    private static String spelled(Kind kind, String text) {
        String folded = Words.of(text).text().replace("mitternacht", "24 uhr");
        if (kind == Kind.AGO) {
            return RECENT.matcher(LAST.matcher(HALF_YEAR.matcher(folded).replaceAll("6 monate"))
                            .replaceAll("hoechstens $1 $2"))
                    .replaceAll("1 monat")
                    .replaceAll("(?<!\\p{L})(?:vor|her|seit)(?!\\p{L})", " ")
                    .replaceAll(" +", " ");
        }
        folded = SLIGHTLY.matcher(folded).replaceAll(" ");
        return kind == Kind.TIME
                ? Amounts.inMinutes(folded).replace("Minuten", "minuten").replaceAll(" +", " ")
                : kind == Kind.CLOCK ? Clock.spelled(folded) : folded;
    }

    private static List<Span> said(Kind kind, String text, boolean evening) {
        List<Span> spans = new ArrayList<>();
        Matcher said = kind.said.matcher(text);
        while (said.find()) {
            OptionalDouble last = number(said.group("last"), kind);
            OptionalDouble first = said.group("first") == null ? last : number(said.group("first"), kind);
            if (last.isPresent() && first.isPresent()) {
                double factor = factor(kind, said.group("of"));
                double own = said.group("unit") == null ? factor : factor(kind, said.group("unit"));
                double from = first.getAsDouble() * own;
                double to = last.getAsDouble() * factor;
                double sum = own > factor && from > to ? from + to : 0; // "1 Jahr und 2 Monate"
                spans.add(span(
                        at(kind, sum > 0 ? sum : from, evening),
                        at(kind, sum > 0 ? sum : to, evening),
                        said.group("bound"),
                        said.group("behind") == null ? "" : said.group("behind")));
            }
        }
        return spans.stream().distinct().toList();
    }

    private static Span span(double from, double to, String bound, String behind) {
        if (from < to) {
            return new Span(from, false, to, false);
        }
        boolean upTo = bound.contains("bis") || bound.contains("hoechstens") || bound.contains("max");
        if (IS_BELOW.matcher(bound).find() || LESS.matcher(behind).find()) {
            return new Span(
                    0,
                    false,
                    to,
                    !upTo && LESS.matcher(behind).results().findAny().isEmpty());
        }
        boolean from0 = bound.contains("ab ")
                || bound.contains("mindestens")
                || MORE.matcher(behind).find();
        if (IS_ABOVE.matcher(bound).find() || MORE.matcher(behind).find()) {
            return new Span(from, !from0, Double.MAX_VALUE, false);
        }
        return new Span(from, false, to, false);
    }

    /** Who is asked for the evening means 21 by nine, and the night behind it by one. */
    private static double at(Kind kind, double value, boolean evening) {
        if (kind != Kind.CLOCK || !evening || value >= NOON) {
            return value;
        }
        return value < DAWN ? value + DAY : value + NOON;
    }

    private static OptionalDouble number(String word, Kind kind) {
        if (Character.isDigit(word.charAt(0))) {
            double whole = Double.parseDouble(word.split("[.:,]")[0]);
            String[] parts = word.split("[.:,]");
            double part = parts.length == 1 ? 0 : Double.parseDouble(parts[1]);
            return OptionalDouble.of(
                    kind == Kind.CLOCK
                            ? whole + part / HOUR
                            : parts.length == 1 ? whole : Double.parseDouble(parts[0] + "." + parts[1]));
        }
        if (ARTICLES.contains(word)) {
            return OptionalDouble.of(1);
        }
        return Numerals.cardinal(word).isPresent()
                ? OptionalDouble.of(Numerals.cardinal(word).getAsInt())
                : OptionalDouble.empty();
    }

    private static double factor(Kind kind, String unit) {
        return switch (kind) {
            case TIME -> unit.startsWith("h") || unit.startsWith("st") ? HOUR : 1;
            case LENGTH -> unit.startsWith("k") ? KILOMETRE : 1;
            case AGO -> unit.startsWith("j") ? MONTHS : unit.startsWith("m") ? 1 : 1.0 / WEEKS;
            case DAYS -> unit.startsWith("t") ? 1 : unit.startsWith("w") ? WEEK : MONTH;
            case MONEY, CLOCK -> 1;
        };
    }
}
