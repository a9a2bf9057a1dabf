package de.komplize.bot.entity;

import static de.komplize.bot.entity.DateWords.COUNT;
import static de.komplize.bot.entity.DateWords.PART_OF_DAY;
import static de.komplize.bot.entity.DateWords.UNIT;
import static de.komplize.bot.entity.DateWords.group;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Dates counted from today: "übermorgen", "in zwei Wochen", "heute in acht Tagen", "vor drei Tagen". */
final class RelativeDates {

    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("heute", 0),
            Map.entry("morgen", 1),
            Map.entry("uebermorgen", 2),
            Map.entry("ubermorgen", 2),
            Map.entry("überübermorgen", 3),
            Map.entry("gestern", -1),
            Map.entry("vorgestern", -2),
            Map.entry("today", 0),
            Map.entry("tonight", 0),
            Map.entry("tomorrow", 1),
            Map.entry("yesterday", -1),
            Map.entry("the day after tomorrow", 2),
            Map.entry("day after tomorrow", 2),
            Map.entry("the day before yesterday", -2),
            Map.entry("day before yesterday", -2),
            Map.entry("bugün", 0),
            Map.entry("öbür gün", 2),
            Map.entry("evvelsi gün", -2),
            Map.entry("yarın", 1),
            Map.entry("dün", -1),
            Map.entry("сегодня", 0),
            Map.entry("завтра", 1),
            Map.entry("послезавтра", 2),
            Map.entry("вчера", -1),
            Map.entry("позавчера", -2),
            Map.entry("позавчора", -2),
            Map.entry("сьогодні", 0),
            Map.entry("післязавтра", 2),
            Map.entry("вчора", -1),
            Map.entry("اليوم", 0),
            Map.entry("غدا", 1),
            Map.entry("بعد غد", 2),
            Map.entry("بكرة", 1),
            Map.entry("أمس", -1),
            Map.entry("أول أمس", -2));

    private static final Map<String, Integer> FOLDED = DAYS.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> Folding.fold(e.getKey()), Map.Entry::getValue));

    private static final String DAY = Wordlist.anyOf(FOLDED.keySet());

    private static final Set<String> BACK = Set.of("vor", "ago", "oence", "назад", "тому");

    private static final Set<String> UNITS = Wordlist.of("""
            tag tage tagen woche wochen monat monate monaten jahr jahre jahren day days week weeks month months year years gün hafta ay
            غد день дня дней дні днів неделю недели недель тиждень тижні тижнів месяц месяца месяцев місяць місяці місяців""");

    private static final String FOREIGN_UNIT =
            "(?<unit>guen|hafta|ay|день|дн(?:я|ей|і|ів)|недел[юиь]|тиж(?:день|ні|нів)|месяц(?:а|ев)?|"
                    + "місяц(?:ь|і|ів))";

    static final DateRule.Group RULES = new DateRule.Group(
            FOLDED.keySet(),
            UNITS,
            List.of(
                    DateRule.of(
                            "(?:(?<day>" + DAY + ") )?(?<dir>in|vor) " + COUNT + " " + UNIT, RelativeDates::counted),
                    DateRule.of(COUNT + " " + UNIT + " (?<dir>ago)", RelativeDates::counted),
                    DateRule.of("(?<dir>через) (?:" + COUNT + " )?" + FOREIGN_UNIT, RelativeDates::counted),
                    DateRule.of(
                            "(?:" + COUNT + " )?" + FOREIGN_UNIT + " (?<dir>sonra|oence|назад|тому)",
                            RelativeDates::counted),
                    DateRule.of("(?<day>" + DAY + ")" + PART_OF_DAY + "?", RelativeDates::plain)));

    private RelativeDates() {}

    private static Reading<LocalDate> plain(MatchResult match, When when) {
        return Reading.read(base(match, when));
    }

    private static Reading<LocalDate> counted(MatchResult match, When when) {
        String n = group(match, "n");
        OptionalInt count = n.isEmpty() ? OptionalInt.of(1) : DateWords.count(n);
        if (count.isEmpty()) {
            return Reading.absent();
        }
        boolean back = BACK.contains(group(match, "dir"));
        boolean exact = !group(match, "day").isEmpty();
        return shifted(base(match, when), count.getAsInt(), group(match, "unit"), back, exact);
    }

    /** Only "heute in acht Tagen" surely is a week; "in acht Tagen" is a week to some and eight days to others, and a year is vague. */
    private static Reading<LocalDate> shifted(LocalDate base, int count, String unit, boolean back, boolean exact) {
        if (unit.startsWith("tag") && count == 8) {
            List<LocalDate> either = List.of(plus(base, 7, unit, back), plus(base, 8, unit, back));
            return exact ? Reading.read(either.getFirst()) : new Reading.Unclear<>(either);
        }
        boolean years = unit.startsWith("jahr") || unit.startsWith("year");
        LocalDate day = plus(base, count, unit, back);
        return years && !exact ? new Reading.Unclear<>(List.of(day)) : Reading.read(day);
    }

    /** A date some days, weeks, months or years on, or back. */
    static LocalDate plus(LocalDate base, int count, String unit, boolean back) {
        int n = back ? -count : count;
        return switch (unit.charAt(0)) {
            case 'w', 'h', 'н', 'т' -> base.plusWeeks(n);
            case 'm', 'a', 'м' -> base.plusMonths(n);
            case 'j', 'y' -> base.plusYears(n);
            default -> base.plusDays(n);
        };
    }

    private static LocalDate base(MatchResult match, When when) {
        return when.today().plusDays(FOLDED.getOrDefault(group(match, "day"), 0));
    }
}
