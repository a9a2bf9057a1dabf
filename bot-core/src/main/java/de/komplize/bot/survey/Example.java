package de.komplize.bot.survey;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The line of an invitation that shows how an answer looks. Where a mail program quotes without marks, it must not be read as one. */
final class Example {

    private static final Pattern LINE = Pattern.compile(
            "(?imu)^[^\\p{L}\\d\\n]{0,20}(?:(?:ein|zum|an|for|bir)\\s{1,3})?(?:beispiel|bsp|example|örnek|ornek|пример|приклад|مثال)(?:antwort)?(?!\\p{L})[^\\n]{0,500}$");

    private Example() {}

    /** The text with blanks in the place of such lines. */
    static String blank(String text) {
        return LINE.matcher(text).replaceAll(Example::blanks);
    }

    private static String blanks(MatchResult line) {
        return " ".repeat(line.end() - line.start());
    }
}
