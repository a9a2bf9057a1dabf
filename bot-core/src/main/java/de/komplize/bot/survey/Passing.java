package de.komplize.bot.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what stands behind an answer and is about the other questions. */
final class Passing {

    /** "Zu 3 und 6 fällt mir nix ein": of other questions. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?iu)(?:zu|bei|fragen?|nr\\.?)(?: den| der)?(?: fragen?)? \\d{1,2}(?:(?:,| und| u\\.| &) ?\\d{1,2})* (?:.*(?:nichts?|nix|kein\\p{L}*|weiß ich nicht|auslassen|lasse ich)).*",
            Pattern.DOTALL);

    /** "Sonst alles wie gehabt", "Rest bleibt": nothing of this question. */
    private static final Pattern AS_BEFORE = Pattern.compile(
            "(?iu)(?:der |das |die |alles )?(?:rest|sonst|andere[ns]?|übrige[ns]?)(?: alles| andere| ist| bitte)*(?: (?:bleibt|bleiben|stimmt|passt|wie gehabt|wie vorher|unverändert|gleich|lassen|so))+[.! ]*");

    private static final Pattern TAIL = Pattern.compile("(?s)(?<=\\S)[.!,;–-]\\s+" + AS_BEFORE.pattern() + "\\s*\\z");

    private static final Pattern LEFT_NUMBER = Pattern.compile("\\n[ \\t]*\\d{1,2}[.):]\\s*\\z");

    private Passing() {}

    /** Where what belongs to the answer ends: before "Sonst alles wie gehabt", and before a number that was left of a copied question. */
    static int end(String said) {
        Matcher tail = TAIL.matcher(said);
        int end = tail.find() ? tail.start() + 1 : said.length();
        Matcher number = LEFT_NUMBER.matcher(said.substring(0, end));
        return number.find() ? number.start() : end;
    }

    static boolean isRest(String sentence) {
        return AS_BEFORE.matcher(sentence).matches();
    }

    static boolean isOfOthers(String sentence) {
        return OF_OTHERS.matcher(sentence).matches();
    }
}
