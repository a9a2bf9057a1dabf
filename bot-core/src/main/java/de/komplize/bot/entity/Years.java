package de.komplize.bot.entity;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The year behind a day and month: "2027", "'58", as spoken "achtundfünfzig", "zwanzig siebenundzwanzig". */
final class Years {

    // "am 7. April 20 Uhr", "am 3. Mai 30 Leute": only at the end of a thought two figures are a year.
    private static final String ENDS = """
            (?=[ .]*$| ¤| ?[,;!?)\\n](?!\\d)|\\. (?!\\d|geburtstag|todestag|jahrestag|jubilaeum|hochzeit)|\
             (?:und|oder|bis|ab|bin|ist|war|waren|wurde|geboren|geht|passt|ginge|waere|bitte|in|aber|also|wenn|gern|gerne)(?!\\p{L}))""";

    private static final String UNIT = "(?:ein|zwei|zwo|drei|vier|fuenf|sechs|sieben|acht|neun)";
    private static final String BELOW_HUNDRED = "(?:" + UNIT
            + "?(?:und)?(?:zwan|drei|vier|fuenf|fuff|sech|sieb|acht|neun)(?:zig|zich|ssig|ssich)|\\p{L}{3,4}zehn|elf|zwoelf|"
            + UNIT + ")";
    private static final String SPOKEN =
            "(?:(?:neunzehnhundert|zweitausend)(?:und)?" + BELOW_HUNDRED + "?|(?:neunzehn|zwanzig) " + BELOW_HUNDRED
                    + "|" + UNIT + "und\\p{L}{3,5}(?:zig|zich|ssig|ssich)|fuenfzig|sechzig|siebzig|achtzig|neunzig)";

    /** An optional year in the group {@code y}. */
    static final String AFTER_MONTH = "(?:,? (?<y>\\d{4}|(?:'?\\d{2}|" + SPOKEN + ")" + ENDS + "))?";

    private static final Pattern PAIR = Pattern.compile("(?<century>neunzehn|zwanzig) (?<year>\\p{L}+)");

    private static final Pattern HOUR = Pattern.compile("1\\d|2[0-4]");

    private Years() {}

    /** True for the 18 of "am 7. April 18", which may be the time of day just as well. */
    static boolean isHour(String year) {
        return HOUR.matcher(year).matches();
    }

    /** Four figures, or two as they were written. */
    static OptionalInt number(String year) {
        String digits = year.replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            return OptionalInt.of(Integer.parseInt(digits));
        }
        Matcher pair = PAIR.matcher(year);
        if (!pair.matches()) {
            return Numerals.cardinal(year);
        }
        OptionalInt below = Numerals.cardinal(pair.group("year"));
        int century = pair.group("century").equals("zwanzig") ? 2000 : 1900;
        return below.isPresent() ? OptionalInt.of(century + below.getAsInt()) : below;
    }
}
