package de.komplize.intents;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ways in which the same utterance might arrive, for measuring what they cost. Slips are those of a keyboard: a neighbouring key, a letter
 * left out, doubled or swapped with the next one. Trained is with other slips, see {@link Misspelling}.
 */
enum Spelling {
    ONE_TYPO,
    TWO_TYPOS,
    UMLAUTS,
    LOWER_CASE;

    private static final List<String> KEYBOARDS = List.of(
            "qwertzuiopü",
            "asdfghjklöä",
            "yxcvbnm",
            "qwertyuiopğ",
            "йцукенгшщзх",
            "фывапролдж",
            "ячсмитьбю",
            "ضصثقفغعهخح",
            "شسيبلاتنمك",
            "ئءؤرىةوز");

    /** Shorter words would become another word. */
    private static final int SHORTEST = 4;

    /** The utterance as it might arrive; the same for the same seed, and as it is where there is nothing to change. */
    String of(String text, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ text.hashCode());
        return switch (this) {
            case ONE_TYPO -> slip(text, random);
            case TWO_TYPOS -> slip(slip(text, random), random);
            case UMLAUTS ->
                text.replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue")
                        .replace("Ä", "Ae")
                        .replace("Ö", "Oe")
                        .replace("Ü", "Ue")
                        .replace("ß", "ss");
            case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static String slip(String text, SplittableRandom random) {
        List<Integer> places = IntStream.range(1, Math.max(1, text.length() - 1))
                .filter(i -> isInLongWord(text, i))
                .boxed()
                .toList();
        if (places.isEmpty()) {
            return text;
        }
        int at = places.get(random.nextInt(places.size()));
        char here = text.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + here + text.substring(at);
            case 2 -> text.substring(0, at) + text.charAt(at + 1) + here + text.substring(at + 2);
            default -> text.substring(0, at) + neighbour(here, random) + text.substring(at + 1);
        };
    }

    private static boolean isInLongWord(String text, int at) {
        int from = at;
        int to = at;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return to - from >= SHORTEST && at + 1 < to;
    }

    private static char neighbour(char letter, SplittableRandom random) {
        char lower = Character.toLowerCase(letter);
        for (String row : KEYBOARDS) {
            int at = row.indexOf(lower);
            if (at >= 0) {
                int beside = at == 0 ? 1 : at == row.length() - 1 || random.nextBoolean() ? at - 1 : at + 1;
                return row.charAt(beside);
            }
        }
        return letter;
    }
}
