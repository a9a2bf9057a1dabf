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
            Januar Jänner Jan january Ocak ocakta января январь янв январе січня січень січ يناير كانون_الثاني جانفي
            Februar Feber Feb february Şubat şubatta февраля февраль фев феврале лютого лютий лют فبراير شباط فيفري
            März Mrz Marz Mar march Mart martta марта март мар марте березня березень бер مارس آذار
            April Apr Nisan nisanda апреля апрель апр апреле квітня квітень квіт أبريل نيسان أفريل
            Mai may Mayıs mayısta мая май мае травня травень трав مايو أيار
            Juni Jun june Haziran haziranda июня июнь июне червня червень черв يونيو حزيران جوان
            Juli Jul july Temmuz temmuzda июля июль июле липня липень лип يوليو تموز جويلية
            August Aug Ağustos ağustosta августа август авг августе серпня серпень серп أغسطس آب أوت
            September Sept Sep Eylül eylülde сентября сентябрь сен сент сентябре вересня вересень вер سبتمبر أيلول
            Oktober Okt october oct Ekim ekimde октября октябрь окт октябре жовтня жовтень жовт أكتوبر تشرين_الأول
            November Nov Kasım kasımda ноября ноябрь ноя ноябре листопада листопад лист نوفمبر تشرين_الثاني
            Dezember Dez december dec Aralık aralıkta декабря декабрь дек декабре грудня грудень груд ديسمبر كانون_الأول""");

    static final Map<String, Integer> WEEKDAYS = rows("""
            Montag monday pazartesi понедельник понедельника понеділок понеділка الاثنين الإثنين
            Dienstag tuesday salı вторник вторника вівторок вівторка الثلاثاء
            Mittwoch wednesday çarşamba среда среду среды середа середу середи الأربعاء
            Donnerstag thursday perşembe четверг четверга четвер четверга الخميس
            Freitag friday cuma пятница пятницу пятницы пятниця пятницю пятниці الجمعة
            Samstag Sonnabend saturday cumartesi суббота субботу субботы субота суботу суботи السبت
            Sonntag sunday воскресенье воскресенья неділя неділю неділі الأحد""");

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
            Arrays.stream(rows[i].strip().split("\\s+"))
                    .map(name -> Folding.fold(name.replace('_', ' ')))
                    .forEach(name -> names.put(name, number));
        }
        return names.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
