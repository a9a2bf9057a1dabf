package de.komplize.intents;

import java.util.List;
import java.util.SplittableRandom;

/** Writes a training phrase as it might arrive from a telephone: with slips of the finger, without umlauts, after a greeting. */
final class Misspelling {

    private static final int MOST_SLIPS = 2;

    /** Shorter texts would become another word. */
    private static final int SHORTEST = 5;

    private final List<String> openings;
    private final SplittableRandom random;

    /** @param openings short greetings that may stand ahead of anything without changing what is wanted */
    Misspelling(List<String> openings, long seed) {
        this.openings = List.copyOf(openings);
        this.random = new SplittableRandom(seed);
    }

    String of(String text, boolean mayOpen) {
        String opened = mayOpen && !openings.isEmpty() && random.nextInt(3) == 0
                ? openings.get(random.nextInt(openings.size())) + ", " + text
                : text;
        return random.nextInt(4) == 0 ? withoutUmlauts(opened) : withSlips(opened);
    }

    private static String withoutUmlauts(String text) {
        return text.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replace("ß", "s");
    }

    private String withSlips(String text) {
        StringBuilder written = new StringBuilder(text);
        int slips = 1 + random.nextInt(MOST_SLIPS);
        for (int slip = 0; slip < slips && written.length() >= SHORTEST; slip++) {
            slip(written, random.nextInt(written.length() - 1));
        }
        return written.toString();
    }

    private void slip(StringBuilder written, int at) {
        char here = written.charAt(at);
        char next = written.charAt(at + 1);
        if (Character.isSurrogate(here) || Character.isSurrogate(next)) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> written.deleteCharAt(at);
            case 1 -> written.insert(at, here);
            case 2 -> {
                written.setCharAt(at, next);
                written.setCharAt(at + 1, here);
            }
            default -> written.setCharAt(at, written.charAt(random.nextInt(written.length())));
        }
    }
}
