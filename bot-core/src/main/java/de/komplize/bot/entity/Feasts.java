package de.komplize.bot.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The feasts and days of note that people in Germany date things by: fixed, by Easter, by Advent. */
final class Feasts {

    private static final Set<String> STEMS = Wordlist.of("""
            neujahr new drei dreikönig valentin weltfrauen internationale frauentag walpurgis tag maifeier mariä reformation halloween
            allerheil allerseel st sankt martin nikolaus heilig weihnacht christmas erste zweite feiertag boxing silvester sylvester
            weiber altweiber rosenmontag fasching fastnacht veilchen ascher palmsonntag gründonners karfreitag karsamstag oster easter
            good christi himmelfahrt vatertag pfingst fronleichnam volkstrauer bettag buß totensonntag ewigkeits advent muttertag
            erntedank""");

    // "2. Advent", "1. Weihnachtstag"
    private static final Set<String> NUMBERED = Set.of("1", "2", "3", "4");

    // Mariä Himmelfahrt stands before Himmelfahrt; otherwise the order says nothing.
    static final DateRule.Group RULES = new DateRule.Group(
            STEMS,
            NUMBERED,
            List.of(
                    fixed("neujahr(?:stag|smorgen)?|new year'?s day", 1, 1),
                    fixed("(?:heilige[n]? )?drei ?koenige?(?:stag)?", 1, 6),
                    fixed("valentin(?:stag)?", 2, 14),
                    fixed("(?:welt|internationale[nr] )?frauentag", 3, 8),
                    fixed("walpurgisnacht", 4, 30),
                    fixed("tag der arbeit|maifeiertag", 5, 1),
                    fixed("mariae himmelfahrt", 8, 15),
                    fixed("tag der (?:deutschen )?einheit", 10, 3),
                    fixed("reformationstag|halloween", 10, 31),
                    fixed("allerheiligen", 11, 1),
                    fixed("allerseelen", 11, 2),
                    fixed("(?:st\\.?|sankt) martin|martinstag", 11, 11),
                    fixed("nikolaus(?:tag)?", 12, 6),
                    fixed("heilig(?:e[nrm]?)? ?abend|weihnachtsabend|christmas eve", 12, 24),
                    fixed("(?:1\\.|erste[nrs]?) (?:weihnachts(?:feier)?tag|feiertag)|christmas day", 12, 25),
                    fixed("(?:2\\.|zweite[nrs]?) (?:weihnachts(?:feier)?tag|feiertag)|boxing day", 12, 26),
                    fixed("s[iy]lvester(?:abend|nacht|tag)?|new year'?s eve", 12, 31),
                    byEaster("weiber ?fastnacht|altweiber(?:fastnacht)?", -52),
                    byEaster("rosenmontag", -48),
                    byEaster("(?:faschings|fastnachts|veilchen)dienstag", -47),
                    byEaster("aschermittwoch", -46),
                    byEaster("palmsonntag", -7),
                    byEaster("gruendonnerstag", -3),
                    byEaster("karfreitag|good friday", -2),
                    byEaster("karsamstag|ostersamstag", -1),
                    byEaster("oster(?:sonntag|n)|easter(?: sunday)?(?! monday)", 0),
                    byEaster("ostermontag|easter monday", 1),
                    byEaster("(?:christi )?himmelfahrt(?:stag)?|vatertag", 39),
                    byEaster("pfingst(?:sonntag|en)", 49),
                    byEaster("pfingstmontag", 50),
                    byEaster("fronleichnam", 60),
                    byAdvent("volkstrauertag", -14),
                    byAdvent("(?:buss-? ?und ?)?(?:-? ?)?bettag|busstag", -11),
                    byAdvent("totensonntag|ewigkeitssonntag", -7),
                    byAdvent("(?:1\\.?|erste[nrsm]?) advent(?:ssonntag)?s?", 0),
                    byAdvent("(?:2\\.?|zweite[nrsm]?) advent(?:ssonntag)?s?", 7),
                    byAdvent("(?:3\\.?|dritte[nrsm]?) advent(?:ssonntag)?s?", 14),
                    byAdvent("(?:4\\.?|vierte[nrsm]?) advent(?:ssonntag)?s?", 21),
                    feast("muttertag", year -> sunday(year, Month.MAY, 2)),
                    feast("erntedank(?:fest|sonntag|tag)?", year -> sunday(year, Month.OCTOBER, 1)),
                    // Most mean the evening of the 24th, the calendar means the 25th.
                    DateRule.of(
                            "weihnachten|christmas",
                            (match, when) -> new Reading.Unclear<>(Stream.of(24, 25)
                                    .flatMap(day -> when.day(day, 12, match).value().stream())
                                    .toList()))));

    private Feasts() {}

    private static DateRule fixed(String name, int month, int day) {
        return feast(name, year -> LocalDate.of(year, month, day));
    }

    private static DateRule byEaster(String name, int days) {
        return feast(name, year -> easter(year).plusDays(days));
    }

    /** Counted from the first Sunday of Advent. */
    private static DateRule byAdvent(String name, int days) {
        return feast(name, year -> advent(year).plusDays(days));
    }

    private static DateRule feast(String name, IntFunction<LocalDate> ofYear) {
        return DateRule.of(
                "(?:(?<last>letzt|vergangen|vorig)e[nrsm]? )?(?:" + name + ")(?: (?<y>\\d{4}))?", (match, when) -> {
                    boolean last = !DateWords.group(match, "last").isEmpty();
                    When meant = last ? new When(when.today().minusDays(1), () -> true, when.year()) : when;
                    return meant.yearly(year -> Optional.of(ofYear.apply(year)), match);
                });
    }

    /** Easter Sunday by the Gregorian rule (Meeus, Jones, Butcher). */
    static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }

    /** The first Sunday of Advent: the fourth before Christmas Day. */
    static LocalDate advent(int year) {
        return LocalDate.of(year, Month.DECEMBER, 25)
                .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
                .minusWeeks(3);
    }

    private static LocalDate sunday(int year, Month month, int n) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(n, DayOfWeek.SUNDAY));
    }
}
