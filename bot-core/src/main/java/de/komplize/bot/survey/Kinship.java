package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells that two words are of one family, or said for one another. */
final class Kinship {

    /** What people say for one another, as beginnings of words without umlauts. */
    private static final List<List<String>> ALIKE = Stream.of(
                    "zufried unzufried gefall gefallt wohl lebensqualitat note schulnote gesamtnote bewertung gesamturteil",
                    "nutz benutz besuch hingeh",
                    "fehl vermiss mangel",
                    "wunsch wunsche erhoff",
                    "stor arger nerv",
                    "gefall gefallt mag schatz",
                    "fahr komm weg arbeitsweg",
                    "alt alter lebensalter jahrgang",
                    "bring mitbring",
                    "wohn leb",
                    "sicher unsicher angst",
                    "ausprobier probier test",
                    "info inform auskunft",
                    "kamera video uberwach")
            .map(group -> List.of(group.split(" ")))
            .toList();

    private static final int LONG_VERB = 6;

    /** In letters; words of one family have more in common. */
    private static final int KIN = 5;

    /** Beginnings of too many words. */
    private static final Set<String> COMPOUNDING = Wordlist.of("stadt platz haupt markt klein große unter gesam grund");

    private static final Pattern ENDING = Pattern.compile("(?<=.{4})(?:ung|heit|keit)$");

    private Kinship() {}

    /** "Freitag" for "Freitagnachmittag", "Empfehlung" for "weiterempfehlen", "Information" for "informiert". */
    static boolean isKin(String stem, String said) {
        String one = base(stem);
        String other = base(said);
        String longer = one.length() > other.length() ? one : other;
        String shorter = one.length() > other.length() ? other : one;
        int common = 0;
        while (common < shorter.length() && shorter.charAt(common) == longer.charAt(common)) {
            common++;
        }
        boolean compound = shorter.length() == KIN && longer.startsWith(shorter) && !COMPOUNDING.contains(shorter);
        boolean plural = common > KIN - 2 && longer.length() - common <= 2 && shorter.length() - common <= 1;
        return plural
                || compound
                || shorter.length() > KIN && (longer.startsWith(shorter) || longer.endsWith(shorter))
                || common > KIN && common * 5 >= longer.length() * 3;
    }

    /** "Fehlt" and "fehlen". */
    static String verb(String stem) {
        return stem.length() > 4 && stem.endsWith("t") ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** "Heizung" and "heizen", "Sauberkeit" and "sauber". */
    static String base(String stem) {
        String verb = stem.startsWith("ge") && stem.endsWith("t") && stem.length() > LONG_VERB
                ? stem.substring(2, stem.length() - 1)
                : stem;
        return ENDING.matcher(verb).replaceFirst("");
    }

    /** "Zentrum" for "Stadtteilzentrum": what a compound is called for short. */
    static boolean isTail(String stem, String said) {
        String longer = stem.length() > said.length() ? stem : said;
        String shorter = stem.length() > said.length() ? said : stem;
        return shorter.length() > 3 && longer.endsWith(shorter)
                || shorter.length() > 5 && longer.startsWith(shorter) && longer.length() - shorter.length() < 5
                || Likeness.of(new Term(stem), new Term(said)) == Likeness.SAME;
    }

    static boolean isAlike(String stem, Term said) {
        String word = said.text().replace("ae", "a").replace("oe", "o").replace("ue", "u");
        return ALIKE.stream()
                .anyMatch(group -> group.stream().anyMatch(stem::startsWith)
                        && group.stream().anyMatch(word::startsWith));
    }
}
