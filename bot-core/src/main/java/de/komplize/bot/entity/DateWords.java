package de.komplize.bot.entity;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** The names of months and days of the week in the bot's languages, and the pieces that date patterns are made of. */
final class DateWords {

    static final Map<String, Integer> MONTHS = rows("""
            Januar Jänner Jan january Ocak января январь січня يناير
            Februar Feber Feb february Şubat февраля февраль лютого فبراير
            März Mrz Marz Mar march Mart марта март березня مارس
            April Apr Nisan апреля апрель квітня أبريل
            Mai may Mayıs мая май травня مايو
            Juni Jun june Haziran июня июнь червня يونيو
            Juli Jul july Temmuz июля июль липня يوليو
            August Aug Ağustos августа август серпня أغسطس
            September Sept Sep Eylül сентября сентябрь вересня سبتمبر
            Oktober Okt october oct Ekim октября октябрь жовтня أكتوبر
            November Nov Kasım ноября ноябрь листопада نوفمبر
            Dezember Dez december dec Aralık декабря декабрь грудня ديسمبر""");

    static final Map<String, Integer> WEEKDAYS = rows("""
            Montag monday pazartesi понедельник понеділок الاثنين
            Dienstag tuesday salı вторник вівторок الثلاثاء
            Mittwoch wednesday çarşamba среда среду середа середу الأربعاء
            Donnerstag thursday perşembe четверг четвер الخميس
            Freitag friday cuma пятница пятницу пятниця пятницю الجمعة
            Samstag Sonnabend saturday cumartesi суббота субботу субота суботу السبت
            Sonntag sunday воскресенье неділя неділю الأحد""");

    static final Map<String, Integer> SHORT_WEEKDAYS = rows("mo\ndi\nmi\ndo\nfr\nsa\nso");

    static final String MONTH = "(?:" + Wordlist.anyOf(MONTHS.keySet()) + "(?!\\p{L}))";
    static final String WEEKDAY = "(?:" + Wordlist.anyOf(WEEKDAYS.keySet()) + ")";
    static final String SHORT_WEEKDAY = Wordlist.anyOf(SHORT_WEEKDAYS.keySet());
    static final String ENGLISH_MONTH = Wordlist.anyOf("""
            january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
            oct nov dec""");

    static final String PART_OF_DAY =
            "(?:[ ]?(?:am )?(?:frueh|morgen|vormittag|mittag|nachmittag|abend|nacht|morning|afternoon|evening|night)s?)";

    /** A weekday ahead of a date: "Freitag, den ", "Fr., ". */
    static final String LEADING_WEEKDAY =
            "(?:(?<wd>" + WEEKDAY + "|" + SHORT_WEEKDAY + ")" + PART_OF_DAY + "?\\.?,? ?(?:(?:den|der|dem|am|the) )?)?";

    /** A count of days, weeks ...: figure, word or article. */
    static final String COUNT = "(?<n>\\d{1,3}|\\p{L}+)";

    static final String UNIT = "(?<unit>tage?n?|wochen?|monate?n?|jahre?n?|days?|weeks?|months?|years?)(?!\\p{L})";

    private DateWords() {}

    static int month(String folded) {
        return number(MONTHS, folded);
    }

    static DayOfWeek weekday(String folded) {
        return DayOfWeek.of(number(folded.length() == 2 ? SHORT_WEEKDAYS : WEEKDAYS, folded));
    }

    /** "3", "3." and "dritten" are 3. */
    static int day(String folded) {
        String digits = folded.replaceAll("\\D", "");
        return digits.isEmpty() ? Numerals.ordinal(folded).orElse(0) : Integer.parseInt(digits);
    }

    /** "14", "vierzehn", "einer": how many. */
    static OptionalInt count(String folded) {
        if (Character.isDigit(folded.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(folded));
        }
        return folded.matches("eine?[nmrs]?|an?|one") ? OptionalInt.of(1) : Numerals.cardinal(folded);
    }

    /** A named group of a match, empty where it took no part. */
    static String group(MatchResult match, String name) {
        String group = match.namedGroups().containsKey(name) ? match.group(name) : null;
        return group == null ? "" : group.strip();
    }

    private static int number(Map<String, Integer> names, String folded) {
        Integer number = names.get(folded);
        if (number == null) {
            throw new IllegalArgumentException("No month or day of the week of that name");
        }
        return number;
    }

    private static Map<String, Integer> rows(String table) {
        String[] rows = table.strip().split("\\R");
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            int number = i + 1;
            Arrays.stream(rows[i].strip().split("\\s+")).map(Folding::fold).forEach(name -> names.put(name, number));
        }
        return names.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
