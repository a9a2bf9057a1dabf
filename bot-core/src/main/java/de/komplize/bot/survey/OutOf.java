package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the end of the scale out of "3 von 5 Sternen". */
final class OutOf {

    private static final String FIGURE = "\\d{1,2}|eins|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn";
    private static final Pattern OUT_OF = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,])(" + FIGURE + ") ?(?:von|/|aus) ?(?:maximal |moeglichen |insgesamt )?(" + FIGURE
                    + ")(?![\\p{L}\\p{N}])(?: ?(?:punkten?|sternen?|pkt))?");

    private static final Pattern LIES = Pattern.compile("(?<!\\p{L})liegt (?:bei|auf)(?!\\p{L})");

    private OutOf() {}

    static String bare(Question.Scale question, String said) {
        String text = LIES.matcher(Words.of(said).text()).replaceAll(" ");
        Matcher found = OUT_OF.matcher(text);
        String bare = found.replaceAll(m -> new Term(m.group(2)).number().orElse(0) == question.max()
                ? m.group(1)
                : Matcher.quoteReplacement(m.group()));
        return bare.equals(Words.of(said).text()) ? said : bare;
    }
}
