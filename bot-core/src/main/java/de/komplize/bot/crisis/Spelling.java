package de.komplize.bot.crisis;

import java.text.Normalizer;

/**
 * One spelling for what people write in many: lower case, no accents, ä = ae = a, ß = s, ё = е, one alef, no doubled letters. Both
 * the patterns and the messages go through it, so it may merge words freely as long as it merges them the same way.
 */
final class Spelling {

    private Spelling() {}

    /** Without marks and invisible characters, and compatibility forms (full width, presentation forms) made plain. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        // Marks go first: normalising long runs of them takes quadratic time.
        return withoutMarks(Normalizer.normalize(withoutMarks(text), Normalizer.Form.NFKD));
    }

    /** A whole word folded; empty where nothing of it counts. */
    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        String plain = plain(word);
        for (int i = 0; i < plain.length(); i++) {
            append(folded, plain.charAt(i));
        }
        // The one pair of words that doubled letters must keep apart: man and Mann.
        return plain.equalsIgnoreCase("mann") ? "mann" : unmasked(folded.toString());
    }

    /** Adds a character of a word, folded; a doubled letter, and the e of ae, oe, ue, adds nothing. */
    static void append(StringBuilder word, char c) {
        char folded = fold(c);
        if (folded == 0 || !word.isEmpty() && merges(word.charAt(word.length() - 1), folded)) {
            return;
        }
        word.append(folded);
    }

    /** Figures stand for letters, once the word has letters too: su1cide, s3lf, 7ayati. */
    private static String unmasked(String word) {
        if (word.chars().noneMatch(Spelling::isFigure) || word.chars().noneMatch(Character::isLetter)) {
            return word;
        }
        StringBuilder letters = new StringBuilder(word.length());
        word.chars().forEach(c -> append(letters, isFigure(c) ? "oizeasbtbg".charAt(c - '0') : (char) c));
        return letters.toString();
    }

    private static boolean isFigure(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean merges(char before, char c) {
        return before == c && !Character.isDigit(c) || c == 'e' && (before == 'a' || before == 'o' || before == 'u');
    }

    private static char fold(char c) {
        return switch (c) {
            case 'ß', 'ẞ' -> 's';
            case 'ı' -> 'i';
            case 'ø', 'Ø', 'œ', 'Œ' -> 'o';
            case 'æ', 'Æ' -> 'a';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ' -> 'd';
            case 'ы', 'Ы', 'і', 'І' -> 'и';
            case 'э', 'Э', 'є', 'Є' -> 'е';
            case 'ґ', 'Ґ' -> 'г';
            case 'ь', 'Ь', 'ъ', 'Ъ', 'ء', 'ـ', '\'', '’', '‘', '´', '`', 'ʼ' -> 0;
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            case 'ٱ' -> 'ا';
            default -> arabicDigit(Character.toLowerCase(c));
        };
    }

    private static char arabicDigit(char c) {
        int value = c > '9' && Character.isDigit(c) ? Character.digit(c, 10) : -1;
        return value < 0 ? c : (char) ('0' + value);
    }

    private static String withoutMarks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = c < 0x80 ? Character.OTHER_PUNCTUATION : Character.getType(c);
            if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
