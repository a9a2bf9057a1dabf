package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** Turns of several words that mean what one word means: "bis auf", "ни один из них", "لا شيء". The reply with that word instead. */
final class SetPhrases {

    private record Phrase(Pattern pattern, String word) {

        static Phrase of(String pattern, String word) {
            return new Phrase(Pattern.compile("(?iuU)(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])"), word);
        }
    }

    private static final List<Phrase> ALL = List.of(
            Phrase.of("bis auf(?! weiteres)|apart from|other than|за исключением|за винятком|окрім", "außer"),
            Phrase.of("(?:ما|فيما) عدا|باستثناء|سوى|إلا|الا", "außer"),
            Phrase.of("kein(?:s|es|e|en|er)? von (?:allem|allen|denen|diesen|beiden|beidem|dem|den vieren)", "nichts"),
            Phrase.of("^\\s*weder noch[\\s.!]*$", "nichts"),
            Phrase.of(
                    "(?<=[\\p{L}\\p{N}][,.;!]{0,2} )(?:(?:und |aber )?(?:sonst|mehr|weiter) (?:aber |auch )?(?:nichts|nix)|(?:nichts|nix) (?:mehr|weiter|sonst))",
                    ""),
            // What is missing is wanted.
            Phrase.of("не хватает|не достаёт|не достает|не вистачає|бракує|لا يوجد|ليس هناك", ""),
            Phrase.of("hiç ?bir(?:i|ini|isi)|bunlardan hiç ?biri|bunların hiç ?biri", "nichts"),
            Phrase.of(
                    "ни ?од(?:ин|но|на|ного|ной|ну)(?: из (?:них|этого|этих))?|ничего из (?:этого|перечисленного|них)|никакой из них",
                    "nichts"),
            Phrase.of(
                    "жод(?:ен|не|на|ного|ної|ну|ний)(?: [зі]+ (?:них|цього|цих))?|нічого з (?:цього|переліченого|них)",
                    "nichts"),
            Phrase.of(
                    "لا ش[يى]?[ءئ]+(?: من (?:هذا|هذه|ذلك))?|لا شيئ|ولا واحد(?:ة)?(?: منها| منهم)?|ولا شيء|لا أحد منها",
                    "nichts"));

    private SetPhrases() {}

    static String inOneWord(String reply) {
        String plain = Folding.plain(reply);
        for (Phrase phrase : ALL) {
            plain = phrase.pattern.matcher(plain).replaceAll(phrase.word);
        }
        return plain;
    }
}
