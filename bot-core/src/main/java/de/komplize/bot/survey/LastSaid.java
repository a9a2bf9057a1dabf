package de.komplize.bot.survey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of an answer with choices where it says in the end what it comes to. */
final class LastSaid {

    /** "A, aber da wird schon gebaut, also nur noch b". */
    private static final Pattern ONLY_NOW = Pattern.compile(
            "(?iu)\\A.*(?<!\\p{L})(?:also|jetzt|dann|daher|deshalb|folglich|doch|lieber|korrektur:?) nur(?: noch)?(?!\\p{L})[ :]*(?=\\S)",
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
            "(?iu)\\A\\s*\\(?[a-h]\\)?[ ,.–—-]{1,4}(?:halt|moment|stopp?|quatsch|ach nein|ach ne|nein|korrektur|sorry|nee?)(?!\\p{L})[^\\n]{0,40}?(?<![\\p{L}\\d])([a-h])\\)?(?:[.!] (?![^\\n]*(?<![\\p{L}\\d])[a-h](?![\\p{L}\\d]))[^\\n]{0,80}|[.! ]*)\\z");

    /** "B oder c, eher c". */
    private static final Pattern RATHER = Pattern.compile(
            "(?iu)\\A\\s*\\(?[a-h]\\)? oder \\(?[a-h]\\)?[ ,.–—-]{1,4}(?:aber |dann |wohl )?(?:eher|lieber|am ehesten|doch)(?: wohl)? ([a-h])\\)?[.! ]*\\z");

    /** "Bänke und Dach, ich bin 78": how old somebody is is none of the choices. */
    private static final Pattern AGED = Pattern.compile(
            "(?iu)(?<=[\\p{L})])[,;.] (?:ich )?bin (?:schon |ja |erst )?\\d{1,2}(?: jahre(?: alt)?)?[.! ]*\\z");

    /** "A, b, nein b streichen, dafür d": one of several is taken back, and the others stay. */
    private static final Pattern STRUCK = Pattern.compile(
            "(?iu)\\A(.*?)(?<![\\p{L}\\d])([a-h])\\)?[ ,;.–—-]{1,4}(?:nein|ach nein|moment|halt|doch nicht|quatsch)[ ,]{1,3}\\2\\)? (?:bitte )?(?:streichen|weg|raus|doch nicht)(?:[ ,;.–—-]{0,4}(?:und |dafür |stattdessen |lieber |statt dessen )+(.*)|[ .!]*)\\z");

    private LastSaid() {}

    static String of(String written) {
        String struck = STRUCK.matcher(written)
                .replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + (m.group(3) == null ? "" : m.group(3))));
        String said = RATHER.matcher(AGED.matcher(struck).replaceFirst("")).replaceFirst("$1");
        String now = ONLY_NOW.matcher(TURNED.matcher(said).replaceFirst("$1")).replaceFirst("");
        String but = NOTHING_BUT.matcher(now).replaceFirst("");
        return SO_LETTERS.matcher(but).replaceFirst("$1");
    }
}
