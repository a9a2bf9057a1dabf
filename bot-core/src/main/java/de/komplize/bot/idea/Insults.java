package de.komplize.bot.idea;

import de.komplize.bot.entity.Misspelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Insults in German: inflected, mistyped, with figures and signs for letters, with gaps between the letters. Vulgar words alone are none. */
final class Insults {

    private static final Set<String> WORDS = Masked.words("""
            Arschloch Arschlöcher Aschloch Arshloch Archloch Arsloch Arschgeige Arschgesicht Arschkriecher Arschkrampe Arschgeburt
            Idiot Idiotin Idot Idoit Ideot Vollidiot Fachidiot Volldepp Trottel Volltrottel Dummkopf Blödmann Blödmänner Blödian
            Schwachkopf Schwachköpfe Schwachmat Hohlkopf Hohlköpfe Knallkopf Hohlbirne Hohlbratze Dumpfbacke Flachzange Vollpfosten Vollhonk
            Spacko Spasti Spacken Wichser Wixer Wichsa Wixxa Hurensohn Huhrensohn Hurnsohn Hurensöhne Nutte Nuttensohn
            Schlampe Schlampn Fotze Votze Missgeburt Bastard Drecksau Drecksack Drecksäcke Dreckskerl Drecksvieh Dreckschwein Drecksschwein Sauhund
            Saukerl Mistkerl Miststück Mistvieh Scheißkerl Scheißhaufen Penner Pisser Pissnelke Kanake Kanacke Neger Kümmeltürke
            Schlitzauge Schwuchtel Kampflesbe Abschaum Gesindel Gesocks Schmarotzer Sozialschmarotzer Volksverräter Kinderficker
            Lackaffe Rotzlöffel Rotzgöre Sesselfurzer Sesselpupser Korinthenkacker Nichtsnutz Taugenichts Faulpelz Stümper Versager
            Vollversager Halbaffe Bullenschwein Scheißbulle Scheißausländer Untermensch Dreckspack Lumpenpack Saupack Judensau Motherfucker
            Asshole Fucker Hackfresse Fettsack Fettsäcke Fettarsch Fickfehler Opferkind""");

    /** Too short to be part of something or to be inflected freely: "Asien" is no "Asi". */
    private static final Set<String> WHOLE = Masked.words("""
            Depp Deppen Honk Honks Mongo Mongos Spast Spasten Assi Assis Asi Asis Asozialer Asoziales Tunte Tunten Bitch Amk Nigga Niggas Orospu""");

    private static final List<String> ENDINGS = List.of("", "s", "es", "e", "en", "er", "ern", "n", "in", "inen");

    private static final Pattern STRENGTHENED =
            Pattern.compile("(?:scheis|drecks?|vol|ober|riesen|erz|super|mega|ultra)");

    /** Shorter words are one slip away from too many others. */
    private static final int LONG_ENOUGH = 8;

    /** One slip away from an insult, and none. */
    private static final Set<String> OTHER_WORDS = Masked.words("""
            Wischer Wichtel Schlampig Schmarotzen Versagen Versagens Verlager Versorger Verfasser Versager-Quote Vertragen Bastarde Stempler Hohlkörper
            Gesindels Flachzangen Trottels Missgeburten Nichtsnutzig Faulpelze""");

    private static final String ADJECTIVE =
            "(?:blode|dume|damliche|faule|dreckige|miese|elende|verdamte|fete|verlogene|korupte|hinterfotzige|hesliche|hasliche)[nrs]?";
    private static final Pattern PHRASE =
            Pattern.compile("(?<![a-z])(?:" + """
            (?:du|sie) (?:ADJ ){0,2}(?:schwein|sau|sack|afe|kuh|ziege|gans|hund|nazi|faschist|rate|zicke|hure|vieh|esel|arsch|opfer|lugner|betruger|gauner)\
            |ihr (?:ADJ ){0,2}(?:schweine|sau|sacke|afen|nazis|faschisten|raten|betruger|verbrecher|gauner|opfer|lugner|pack|hurensohne)\
            |ADJ (?:ADJ )?(?:schweine?|sau|sacke?|afen?|kuh|kuhe|ziegen?|gans|ganse|hunde?|nus|schlange|hexen?|zicken?|schnepfen?|pute|bande|nazis?|huren?|arsche?)\
            |alte[rn]? sack|alte hexe|(?:diese|die|so|das) (?:ADJ )?(?:nazischweine|dreckspack|kriminele bande|korupte bande)\
            |(?:fick|fickt|fik|leck|leckt|lek) (?:dich|euch|mich)(?: doch)?(?: am arsch)?|verpis(?:t|s)? (?:dich|euch)\
            |(?:halt|haltet|halts) ?(?:die|deine|eure|euer|dein|das|s)? (?:frese|klape|schnauze|maul)|maul halten\
            |geh(?:t)? (?:doch )?(?:sterben|kacken)|pis of|fuck (?:you|of|u)|zu (?:blod|dum|damlich) (?:zum|um|fur)|dum wie (?:brot|stroh)\
            |strohdum\\p{L}{0,2}|hirnlos\\p{L}{0,2}|hirnverbrant\\p{L}{0,2}|hirnamputiert\\p{L}{0,2}|geisteskranke[nrs]? (?:beamte|politiker|stadt)\\p{L}{0,3}\
            |(?:scheis|dreckige|verdamte)[nrs]? ?(?:auslander|bulen|bule|turken|juden|araber|russen|fluchtlinge|zigeuner|beamte|beamten|politiker)""".replace("ADJ", ADJECTIVE) + ")(?![a-z])");

    private Insults() {}

    static Stream<Hint> in(Folded text) {
        Masked masked = Masked.of(text);
        return Stream.concat(
                masked.words().stream().filter(word -> isInsult(word.text())).map(word -> word.hint(text)),
                PHRASE.matcher(masked.text()).results().map(m -> masked.hint(text, m)));
    }

    private static boolean isInsult(String word) {
        if (word.indexOf('*') >= 0) {
            return isCensored(word);
        }
        return WHOLE.contains(word) || isListed(word) || isListed(strength(word)) || isMistyped(word);
    }

    private static String strength(String word) {
        return STRENGTHENED.matcher(word).lookingAt()
                ? STRENGTHENED.matcher(word).replaceFirst("")
                : word;
    }

    private static boolean isListed(String word) {
        return ENDINGS.stream()
                .anyMatch(ending ->
                        word.endsWith(ending) && WORDS.contains(word.substring(0, word.length() - ending.length())));
    }

    private static boolean isMistyped(String word) {
        return word.length() >= LONG_ENOUGH
                && !OTHER_WORDS.contains(word)
                && WORDS.stream()
                        .anyMatch(insult -> insult.length() >= LONG_ENOUGH
                                && Math.abs(insult.length() - word.length()) < 2
                                && Misspelling.isOf(insult, word));
    }

    /** "A***loch": a star stands for one letter or more. */
    private static boolean isCensored(String word) {
        String[] kept = word.split("\\*+", -1);
        boolean enough = word.length() <= 20 && word.replace("*", "").length() >= 3;
        return enough
                && WORDS.stream()
                        .anyMatch(insult -> insult.startsWith(kept[0])
                                && insult.endsWith(kept[kept.length - 1])
                                && insult.length() >= word.length() - 1
                                && kept.length == 2);
    }
}
