package de.komplize.bot.entity;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter's salutation and closing, which answer nothing: "Sehr geehrte Frau Ja, ... Mit freundlichen Grüßen, Heinz Vier". */
final class Letter {

    private static final String ADDRESSEE = """
            (?:(?:herrn?|frau|familie)(?: (?:dr|prof)\\.?)* \\p{L}+(?:-\\p{L}+)?|damen und herren|stadt(?:verwaltung)?(?: kassel)?|\
            (?:\\p{L}+[ -]?)?team(?: kassel| \\p{L}+(?= ?[,!]))?|leute|zusammen|alle|allerseits|kassel|komplize|rathaus|verwaltung|mitarbeite\\p{L}*|\
            (?:ober)?buergermeister\\p{L}*|kolleg\\p{L}*|freunde)(?!\\p{L})""";

    private static final Pattern SALUTATION = Pattern.compile("""
            ^(?:sehr (?:geehrt|verehrt)e[rs]?(?:(?! (?:ja|nein|nee|noe|gern|gerne)(?!\\p{L}))[^,!.\\n]|(?<=dr|prof)\\.){1,80}[,!.\\n]|\
            (?:sehr (?:geehrt|verehrt)e[rs]?|liebe[rs]?|werte[rs]?|hallo|hi|hey|moin|servus|gruess gott|guten (?:tag|morgen|abend))\
            (?: liebe[rs]?)? ADDRESSEE)[ ,!.:\\n-]*""".replace("ADDRESSEE", ADDRESSEE));

    private static final Pattern CLOSING = Pattern.compile("""
            (?<=[\\p{P}\\n ])(?:(?:mit )?(?:freundlich|best|herzlich|lieb|viel|schoen|sonnig)\\p{L}{0,3}(?: \\p{L}+){0,2}? \
            (?:gruesse?n?|gruss)|mfg|lg|vg|hochachtungsvoll|(?<=[,;.!?\\n] ?)(?:gruss|gruesse))(?!\\p{L})(?<signed>[^\\d]{0,80})$""");

    // Anybody else may just have put the answer last: "Danke, Gruß, vier".
    private static final Pattern SIGNED = Pattern.compile(
            "[^\\p{L}]*|.*(?<!\\p{L})(?:" + FirstNames.ANY + "|herr|frau|familie|fam|eure?|ihre?)(?!\\p{L}).*",
            Pattern.DOTALL);

    private Letter() {}

    /** Reads what stands between salutation and closing; the whole where that says nothing and the closing may. */
    static <T> Reading<T> body(Words words, Function<Words, Reading<T>> grammar) {
        String text = words.text();
        Matcher salutation = SALUTATION.matcher(text);
        int from = salutation.find() ? salutation.end() : 0;
        Matcher closing = CLOSING.matcher(text);
        boolean closed = closing.find(from) && closing.start() > from;
        if (from == 0 && !closed) {
            return grammar.apply(words);
        }
        Reading<T> body = grammar.apply((closed ? words.until(closing.start()) : words).from(from));
        boolean silent = body instanceof Reading.Absent<T>
                && !(closed && SIGNED.matcher(closing.group("signed")).matches());
        return silent ? grammar.apply(words) : body;
    }
}
