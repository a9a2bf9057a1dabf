package de.komplize.intents;

import java.text.Normalizer;

/** Letters without what people leave out when they type in a hurry: case, accents, umlauts, vowel marks, the figures of a number. */
final class Folding {

    private static final int TABLE_SIZE = 0x250;
    private static final char[] PLAIN = plainLatin();

    private Folding() {}

    /** One lower-case word folded: ä → ae, é → e, ı → i, ё → е, أ → ا, 7 → 0; vowel marks and joiners vanish. */
    static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            append(folded, word.charAt(i));
        }
        return folded.toString();
    }

    /** Accents typed as marks of their own put on their letters; most texts have none and come back as they are. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && c <= 0x36F) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static void append(StringBuilder folded, char c) {
        if (c < TABLE_SIZE) {
            appendLatin(folded, c);
        } else if (Character.isDigit(c)) {
            folded.append('0');
        } else if (!isMark(c)) {
            folded.append(plainOther(c));
        }
    }

    private static void appendLatin(StringBuilder folded, char c) {
        switch (c) {
            case 'ä' -> folded.append("ae");
            case 'ö' -> folded.append("oe");
            case 'ü' -> folded.append("ue");
            case 'ß' -> folded.append("ss");
            default -> folded.append(PLAIN[c]);
        }
    }

    private static char plainOther(char c) {
        return switch (c) {
            case 'ё' -> 'е';
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ى', 'ئ', 'ی' -> 'ي';
            case 'ؤ' -> 'و';
            case 'گ', 'ک' -> 'ك';
            case 'چ' -> 'ج';
            default -> c;
        };
    }

    /** Combining accents, Arabic vowel marks and tatweel, zero-width joiners. */
    private static boolean isMark(char c) {
        return (c >= 0x300 && c <= 0x36F) || (c >= 0x64B && c <= 0x652) || c == 0x640 || (c >= 0x200B && c <= 0x200F);
    }

    private static char[] plainLatin() {
        char[] table = new char[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            char base =
                    Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            table[c] = Character.isDigit(base) ? '0' : Character.toLowerCase(base);
        }
        table['ı'] = 'i';
        table['ø'] = 'o';
        table['ł'] = 'l';
        return table;
    }
}
