package de.komplize.bot.survey;

import java.util.regex.Pattern;

/** Recognises sentences behind an answer that are about the other questions. */
final class Passing {

    /** "Zu 3 und 6 fällt mir nix ein": of other questions. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?iu)(?:zu|bei|fragen?|nr\\.?)(?: den| der)?(?: fragen?)? \\d{1,2}(?:(?:,| und| u\\.| &) ?\\d{1,2})* (?:.*(?:nichts?|nix|kein\\p{L}*|weiß ich nicht|auslassen|lasse ich)).*",
            Pattern.DOTALL);

    /** "Sonst alles wie gehabt", "Rest bleibt": nothing of this question. */
    private static final Pattern AS_BEFORE = Pattern.compile(
            "(?iu)(?:der |das |die |alles )?(?:rest|sonst|andere[ns]?|übrige[ns]?)(?: alles| andere| ist| bitte)*(?: (?:bleibt|bleiben|stimmt|passt|wie gehabt|wie vorher|unverändert|gleich|lassen|so))+[.! ]*");

    private Passing() {}

    static boolean isRest(String sentence) {
        return AS_BEFORE.matcher(sentence).matches();
    }

    static boolean isOfOthers(String sentence) {
        return OF_OTHERS.matcher(sentence).matches();
    }
}
