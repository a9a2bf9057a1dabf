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

    /** The words for a day, by its distance from today. */
    private static final Map<Integer, List<String>> DAYS = Map.of(
            0, List.of("heute", "today", "tonight", "bugün", "bugun", "сегодня", "сьогодні", "اليوم", "هذا اليوم"),
            1, List.of("morgen", "tomorrow", "yarın", "завтра", "غدا", "الغد", "يوم غد", "بكرة", "بكرا"),
            2,
                    List.of(
                            "uebermorgen",
                            "ubermorgen",
                            "the day after tomorrow",
                            "day after tomorrow",
                            "öbür gün",
                            "öbürgün",
                            "послезавтра",
                            "післязавтра",
                            "بعد غد",
                            "بعد الغد",
                            "بعد بكرة",
                            "بعد بكرا"),
            3, List.of("überübermorgen"),
            -1,
                    List.of(
                            "gestern",
                            "yesterday",
                            "dün",
                            "dun",
                            "вчера",
                            "вчора",
                            "учора",
                            "أمس",
                            "يوم أمس",
                            "البارحة",
                            "مبارح",
                            "امبارح"),
            -2,
                    List.of(
                            "vorgestern",
                            "the day before yesterday",
                            "day before yesterday",
                            "evvelsi gün",
                            "evvelki gün",
                            "önceki gün",
                            "позавчера",
                            "позавчора",
                            "أول أمس",
                            "أول البارحة"));

    private static final Map<String, Integer> FOLDED = DAYS.entrySet().stream()
            .flatMap(day -> day.getValue().stream().map(name -> Map.entry(Folding.fold(name), day.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String DAY = Wordlist.anyOf(FOLDED.keySet());

    private static final Set<String> BACK = Set.of("vor", "ago", "oence", "назад", "тому", "قبل", "منذ");

    private static final Set<String> UNITS = Wordlist.of("""
            tag tage tagen woche wochen monat monate monaten jahr jahre jahren day days week weeks month months year years gün hafta ay
            غد день дня дней дні днів неделю недели недель тиждень тижні тижнів месяц месяца месяцев місяць місяці місяців أمس البارحة يوم أيام يومين أسبوع أسبوعين أسابيع شهر شهرين أشهر شهور""");

    private static final String FOREIGN_UNIT =
            "(?<unit>guen|hafta|ay|день|дн(?:я|ей|і|ів)|недел[юиь]|тиж(?:день|ні|нів)|месяц(?:а|ев)?|"
                    + "місяц(?:ь|і|ів))";

    private static final Set<String> WEEKS = Wordlist.of("أسبوع أسبوعين أسابيع");
    private static final Set<String> MONTHS = Wordlist.of("شهر شهرين أشهر شهور");
    private static final String ARABIC_UNIT = "(?<unit>يومين|يوم|ايام|اسبوعين|اسبوع|اسابيع|شهرين|شهر|اشهر|شهور)";

    static final DateRule.Group RULES = new DateRule.Group(
            FOLDED.keySet(),
            UNITS,
            List.of(
                    DateRule.of(
                            "(?:(?<day>" + DAY + ") )?(?<dir>in|vor) " + COUNT + " " + UNIT, RelativeDates::counted),
                    DateRule.of(COUNT + " " + UNIT + " (?<dir>ago)", RelativeDates::counted),
                    DateRule.of("(?<dir>بعد|قبل|منذ) (?:" + COUNT + " )?" + ARABIC_UNIT, RelativeDates::counted),
                    DateRule.of("(?<dir>за) (?:" + COUNT + " )?" + FOREIGN_UNIT, RelativeDates::counted),
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
        boolean dual = group(match, "unit").endsWith("ين");
        OptionalInt count = n.isEmpty() ? OptionalInt.of(dual ? 2 : 1) : DateWords.count(n);
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
        if (WEEKS.contains(unit) || MONTHS.contains(unit)) {
            return WEEKS.contains(unit) ? base.plusWeeks(n) : base.plusMonths(n);
        }
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
