package de.komplize.bot.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees that a number that looks like the mark of an answer is something else: a day, the end of a sentence, a remark. */
final class NumberTraps {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern DAY = Pattern.compile(
            "\\G[ \\t]*(?:jan|feb|m[äa]rz|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez|\\d{1,2}\\.|\\d{2,4}(?!\\d))", FLAGS);
    /** "5. 2.6.2026": the day is the answer. */
    private static final Pattern DATE = Pattern.compile("[ \\t]+\\d{1,2}\\. ?\\d{1,2}\\.(?:\\d{2,4})?");

    private static final Pattern MONTH =
            Pattern.compile("[ \\t]*(?:jan|feb|m[äa]r|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)\\p{L}*", FLAGS);
    private static final Pattern LINE_END = Pattern.compile("[ \\t]{0,20}(?:\\n|$)");
    private static final Pattern COUNTED = Pattern.compile(
            "(?s).*(?<!\\p{L})(?:eine[rn]?|ne|ner|die|der|note|schulnote|skala|nur|mit|auf|bei|etwa|ca\\.?|circa|höchstens|mindestens|maximal|um|gebe|gibt|glatte|gute|knappe|solide|klare|volle|stufe|wert|haus|linie|bis|sind|kriegt|bekommt|wären|macht) ",
            FLAGS);
    /** "Der 13. geht nicht". */
    private static final Pattern DAY_OF = Pattern.compile("(?:der|die|den|am) ?$", FLAGS);

    /** "3-4 mal die Woche". */
    private static final Pattern RANGE = Pattern.compile(
            "(?<=\\d-)\\d{1,3} ?(?:mal|x|min\\p{L}*|std|stunden?|tage?n?|wochen?|monate?|jahre?|euro|eur|€|km|uhr|personen|leute|kinder)(?!\\p{L})",
            FLAGS);

    private static final Pattern LOWER = Pattern.compile("[ \\t]*\\p{Ll}");
    /** In characters, of a remark in brackets. */
    private static final int MOST_ASIDE = 60;

    private NumberTraps() {}

    /**
     * @param mark as {@link NumberMarks#MARK} found it
     * @param first true where it opens a line
     * @param known true where a question has the number
     */
    static boolean isNone(String text, Matcher mark, char style, boolean first, boolean known) {
        boolean day = style == '.'
                && DAY.matcher(text).find(mark.end())
                && DAY.matcher(text)
                        .region(mark.end(), Math.min(text.length(), mark.end() + 12))
                        .lookingAt();
        day &= !DATE.matcher(text).region(mark.end(), text.length()).lookingAt();
        boolean named = style == '.'
                && !known
                && MONTH.matcher(text).region(mark.end(), text.length()).lookingAt();
        boolean ahead = mark.start() == 0
                || " \t\n,;|(*_•.".indexOf(text.charAt(mark.start() - 1)) >= 0
                || "(*_[".indexOf(text.charAt(mark.start())) >= 0;
        boolean stop = style == '.'
                && !first
                && LINE_END.matcher(text).region(mark.end(), text.length()).lookingAt();
        // "(früher 5)" closes what was opened.
        String before = text.substring(Math.max(0, mark.start() - MOST_ASIDE), mark.start());
        boolean aside = style == ')'
                && !mark.group().contains("(")
                && before.lastIndexOf('(') > Math.max(before.lastIndexOf(')'), before.lastIndexOf('\n'));
        // "Information: 2. Abende: 5."
        boolean headed = style == '.'
                && !first
                && text.substring(0, mark.start()).stripTrailing().endsWith(":");
        // "Ich gebe eine 2. Da ich …"
        headed |= style == '.'
                && !first
                && DAY_OF.matcher(before).find()
                && LOWER.matcher(text).region(mark.end(), text.length()).lookingAt();
        headed |= style == '.'
                && DAY_OF.matcher(text.substring(mark.start(), mark.start("bare")))
                        .find();
        headed |= style == '.'
                && !first
                && COUNTED.matcher(text.substring(Math.max(0, mark.start() - 24), mark.start()))
                        .matches();
        boolean range = style == '-'
                && RANGE.matcher(text).region(mark.end(), text.length()).lookingAt();
        return range || named || headed || day && !first || !ahead || stop || aside;
    }
}
