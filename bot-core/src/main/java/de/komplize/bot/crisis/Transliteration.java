package de.komplize.bot.crisis;

/** Russian and Ukrainian in Latin letters: one key for a Cyrillic word and for the many ways to write it (zhit, jit', zhyt). */
final class Transliteration {

    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщюя";
    private static final String KEYS = "abvhdejziiklmnoprstufhcqwwua";

    private Transliteration() {}

    static boolean cyrillic(String folded) {
        return CYRILLIC.indexOf(folded.charAt(0)) >= 0;
    }

    /** The key of a folded word; letters that are neither Cyrillic nor Latin stay. */
    static String key(String folded) {
        StringBuilder key = new StringBuilder(folded.length());
        int at = 0;
        while (at < folded.length()) {
            char pair = at + 1 < folded.length() ? pair(folded.charAt(at), folded.charAt(at + 1)) : 0;
            Spelling.append(key, pair == 0 ? letter(folded.charAt(at)) : pair);
            at += pair == 0 ? 1 : 2;
        }
        return key.toString();
    }

    /** Two Latin letters that stand for one Cyrillic one, or 0. */
    private static char pair(char first, char second) {
        return switch (second) {
            case 'h' -> first == 'z' ? 'j' : first == 'k' ? 'h' : first == 'c' ? 'q' : first == 's' ? 'w' : 0;
            case 's', 'z' -> first == 't' ? 'c' : 0;
            case 'a', 'e', 'u' -> first == 'y' || first == 'j' || first == 'i' ? second : 0;
            default -> 0;
        };
    }

    private static char letter(char c) {
        int cyrillic = CYRILLIC.indexOf(c);
        if (cyrillic >= 0) {
            return KEYS.charAt(cyrillic);
        }
        return switch (c) {
            case 'g', 'x' -> 'h';
            case 'y' -> 'i';
            case 'w' -> 'v';
            default -> c;
        };
    }
}
