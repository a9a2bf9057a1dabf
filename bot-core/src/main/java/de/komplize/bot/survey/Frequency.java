package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How often something is done: "jeden Dienstag" is 52 times a year, "mehrmals pro Woche" between 104 and 330.
 *
 * @param from times a year
 * @param to times a year
 */
record Frequency(double from, double to) {

    private record Rule(Pattern pattern, Function<MatchResult, Frequency> read) {

        static Rule of(String pattern, double from, double to) {
            return new Rule(Wordlist.whole(pattern), _ -> new Frequency(from, to));
        }

        static Rule counted(String pattern, Function<MatchResult, Frequency> read) {
            return new Rule(Wordlist.whole(pattern), read);
        }
    }

    private static final int DAYS = 365;
    private static final int WEEKS = 52;
    private static final int MONTHS = 12;

    /** "Etwa einmal im Monat" holds who says "alle vier Wochen". */
    private static final double NEAR = 1.25;

    private static final double ALWAYS = 400;

    private static final int FEWEST = 3;

    private static final String NUMBER =
            "(\\d{1,2}|ein|eine|einem|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf|vierzehn)";
    private static final String TIMES =
            NUMBER + "(?: ?-?(?: ?bis| ?oder|-)(?: zu)? ?" + NUMBER + ")? ?-?(?:x|mal|tage?n?)";
    private static final String PER =
            "(?: (?:etwa|circa|ca))? ?(?:pro|die|in der|in einer|in|je|jede[nrs]?|im|am|/|a) ?";
    private static final String SEVERAL =
            "(?:mehrmals|mehrfach|mehrere male?|oefters?|ein paar ?mal|paar ?mal|viele male|haeufig|einige male?|wenige male?|ein paar male?)";
    private static final String DAY = "(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)";
    private static final String PART = "(?:(?:vor|nach)?mittag|abend|frueh|morgen)";

    private static final List<Rule> RULES = List.of(
            Rule.of("nicht (?:gerade )?(?:taeglich|jeden tag|jede woche|jeden monat)", -1, -1),
            Rule.of(
                    "so gut wie nie|fast nie|kaum(?: noch| mal)?|alle jubeljahre|(?:sehr|ganz|hoechst|aeusserst|nur|eher) selten|nur ausnahmsweise",
                    0.1,
                    3),
            Rule.of(
                    "(?:(?:erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?) " + DAY + "|erste[nr]? " + DAY
                            + ") (?:im|des|eines|jeden) (?:jeden )?monats?",
                    MONTHS,
                    MONTHS),
            Rule.of("fast (?:taeglich|jeden tag|immer)|nahezu taeglich|beinahe (?:taeglich|jeden tag)", 250, DAYS),
            Rule.of("taeglich|(?:an )?jeden? (?:werk|schul|arbeits)?tag|werktags|alle tage", 250, DAYS),
            Rule.of(SEVERAL + "(?:" + PER + "woche| woechentlich)", 104, 330),
            Rule.of(SEVERAL + "(?:" + PER + "monat| monatlich)", 24, 45),
            Rule.of(SEVERAL + "(?:" + PER + "jahr| jaehrlich| im jahr)", 2, 9),
            Rule.of("alle paar tage", 70, 180),
            Rule.of("alle paar wochen", 8, 20),
            Rule.of("alle paar monate", 2, 6),
            Rule.of("alle paar jahre", 0.1, 0.5),
            Rule.counted("alle " + NUMBER + " tage", m -> every(m, DAYS)),
            Rule.counted("alle " + NUMBER + " wochen", m -> every(m, WEEKS)),
            Rule.counted("alle " + NUMBER + " monate", m -> every(m, MONTHS)),
            Rule.counted("alle " + NUMBER + " jahre", m -> every(m, 1)),
            Rule.counted(TIMES + "(?:" + PER + "woche| woechentlich| wochentlich)", m -> times(m, WEEKS)),
            Rule.counted(TIMES + "(?:" + PER + "monat| monatlich)", m -> times(m, MONTHS)),
            Rule.counted(TIMES + "(?:" + PER + "jahr| jaehrlich)", m -> times(m, 1)),
            Rule.counted(TIMES + PER + "tag", m -> times(m, DAYS)),
            Rule.of("(?:so )?jede woche|woechentlich|wochentlich|jedes wochenende|immer am wochenende", WEEKS, WEEKS),
            Rule.of(
                    "(?:jede[nr] |immer am )" + DAY + PART + "?s?|(?:immer )?" + DAY + "(?:s|" + PART + "s)",
                    WEEKS,
                    WEEKS),
            Rule.of("jeden monat|monatlich", MONTHS, MONTHS),
            Rule.of("jedes jahr|jaehrlich", 1, 1),
            Rule.of("(?:noch |so |fast )?nie(?: mehr| wieder)?|niemals|(?:gar|ueberhaupt) nicht(?: mehr)?", 0, 0));

    private static final Pattern EXCEPTED =
            Wordlist.whole("(?:ausser|nur nicht|bis auf|nicht) (?:am |an )?" + DAY + "(?:s|en)?");
    private static final Pattern NONE = Wordlist.whole("kein\\p{L}*|nicht|weiss|egal");
    private static final Pattern DAYS_OF_WEEK = Wordlist.whole(DAY + "(?:s|" + PART + "s)");
    private static final Pattern LESS = Wordlist.whole("seltener|weniger(?: oft)?|selten");
    private static final Pattern THAN = Wordlist.whole("(?:seltener|weniger(?: oft)?|oefter|haeufiger|mehr) als");
    private static final Pattern MORE = Wordlist.whole("oefter|haeufiger|mindestens|oder mehr");
    private static final Pattern FORMER =
            Wordlist.whole("frueher|damals|einst|vor (?:dem|der|einem|einer|\\p{L}+) \\p{L}+");

    private static final Memo<String, List<Frequency>> IN = new Memo<>(Frequency::read);

    private static final Memo<String, Boolean> SUITING = new Memo<>(labels -> suit(Labels.options(labels)));

    /** True where the choices say how often. */
    static boolean suits(List<Option> options) {
        return SUITING.of(Labels.joined(options));
    }

    private static boolean suit(List<Option> options) {
        long said = options.stream()
                .filter(option -> !in(option.label().in("de")).isEmpty()
                        || LESS.matcher(folded(option)).find()
                        || NONE.matcher(folded(option)).find())
                .count();
        boolean counted = options.stream()
                        .filter(option -> in(option.label().in("de")).stream().anyMatch(f -> f.from > 1))
                        .count()
                > 1;
        return counted && said >= FEWEST && said * 3 >= options.size() * 2L;
    }

    /** What is said of how often in a text, piece by piece. */
    static List<Frequency> in(String text) {
        return IN.of(text);
    }

    private static List<Frequency> read(String text) {
        String rest = EXCEPTED.matcher(Words.of(text).text()).replaceAll(" ");
        Matcher than = THAN.matcher(rest);
        if (than.find()) {
            List<Frequency> other = in(rest.substring(than.end()));
            boolean less = LESS.matcher(than.group()).find();
            return other.size() != 1
                    ? List.of()
                    : List.of(
                            less
                                    ? new Frequency(0.2, other.getFirst().from / NEAR * 0.9)
                                    : new Frequency(other.getFirst().to * NEAR * 1.1, DAYS));
        }
        List<Frequency> found = new ArrayList<>();
        long week = DAYS_OF_WEEK
                .matcher(rest)
                .results()
                .map(MatchResult::group)
                .distinct()
                .count();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(rest);
            while (matcher.find()) {
                found.add(rule.read.apply(matcher.toMatchResult()));
            }
            rest = matcher.replaceAll(m -> " ".repeat(m.group().length()));
        }
        boolean days = week > 1 && found.stream().allMatch(f -> f.from == WEEKS);
        return days
                ? List.of(new Frequency(WEEKS * week, WEEKS * week))
                : found.stream().filter(f -> f.from >= 0).distinct().toList();
    }

    private static Frequency every(MatchResult match, double year) {
        double count = number(match.group(1));
        return new Frequency(year / count, year / count);
    }

    private static Frequency times(MatchResult match, double year) {
        int from = number(match.group(1));
        int to = match.group(2) == null ? from : number(match.group(2));
        return new Frequency(from * year, Math.max(from, to) * year);
    }

    private static int number(String word) {
        if (word.startsWith("ein")) {
            return 1;
        }
        OptionalInt cardinal =
                Character.isDigit(word.charAt(0)) ? OptionalInt.of(Integer.parseInt(word)) : Numerals.cardinal(word);
        return Math.max(1, cardinal.orElse(1));
    }

    /** The choice that all of it means; empty where nothing is said of how often, an empty one inside where it fits no choice or several. */
    static Optional<Optional<Option>> option(List<Option> options, String text) {
        List<Frequency> said = in(text);
        if (said.isEmpty() || FORMER.matcher(Words.of(text).text()).find()) {
            return Optional.empty();
        }
        List<Frequency> spans = spans(options);
        List<Integer> meant = said.stream()
                .map(frequency -> IntStream.range(0, options.size())
                        .filter(i -> spans.get(i).holds(frequency))
                        .boxed()
                        .toList())
                .map(held -> held.size() == 1 ? held.getFirst() : -1)
                .distinct()
                .toList();
        return Optional.of(
                meant.size() == 1 && meant.getFirst() >= 0
                        ? Optional.of(options.get(meant.getFirst()))
                        : Optional.empty());
    }

    private boolean holds(Frequency other) {
        return from <= other.from && other.to <= to && (other.to > 0 || from == 0 && to == 0);
    }

    /** From where to where each choice reaches; the one for most reaches on, and "seltener" begins below the others. */
    private static List<Frequency> spans(List<Option> options) {
        List<Frequency> plain = options.stream().map(Frequency::plain).toList();
        double highest = plain.stream().mapToDouble(f -> f.to).max().orElse(0);
        double lowest = plain.stream()
                .mapToDouble(f -> f.from)
                .filter(from -> from > 0)
                .min()
                .orElse(0);
        return IntStream.range(0, options.size())
                .mapToObj(i -> {
                    Frequency own = plain.get(i);
                    if (own.from < 0) {
                        return LESS.matcher(folded(options.get(i))).find() ? new Frequency(0.05, lowest * 0.99) : own;
                    }
                    boolean open = own.to == highest
                            || MORE.matcher(folded(options.get(i))).find();
                    return open && own.from > 0 ? new Frequency(own.from, ALWAYS) : own;
                })
                .toList();
    }

    private static Frequency plain(Option option) {
        List<Frequency> own = in(option.label().in("de"));
        boolean less = LESS.matcher(folded(option)).find();
        if (own.isEmpty() || less) {
            return new Frequency(-1, -1);
        }
        double from = own.stream().mapToDouble(f -> f.from).min().orElse(0);
        double to = own.stream().mapToDouble(f -> f.to).max().orElse(0);
        return new Frequency(from / NEAR, to * (from == to ? NEAR : 1));
    }

    private static String folded(Option option) {
        return Words.of(option.label().in("de")).text().toLowerCase(Locale.ROOT);
    }
}
