package de.komplize.bot.entity;

import de.komplize.bot.Memo;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mends slips of the finger in the names of days and months, so that "am Mitwoch" and "3. Dezembr" are dates as well. */
final class CalendarSpelling {

    private static final Set<String> NAMES = Wordlist.of("""
            Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar August September Oktober November
            Dezember gestern vorgestern übermorgen""");

    private static final Map<String, String> SPOKEN = Map.of(
            "heut",
            "heute",
            "morgn",
            "morgen",
            "samsdag",
            "samstag",
            "dinsdag",
            "dienstag",
            "weihnachtn",
            "weihnachten");

    // One letter away from "gestern" and nothing of the kind.
    private static final Set<String> OTHER_WORDS = Set.of("gestein", "gesten", "gestirn");

    private static final Memo<String, String> MENDED = new Memo<>(CalendarSpelling::mended);

    private CalendarSpelling() {}

    static Words mended(Words words) {
        return words.respelled(MENDED::of);
    }

    private static String mended(String word) {
        String spoken = SPOKEN.getOrDefault(
                word,
                word.replaceFirst("(?<=.s|n|i)tach$", "tag")
                        .replaceFirst("(?<=septem|okto|novem|dezem)ba$", "ber")
                        .replaceFirst("^heilich(?=$|e|a)", "heilig"));
        boolean known = NAMES.contains(word) || DateWords.MONTHS.containsKey(word) || OTHER_WORDS.contains(word);
        if (word.length() < 5 || known) {
            return spoken;
        }
        // A letter more at the end makes another word: "montags", "Montage".
        List<String> meant = NAMES.stream()
                .filter(name -> !word.startsWith(name) && Misspelling.isOf(name, word))
                .toList();
        return meant.size() == 1 ? meant.getFirst() : spoken;
    }
}
