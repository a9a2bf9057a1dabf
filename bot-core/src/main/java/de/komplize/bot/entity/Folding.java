package de.komplize.bot.entity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings spellings together that mean the same word: upper and lower case, ä and ae, ß and ss, accents, Arabic letter forms and digits, the
 * many dashes, quotes and blanks. Cyrillic and Arabic stay what they are, since и and й are different letters.
 */
public final class Folding {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\uFE0F\\u20E3\\u064B-\\u065F\\u0670\\u0640]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\t\\r]");
    private static final Pattern LATIN_MARKS = Pattern.compile("(?<=\\p{IsLatin})\\p{Mn}+");
    // "jaaaa" is "ja"; no word that matters here has the same letter three times in a row.
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private Folding() {}

    /** The text in composed form, with plain digits, dashes, quotes and blanks, without what cannot be seen. */
    public static String plain(String text) {
        if (text.chars().allMatch(Folding::isPlain)) {
            return text;
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        StringBuilder plain = new StringBuilder(visible.length());
        BLANKS.matcher(visible).replaceAll(" ").codePoints().map(Folding::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** A word in lower case without umlauts and accents. */
    public static String fold(String word) {
        if (word.chars().allMatch(Folding::isSmall) && !isDrawnOut(word)) {
            return word;
        }
        String lower = drawnIn(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC));
        StringBuilder spelled = new StringBuilder(lower.length() + 4);
        lower.codePoints().filter(c -> c != '\'' || lower.length() == 1).forEach(c -> append(spelled, c));
        return spelled.chars().allMatch(c -> c < 0x80) ? spelled.toString() : withoutLatinMarks(spelled);
    }

    private static boolean isSmall(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isDrawnOut(String word) {
        for (int i = 2; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == word.charAt(i - 1) && c == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    /** German and English as most keyboards write them: composed already, and nothing of it is another sign's variant. */
    private static boolean isPlain(int c) {
        return c == '\n' || c >= ' ' && c <= '~' && c != '`' || c >= 'À' && c <= 'ÿ';
    }

    private static String drawnIn(String word) {
        return isDrawnOut(word) ? DRAWN_OUT.matcher(word).replaceAll("$1") : word;
    }

    private static String withoutLatinMarks(CharSequence text) {
        String apart = LATIN_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }

    private static int plain(int c) {
        return switch (c) {
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case '’', '‘', '´', '`', 'ʼ' -> '\'';
            case '،' -> ',';
            case '؛' -> ';';
            case '؟' -> '?';
            case '٫' -> ',';
            case '٬' -> '.';
            default -> c > 0x7F && Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }

    private static void append(StringBuilder spelled, int c) {
        switch (c) {
            case 'ä', 'æ' -> spelled.append("ae");
            case 'ö', 'ø' -> spelled.append("oe");
            case 'ü' -> spelled.append("ue");
            case 'ß' -> spelled.append("ss");
            case 'ı' -> spelled.append('i');
            case 'ё' -> spelled.append('е');
            case 'أ', 'إ', 'آ', 'ٱ' -> spelled.append('ا');
            case 'ى' -> spelled.append('ي');
            case 'ة' -> spelled.append('ه');
            default -> spelled.appendCodePoint(c);
        }
    }
}
