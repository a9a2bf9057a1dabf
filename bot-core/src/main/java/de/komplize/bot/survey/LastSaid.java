package de.komplize.bot.survey;

import java.util.regex.Pattern;

/** What is left of an answer with choices where it says in the end what it comes to. */
final class LastSaid {

    /** "A, aber da wird schon gebaut, also nur noch b". */
    private static final Pattern ONLY_NOW = Pattern.compile(
            "(?iu).*(?<!\\p{L})(?:also|jetzt|dann|daher|deshalb|folglich|doch|lieber|korrektur:?) nur(?: noch)?(?!\\p{L})[ :]*(?=\\S)",
            Pattern.DOTALL);

    /** "Nicht im Wohngebiet, da fehlen Parkplätze, also c und d". */
    private static final Pattern SO_LETTERS = Pattern.compile(
            "(?iu)\\A.+[,;–—-] ?(?:also|daher|deshalb|deswegen|somit)(?: nur| bleibt| bleiben)? ((?:[a-h][,)]?(?: und | u\\. | \\+ | )?){1,6})[.! ]*\\z",
            Pattern.DOTALL);

    /** "Keine, nur b einmal". */
    private static final Pattern NOTHING_BUT =
            Pattern.compile("(?iu)\\A\\s*(?:keine?[rns]?|nichts|nix),? (?:nur|außer|ausser|bis auf) (?=\\S)");

    /** "A – halt, eher b". */
    private static final Pattern TURNED = Pattern.compile(
            "(?iu)\\A\\s*\\(?[a-h]\\)?[ ,.–—-]{1,4}(?:halt|moment|stopp?|quatsch|ach nein|ach ne|nein|korrektur|sorry|nee?)(?!\\p{L})[^\\n]{0,40}?(?<![\\p{L}\\d])([a-h])\\)?[.! ]*\\z");

    private LastSaid() {}

    static String of(String said) {
        String now = ONLY_NOW.matcher(TURNED.matcher(said).replaceFirst("$1")).replaceFirst("");
        String but = NOTHING_BUT.matcher(now).replaceFirst("");
        return SO_LETTERS.matcher(but).replaceFirst("$1");
    }
}
