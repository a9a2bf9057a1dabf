package de.komplize.bot.entity;

import static de.komplize.bot.entity.DateWords.COUNT;
import static de.komplize.bot.entity.DateWords.PART_OF_DAY;
import static de.komplize.bot.entity.DateWords.SHORT_WEEKDAY;
import static de.komplize.bot.entity.DateWords.WEEKDAY;
import static de.komplize.bot.entity.DateWords.group;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;

/** Dates by the day of the week: "nächsten Dienstag", "Freitag in einer Woche", "übernächste Woche Montag". */
final class WeekdayDates {

    private static final String DAY = "(?<wd>" + WEEKDAY + ")" + PART_OF_DAY + "?";
    private static final String WHICH =
            "(?<which>vorletzt|letzt|vergangen|vorig|dies|uebernaechst|naechst|kommend|folgend|last|this|next|coming)(?:e[nrsm]?)?";

    static final DateRule.Group RULES = new DateRule.Group(
            DateWords.WEEKDAYS.keySet(),
            DateWords.SHORT_WEEKDAYS.keySet(),
            List.of(
                    DateRule.of(DAY + " (?:in|ueber) " + COUNT + " (?<unit>tagen|wochen?)", WeekdayDates::later),
                    DateRule.of(WHICH + " (?:woche|week),? (?:am |on )?" + DAY, WeekdayDates::ofWeek),
                    DateRule.of(
                            DAY + ",? (?:in |von |of )?(?:der )?" + WHICH + " (?:woche|week)", WeekdayDates::ofWeek),
                    DateRule.of(WHICH + " " + DAY, WeekdayDates::which),
                    DateRule.of(
                            "(?:am|naechsten|diesen|kommenden|ab) (?<wd>" + SHORT_WEEKDAY + ")\\.?",
                            WeekdayDates::plain),
                    DateRule.of("^(?<wd>mo|di|mi|do|fr|sa)\\.?$", WeekdayDates::plain),
                    DateRule.of(DAY, WeekdayDates::plain)));

    private WeekdayDates() {}

    private static Reading<LocalDate> plain(MatchResult match, When when) {
        return Reading.read(when.weekday(weekday(match)));
    }

    /** Next is the next one to come, whichever week it falls in; the one after next a week later. */
    private static Reading<LocalDate> which(MatchResult match, When when) {
        DayOfWeek day = weekday(match);
        LocalDate today = when.today();
        int shift = When.shift(group(match, "which"));
        if (shift == 0) {
            return Reading.read(today.with(
                    when.past() ? TemporalAdjusters.previousOrSame(day) : TemporalAdjusters.nextOrSame(day)));
        }
        return Reading.read(
                shift < 0
                        ? today.with(TemporalAdjusters.previous(day)).plusWeeks(shift + 1L)
                        : today.with(TemporalAdjusters.next(day)).plusWeeks(shift - 1L));
    }

    private static Reading<LocalDate> ofWeek(MatchResult match, When when) {
        LocalDate monday = when.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Reading.read(
                monday.plusWeeks(When.shift(group(match, "which"))).with(TemporalAdjusters.nextOrSame(weekday(match))));
    }

    /** "Freitag in acht Tagen" counts both Fridays, as the language does: a week later. */
    private static Reading<LocalDate> later(MatchResult match, When when) {
        OptionalInt count = DateWords.count(group(match, "n"));
        boolean weeks = group(match, "unit").startsWith("w");
        LocalDate day = when.today().with(TemporalAdjusters.next(weekday(match)));
        if (count.isEmpty() || (!weeks && count.getAsInt() != 8 && count.getAsInt() % 7 != 0)) {
            return Reading.absent();
        }
        return Reading.read(day.plusWeeks(weeks ? count.getAsInt() : count.getAsInt() / 7));
    }

    private static DayOfWeek weekday(MatchResult match) {
        return DateWords.weekday(group(match, "wd"));
    }
}
