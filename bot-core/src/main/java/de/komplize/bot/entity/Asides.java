package de.komplize.bot.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the figures of other times and other people from the writer's own: "früher 5, jetzt 3", "mein Nachbar würde 5 sagen, ich sage 2". */
final class Asides {

    static final String NOW = "(?:heute|jetzt|nun|inzwischen|mittlerweile|aktuell|derzeit|momentan|dieses jahr)";

    private static final Pattern FORMER = Pattern.compile("""
            (?s).*(?<!\\p{L})(?:frueher|vorher|zuvor|damals|einst|ehemals|(?:letzte|vorige|vergangene)[nsr]? (?:jahr|mal|monat|woche)|\
            vor (?:\\d+|\\p{L}+) (?:jahre?n?|monate?n?|wochen?|tagen?))(?: (?!NOW(?!\\p{L}))\\p{L}+){0,5} $""".replace("NOW", NOW));
    private static final Pattern AGO = Pattern.compile("(?s) (?:jahre?n?|monate?n?|wochen?|tagen?)(?!\\p{L}).*");

    private static final Pattern CLAUSE_END = Pattern.compile(
            "[,;.!?()\\n](?!\\d)|(?<!\\p{L})(?:aber|doch|waehrend|sondern|dagegen|und(?= (?:ich|wir|mir|uns|bei|von|meine?|unsere?)(?!\\p{L})))(?!\\p{L})");
    private static final Pattern OTHERS = Wordlist.whole(
            "(?:anderen?|meisten|leute|viele|manche)|(?:der|die|ein|eine|einige) (?:nachbar|kolleg|freund|bekannte)\\p{L}*");
    private static final Pattern SELF = Wordlist.whole("ich|wir|mir|uns");

    private Asides() {}

    /** The figures without those that are plainly asides; all of them where nothing else was named. */
    static List<Figure> left(String text, List<Figure> figures) {
        List<Figure> own = figures.stream()
                .filter(f -> !isFormer(text, f) && !isOthers(text, f))
                .toList();
        return own.isEmpty() ? figures : own;
    }

    /** "4, früher war es mal eine 5": what it once was. */
    static boolean isFormer(String text, Figure figure) {
        String before = Words.lead(text, figure.start());
        boolean ago = before.endsWith("vor ")
                && AGO.matcher(Words.trail(text, figure.end())).matches();
        return ago || FORMER.matcher(before).matches();
    }

    private static boolean isOthers(String text, Figure figure) {
        String clause = clause(text, figure);
        return Residing.isSomebodyElse(clause)
                || (OTHERS.matcher(clause).find() && !SELF.matcher(clause).find());
    }

    private static String clause(String text, Figure figure) {
        String before = Words.lead(text, figure.start());
        String after = Words.trail(text, figure.end());
        Matcher end = CLAUSE_END.matcher(before);
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        Matcher next = CLAUSE_END.matcher(after);
        int to = next.find() ? next.start() : after.length();
        return before.substring(from) + text.substring(figure.start(), figure.end()) + after.substring(0, to);
    }
}
