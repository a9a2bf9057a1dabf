package de.komplize.bot.entity;

import static de.komplize.bot.entity.DateWords.ENGLISH_MONTH;
import static de.komplize.bot.entity.DateWords.LEADING_WEEKDAY;
import static de.komplize.bot.entity.DateWords.MONTH;
import static de.komplize.bot.entity.DateWords.WEEKDAY;
import static de.komplize.bot.entity.DateWords.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dates by day and month: "24.12.", "am dritten März", "Freitag, der 13.", "am zweiten Mittwoch im Januar". */
final class CalendarDates {

    private static final String DAY = "(?<d>\\d{1,2}|" + Numerals.ORDINAL + ")";
    private static final String YEAR =
            "(?:,? (?:(?:عام|لعام|سنه) )?(?<y>\\d{4})(?:'[dt]an?|'[dt]e)?(?: (?:года|году|г\\.|року|р\\.))?)?";
    private static final String NO_UNIT =
            "(?!\\d|[.,:]\\d| ?(?:[%€$]|uhr|h|euro|eur|prozent|km|m|qm|grad|von)(?!\\p{L}))";

    // After "am 15." only such words may follow; a noun would make it "am 15. Tag".
    private static final String NO_NOUN = """
            (?=$| ?[,;:!?)\\n]| ?- | (?:um|ab|gegen|ist|waere|passt|geht|kann|koennte|ich|wir|da|haette|haben|dann|nachmittags|\
            vormittags|morgens|abends|und|oder|bis|zum|bitte|gern|gerne|noch|nicht|klappt|war|habe|diese[ns]|des|naechsten|\
            kommenden)(?!\\p{L}))""";

    // "Straße des 17. Juni 135": a place is no day.
    private static final String NAMED_AFTER_DAY =
            "(?:strasse|str\\.?|platz|allee|bruecke|ufer|promenade|park|ring) (?:des|der|vom) " + DAY + "\\.? ?" + MONTH
                    + "(?: \\d{1,3}(?: ?[a-h])?)?";

    private static final Set<String> STEMS = Stream.of(
                    Wordlist.of("0 1 2 3 4 5 6 7 8 9 letzte last"),
                    DateWords.MONTHS.keySet(),
                    Numerals.ORDINALS.keySet())
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    static final DateRule.Group RULES = new DateRule.Group(
            STEMS,
            Set.of(),
            List.of(
                    DateRule.of(NAMED_AFTER_DAY, (_, _) -> Reading.absent()),
                    DateRule.of(
                            "(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?:t\\d\\d:.*)?",
                            CalendarDates::numeric),
                    DateRule.of(
                            "(?<d>\\d{1,2})\\.? ?(?:bis|und|oder|or|to|[-/])(?: zum| dem| den|"
                                    + " am)? ?(?<to>\\d{1,2})\\. ?(?:(?<m>\\d{1,2})\\.|(?<mon>"
                                    + MONTH + "))(?: ?(?<y>\\d{4}))?",
                            CalendarDates::either),
                    DateRule.of(
                            LEADING_WEEKDAY + "(?<d>\\d{1,2})\\. ?(?<m>\\d{1,2})\\.(?<y> ?\\d{4}|\\d{2})" + NO_UNIT,
                            CalendarDates::numeric),
                    DateRule.of(
                            LEADING_WEEKDAY + "(?<d>\\d{1,2})[/-](?<m>\\d{1,2})[/-](?<y>\\d{4})",
                            CalendarDates::numeric),
                    DateRule.of(
                            LEADING_WEEKDAY + "(?<d>\\d{1,2})\\. ?(?<m>\\d{1,2})\\." + NO_UNIT, CalendarDates::numeric),
                    DateRule.of(
                            "(?<=(?<!\\p{L})(?:am|vom|zum|den|der|dem|bis|ab|seit|on) )(?<d>\\d{1,2})\\.(?<m>\\d{1,2})"
                                    + NO_UNIT,
                            CalendarDates::numeric),
                    DateRule.of(
                            "(?<n>" + Numerals.ORDINAL + "|letzte[nrs]?|last|[1-5]\\.) (?<wd>" + WEEKDAY
                                    + ") (?:im|in|des|of|vom) (?:monat )?(?<mon>" + MONTH + ")" + YEAR,
                            CalendarDates::nthWeekday),
                    DateRule.of(
                            LEADING_WEEKDAY + DAY
                                    + "(?:\\.|st|nd|rd|th|te[nr]?|-?(?:го|ого|е|ое|а))? ?(?:(?:of|من|من شهر|شهر) )?(?<mon>"
                                    + MONTH
                                    + ")\\.?(?: ?/ ?" + MONTH + ")?(?:'(?:ta|te|da|de|tan|ten|dan|den|a|e|ya|ye))?"
                                    + Years.AFTER_MONTH,
                            CalendarDates::named),
                    DateRule.of(
                            "(?<mon>" + ENGLISH_MONTH + ") (?:the )?(?<d>\\d{1,2})(?:st|nd|rd|th)" + YEAR,
                            CalendarDates::named),
                    DateRule.of(
                            "(?<mon>" + ENGLISH_MONTH + ") (?<d>\\d{1,2})(?:,? (?<y>\\d{4})|(?=[ .!]*$))",
                            CalendarDates::named),
                    DateRule.of("(?<d>\\d{1,2})(?:-?(?:го|е|ого))? числа", CalendarDates::dayOnly),
                    DateRule.of("(?<=(?<!\\p{L})the )(?<d>\\d{1,2})(?:st|nd|rd|th)" + NO_NOUN, CalendarDates::dayOnly),
                    DateRule.of(
                            "(?<=(?<!\\p{L})(?:am|zum|den|dem|der|vom|bis|ab|seit) )(?<d>\\d{1,2}\\.|"
                                    + Numerals.ORDINAL + ") (?<m>" + Numerals.ORDINAL + ")" + Years.AFTER_MONTH
                                    + NO_NOUN,
                            CalendarDates::numeric),
                    DateRule.of(
                            "(?:(?<=(?<!\\p{L})(?:am|zum|den|dem|der|vom|bis|ab|seit) )|(?<wd>" + WEEKDAY
                                    + "),? (?:den|der|dem|am) )(?<d>\\d{1,2})\\." + NO_NOUN,
                            CalendarDates::dayOnly),
                    DateRule.of(
                            "(?<=(?<!\\p{L})(?:am|zum|vom|dem) )(?<d>" + Numerals.ORDINAL + ")" + NO_NOUN,
                            CalendarDates::dayOnly)));

    /** Only as a whole reply: elsewhere 24.12 may be a price and "15." the end of a sentence. */
    static final DateRule.Group WHOLE_REPLIES = new DateRule.Group(
            STEMS,
            Set.of(),
            List.of(
                    DateRule.of("^(?<d>\\d{1,2})\\.(?<m>\\d{1,2})[ !]*$", CalendarDates::numeric),
                    DateRule.of(
                            "^(?<d>\\d{1,2})(?<gap>[ /-])(?<m>\\d{1,2})\\k<gap>(?<y>\\d{4}|\\d{2})[ .!]*$",
                            CalendarDates::numeric),
                    DateRule.of(
                            "^(?:der )?(?<d>" + Numerals.ORDINAL + ") (?<m>" + Numerals.ORDINAL + ")"
                                    + Years.AFTER_MONTH + "[ .!]*$",
                            CalendarDates::numeric),
                    DateRule.of("^(?<d>\\d{1,2})\\.[ !]*$", CalendarDates::dayOnly)));

    private CalendarDates() {}

    private static Reading<LocalDate> numeric(MatchResult match, When when) {
        int month = DateWords.day(group(match, "m"));
        return When.agreeing(when.day(DateWords.day(group(match, "d")), month, match), group(match, "wd"));
    }

    private static Reading<LocalDate> named(MatchResult match, When when) {
        int month = DateWords.month(group(match, "mon"));
        Reading<LocalDate> day =
                When.agreeing(when.day(DateWords.day(group(match, "d")), month, match), group(match, "wd"));
        return Years.isHour(group(match, "y")) && !when.past() ? new Reading.Unclear<>(day.candidates()) : day;
    }

    private static Reading<LocalDate> either(MatchResult match, When when) {
        String name = group(match, "mon");
        int month = name.isEmpty() ? Integer.parseInt(group(match, "m")) : DateWords.month(name);
        return new Reading.Unclear<>(Stream.of("d", "to")
                .map(day -> when.day(DateWords.day(group(match, day)), month, match))
                .flatMap(reading -> reading.value().stream())
                .toList());
    }

    private static Reading<LocalDate> nthWeekday(MatchResult match, When when) {
        DayOfWeek weekday = DateWords.weekday(group(match, "wd"));
        int month = DateWords.month(group(match, "mon"));
        String n = group(match, "n");
        boolean last = n.startsWith("l");
        return when.yearly(
                year -> {
                    LocalDate first = LocalDate.of(year, month, 1);
                    LocalDate day = first.with(
                            last
                                    ? TemporalAdjusters.lastInMonth(weekday)
                                    : TemporalAdjusters.dayOfWeekInMonth(DateWords.day(n), weekday));
                    return Optional.of(day).filter(d -> d.getMonth() == first.getMonth());
                },
                match);
    }

    /** "Am 15." is the next fifteenth, "Freitag, der 13." the next that is a Friday. */
    private static Reading<LocalDate> dayOnly(MatchResult match, When when) {
        int day = DateWords.day(group(match, "d"));
        String weekday = group(match, "wd");
        YearMonth now = YearMonth.from(when.today());
        boolean past = when.past();
        return Reading.of(IntStream.range(0, 48)
                .mapToObj(i -> past ? now.minusMonths(i) : now.plusMonths(i))
                .flatMap(month -> When.date(month.getYear(), month.getMonthValue(), day).stream())
                .filter(d -> past ? !d.isAfter(when.today()) : !d.isBefore(when.today()))
                .filter(d -> weekday.isEmpty() || d.getDayOfWeek() == DateWords.weekday(weekday))
                .limit(1)
                .toList());
    }
}
