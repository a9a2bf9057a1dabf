package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** What is left of a word in folded spelling without its ending, so that inflected words of a label are found; by the rules of its script. */
final class Stem {

    private static final int SHORTEST = 4;

    private static final Pattern LATIN_ENDING =
            Pattern.compile("(?<=.{3})(?:e[rnms]?|er[ns])$|(?<=.{4})[ns]$|(?<=s)s$|(?<=n)n$");

    // Russian and Ukrainian, in one: what is no ending in the one is seldom more than a letter in the other.
    private static final Pattern CYRILLIC_ENDING = Pattern.compile("""
            (?<=.{3})(?:ами|ями|ах|ях|ов|ев|ів|їв|ей|ой|ий|ый|ій|ая|яя|ое|ее|ые|ие|ых|их|ого|его|ому|ему|ым|им|ом|ем|ою|ею|ам|ям|ую|юю|\
            а|я|о|е|ы|и|і|у|ю|ь|й|ї|є)$""");

    private static final Pattern ARTICLE = Pattern.compile("^(?:و?ال|بال|كال|فال|لل)(?=.{3})");
    private static final Pattern ARABIC_ENDING = Pattern.compile("(?<=.{3})(?:ات|ين|ون|ه)$");

    // "telefonla", "telefonda": plural, whose, case.
    private static final String TURKISH_ENDINGS =
            "(?:l[ae]r)?(?:[iu]m(?:[iu]z)?|s?[iu])?(?:[yn]?[ae]|[yn]?[iu]|n?[dt][ae]n?|n?[iu]n|y?l[ae]|c[ae])?(?:ki)?";
    private static final Pattern TURKISH_ENDING = Pattern.compile(TURKISH_ENDINGS);

    private Stem() {}

    private static final Memo<String, String> READ = new Memo<>(Stem::read);

    static String of(String folded) {
        return READ.of(folded);
    }

    private static String read(String folded) {
        return switch (UnicodeScript.of(folded.codePointAt(0))) {
            case CYRILLIC -> CYRILLIC_ENDING.matcher(folded).replaceFirst("");
            case ARABIC ->
                ARABIC_ENDING.matcher(ARTICLE.matcher(folded).replaceFirst("")).replaceFirst("");
            default -> latin(plain(folded));
        };
    }

    private static String plain(String folded) {
        return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    private static String latin(String word) {
        String stem = word;
        String shorter = stem;
        do {
            stem = shorter;
            shorter =
                    stem.length() < SHORTEST ? stem : LATIN_ENDING.matcher(stem).replaceFirst("");
        } while (shorter.length() < stem.length() && shorter.length() > 1);
        return stem;
    }

    /** True for two forms of one Turkish word, as far as endings tell: "telefonla" and "telefonda". */
    static boolean isTurkishFormOf(String word, String said) {
        String one = plain(word);
        String other = plain(said);
        int common = 0;
        while (common < Math.min(one.length(), other.length()) && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        for (int base = common;
                base >= SHORTEST || base > 2 && base == Math.min(one.length(), other.length());
                base--) {
            if (TURKISH_ENDING.matcher(one.substring(base)).matches()
                    && TURKISH_ENDING.matcher(other.substring(base)).matches()) {
                return true;
            }
        }
        return false;
    }
}
