package de.komplize.bot.survey;

import de.komplize.bot.entity.Dates;
import de.komplize.bot.entity.Reading;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what tells when something was, where no day was named that has been: "2022", "im Mai 2023", "Weihnachten". */
final class PastDay {

    /** Who answers has seen it; what is older is a slip. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    // "Mar" and "may" are words as well; "март" and "Ocak" are months.
    private static final int SHORTEST_MONTH = 4;

    // The 29th of February is as far apart as that, around a century without one.
    private static final int YEARS_BETWEEN = 8;

    // "В мае", "у травні"; and what Syria and Iraq say.
    private static final List<String> MORE_MONTHS = List.of(
            "январе січні",
            "феврале лютому شباط",
            "марте березні اذار",
            "апреле квітні نيسان",
            "мае травні ايار",
            "июне червні حزيران",
            "июле липні تموز",
            "августе серпні اب",
            "сентябре вересні ايلول",
            "октябре жовтні",
            "ноябре листопаді",
            "декабре грудні");

    private static final Map<String, Integer> MONTHS = months();

    private static final String OPENING =
            "(?:(?:im|in|das|es|war|ist|so|circa|ca|etwa|ungefaehr|vielleicht|ich glaube|glaube|irgendwann|zuletzt|jahr|jahre|monat|ja|also|and|it|was|on|about|maybe|around|i think|"
                    + "в|у|это|было|був|було|где-то|примерно|наверное|около|мабуть|приблизно|близько|год|году|рік|році|عام|سنه|في|كان|كانت|"
                    + "ربما|حوالي|شهر|yaklasik|belki|sanirim)\\.? ){0,8}";
    private static final String CLOSING =
            "(?:'?[dt][ae])?(?: (?:yilinda|yili|году|год|года|г\\.|році|рік|року|р\\.))?[ .!?]*";
    private static final Pattern YEAR = Pattern.compile(OPENING + "(?<y>\\d{4})" + CLOSING);
    private static final Pattern MONTH = Pattern.compile(
            OPENING + "(?:(?<m>0?[1-9]|1[0-2]) ?[./] ?|(?<name>\\p{L}+)\\.? )(?:(?:im )?jahr )?(?<y>(?:19|20)\\d{2})"
                    + CLOSING);
    private static final Pattern SOME_YEARS = Wordlist.whole("(?:19|20)\\d{2}");
    private static final Pattern NO_OTHER = Pattern.compile("(?:\\d{4}|oder|und|bis|or|[ ,/.!?-]){0,40}");

    // "In drei Tagen", "nächsten Freitag" lie ahead, whatever the calendar says; and a year leaves no choice.
    private static final Pattern AHEAD = Wordlist.whole("(?:naechst|kommend|folgend)\\p{L}*|next|in|\\d{4}");

    private PastDay() {}

    /** "Im Dezember", "в декабре": a month by its full name, and no day of it. */
    static boolean namesMonth(String text) {
        return Stream.of(text.split("[^\\p{L}]+"))
                .map(word -> MONTHS.containsKey(word) ? word : word.replaceFirst("[dt][ae]$", ""))
                .anyMatch(word -> word.length() >= SHORTEST_MONTH && MONTHS.containsKey(word));
    }

    /** The day or the days that may be meant; empty where nothing of the kind was said. */
    static Optional<AnswerReading> read(String reply, LocalDate today) {
        String text = Words.of(reply).text().strip();
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(first(Integer.parseInt(year.group("y")), 1, year.group("y"), today));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches() && month(month).isPresent()) {
            int number = month(month).get();
            return Optional.of(first(Integer.parseInt(month.group("y")), number, text, today));
        }
        return years(text, today);
    }

    private static Optional<Integer> month(MatchResult match) {
        return match.group("m") != null
                ? Optional.of(Integer.valueOf(match.group("m")))
                : Optional.ofNullable(MONTHS.get(match.group("name")));
    }

    private static AnswerReading first(int year, int month, String said, LocalDate today) {
        LocalDate day = YearMonth.of(year, month).atDay(1);
        boolean fits = !day.isBefore(EARLIEST) && !day.isAfter(today);
        return fits ? new AnswerReading.Echo(new Answer.Day(day)) : new AnswerReading.OutOfRange(said);
    }

    /** "2022 oder 2023", "vor 2020", "Anfang 2022". */
    private static Optional<AnswerReading> years(String text, LocalDate today) {
        List<Answer> days = SOME_YEARS
                .matcher(text)
                .results()
                .map(match -> LocalDate.of(Integer.parseInt(match.group()), 1, 1))
                .filter(day -> !day.isAfter(today))
                .<Answer>map(Answer.Day::new)
                .toList();
        boolean only = days.size() > 1 && NO_OTHER.matcher(text).matches();
        return days.isEmpty() ? Optional.empty() : Optional.of(new AnswerReading.Unclear(only ? days : List.of()));
    }

    /** The last day before today that a name of the calendar means: "3.4.", "Silvester", "am Freitag"; empty where a year or "in" is said. */
    static Optional<LocalDate> lastOf(String reply, LocalDate today) {
        String text = Words.of(reply).text();
        boolean ahead = AHEAD.matcher(text).find();
        Optional<LocalDate> next = firstOf(reply, today);
        // "Morgen" is another day, seen from yesterday.
        boolean fixed = next.isPresent() && next.equals(firstOf(reply, today.minusDays(1)));
        return ahead || !fixed
                ? Optional.empty()
                : Stream.concat(
                                Stream.of(today.minusWeeks(1)),
                                IntStream.rangeClosed(1, YEARS_BETWEEN).mapToObj(today::minusYears))
                        .flatMap(seen -> firstOf(reply, seen).stream())
                        .filter(day -> day.isBefore(today))
                        .findFirst();
    }

    private static Optional<LocalDate> firstOf(String reply, LocalDate seen) {
        return switch (Dates.read(reply, seen)) {
            case Reading.Read<LocalDate>(LocalDate day) -> Optional.of(day);
            // Christmas: most mean the evening before.
            case Reading.Unclear<LocalDate>(List<LocalDate> days) ->
                days.stream().sorted().findFirst().filter(_ -> isOneFeast(days));
            case Reading.Absent<LocalDate> _ -> Optional.empty();
        };
    }

    private static boolean isOneFeast(List<LocalDate> days) {
        return days.stream().allMatch(d -> d.getMonth() == Month.DECEMBER && (d.getDayOfMonth() | 1) == 25)
                && days.size() == 2;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of("de", "en", "tr", "ru", "uk", "ar", "pl")) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language));
                    months.putIfAbsent(Words.of(name.replace(".", "")).text(), month.getValue());
                }
            }
        }
        IntStream.range(0, MORE_MONTHS.size())
                .forEach(
                        i -> Stream.of(MORE_MONTHS.get(i).split(" ")).forEach(name -> months.putIfAbsent(name, i + 1)));
        return Map.copyOf(months);
    }
}
