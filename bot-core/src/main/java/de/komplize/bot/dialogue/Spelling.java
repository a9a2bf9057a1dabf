package de.komplize.bot.dialogue;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Folding;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a message is spelled that is a word or a phrase. Pure. */
final class Spelling {

    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,-]+");

    private static final Memo<String, String> OF = new Memo<>(Spelling::spelled);
    private static final Memo<String, String> BARE = new Memo<>(Spelling::stripped);

    private Spelling() {}

    /** What differs only in case, accents, apostrophes, hyphens, commas or the forms of a letter is spelled the same. */
    static String of(String phrase) {
        return OF.of(phrase);
    }

    private static String spelled(String phrase) {
        String apart = Normalizer.normalize(bare(phrase), Normalizer.Form.NFD);
        return folded(LATIN_MARKS.matcher(apart).replaceAll(""));
    }

    /** Umlauts are written as plain letters or with an e. */
    static Set<String> all(String phrase) {
        String withE = folded(bare(phrase));
        String plain = of(phrase);
        return plain.equals(withE) ? Set.of(plain) : Set.of(plain, withE);
    }

    private static String folded(String phrase) {
        return BETWEEN_WORDS
                .matcher(Folding.fold(phrase))
                .replaceAll(" ")
                .replace('ؤ', 'و')
                .replace('ئ', 'ي')
                .replace("ء", "")
                .strip();
    }

    /** Lower case, one blank between words, no quotes around and no punctuation at the end; a lone question mark stays. */
    static String bare(String utterance) {
        return BARE.of(utterance);
    }

    private static String stripped(String utterance) {
        // Else the lower case of the Turkish capital has its dot as a letter of its own.
        String folded = Folding.plain(utterance.strip()).replace('İ', 'i').toLowerCase(Locale.ROOT);
        StringBuilder bare = new StringBuilder(folded.length());
        folded.codePoints().forEach(c -> {
            if (!Character.isWhitespace(c)) {
                bare.appendCodePoint(c);
            } else if (bare.length() > 0 && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
        });
        int end = bare.length();
        while (end > 1 && isPunctuation(bare.charAt(end - 1))) {
            end--;
        }
        int begin = 0;
        while (begin < end - 1 && isPunctuation(bare.charAt(begin))) {
            begin++;
        }
        return bare.substring(begin, end);
    }

    private static boolean isPunctuation(char c) {
        return ".…!?,;: \"'“”„‚‘’«»›‹)(".indexOf(c) >= 0;
    }
}
