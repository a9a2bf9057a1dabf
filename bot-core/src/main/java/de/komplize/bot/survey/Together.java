package de.komplize.bot.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two people who answer in one mail: where they differ, neither of them is the answer. */
final class Together {

    private static final Pattern WE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:antworte[nt]?|schreiben|beantworten)(?: \\p{L}+){0,3} (?:zusammen|gemeinsam|zu zweit|beide)(?!\\p{L})|(?<!\\p{L})(?:ehepaar|wir (?:waren|sind) (?:zu zweit|beide))(?!\\p{L})|\\n\\s*\\p{Lu}\\p{L}*\\.? (?:und|u\\.|&|\\+) \\p{Lu}\\p{L}*\\.?(?: \\p{Lu}[\\p{L}-]+)?\\s*\\z");

    /** "Mein Mann sagt 4, ich sage 2". */
    private static final Pattern TWO_FIGURES = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:meine?|unsere?|der|die) "
            + Asserted.RELATIVES
            + "|er|sie)(?!\\p{L})(?: \\p{L}+){0,2}:? (\\d{1,3})[,;/]? (?:und |aber |eher )*ich(?: \\p{L}+){0,3}:? (\\d{1,3})(?!\\d)"
            + "|(?<!\\p{L})ich(?: \\p{L}+){0,3}:? (\\d{1,3})[,;/]? (?:und |aber )*(?:(?:meine?|unsere?|der|die) "
            + Asserted.RELATIVES + "|er|sie)(?!\\p{L})(?: \\p{L}+){0,2}:? (?:eher )?(?:eine )?(\\d{1,3})(?!\\d)");

    private Together() {}

    /** The same, as long, with "2 oder 5" for what two people say. */
    static String spelled(String written) {
        if (!WE.matcher(written).find()) {
            return written;
        }
        return TWO_FIGURES.matcher(written).replaceAll(m -> {
            String first = m.group(1) == null ? m.group(3) : m.group(1);
            String second = m.group(2) == null ? m.group(4) : m.group(2);
            String both = first + " oder " + second;
            boolean same = first.equals(second) || both.length() > m.group().length();
            return Matcher.quoteReplacement(
                    same ? m.group() : both + " ".repeat(m.group().length() - both.length()));
        });
    }
}
