package de.komplize.bot.entity;

import java.util.regex.Pattern;

/** Tells whether an ordinary word such as "Mitte" names the district here: "in Mitte", "Kassel-Mitte", but not "Mitte Mai" or "in der Mitte". */
final class OrdinaryWord {

    private static final Pattern ASKED_FOR = Pattern.compile(
            "(?:(?:ja|also|aeh|hm|hallo|bitte|dann|ich waehle|ich nehme|antwort|na|nur|einfach|entweder|teils|sowohl)[ :.]*)*");
    private static final Pattern LEADS = Pattern.compile("""
            (?:.*[ -])?(?:kassels?|stadtteil|ortsteil|bezirk|stadtbezirk|wohne|wohn|lebe|bin|nehme|waehle|jetzt|aus|nach|fuer|in|und|\
            oder|sondern|nicht|halb|lieber|dann|eher|ist|heisst|aktuell|heute|wieder|nun|mehr|weder|noch|statt|auch|teils|sowohl|live|from|not|but|\
            bzw|beziehungsweise|stadtteil:|wohnort:?|auf)[ :"'-]*""");
    private static final Pattern GOES_ON_IN_TIME = Pattern.compile("""
            (?s)[ ,/-]*(?:anfang|ende)(?!\\p{L}).*|[^\\p{L}\\p{N},;.]*(?:\\d|links|rechts|der|des|dieser|dieses|diesen|naechst|letzt|kommend|vorig|vergangen|von|vom|\
            zwischen|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|woche|monat|jahr|zwanzig|\
            dreissig|vierzig|fuenfzig|sechzig|siebzig).*""");
    private static final Pattern IN_TIME = Pattern.compile("(?:.* )?(?:anfang|ende|bis|ab|seit|gegen|um)");
    private static final Pattern ENDS = Pattern.compile("""
            [ .:"'-]*(?:(?:bitte|danke|natuerlich|klar|gern|gerne|ist|mein|meine|stadtteil|wohne|ich|da|halt|eben|glaube|denke|nehme|\
            waehle|in|kassel|also|wohl|wahrscheinlich|jetzt|seit|war|waere|das|wohnen|wir|es|richtig|passt)[ .]*)*""");

    private OrdinaryWord() {}

    /** @param open whether a bare word may be the answer to which district */
    static boolean isDistrict(Surroundings around, boolean open) {
        String before = around.before();
        if (GOES_ON_IN_TIME.matcher(around.allAfter()).matches()
                || IN_TIME.matcher(before).matches()) {
            return false;
        }
        boolean alone = ASKED_FOR.matcher(before).matches()
                && ENDS.matcher(around.after()).matches();
        return alone ? open : LEADS.matcher(before).matches();
    }
}
