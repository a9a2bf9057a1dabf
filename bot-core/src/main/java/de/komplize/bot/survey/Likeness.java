package de.komplize.bot.survey;

import de.komplize.bot.entity.Misspelling;
import java.util.stream.IntStream;

/** How near a written word comes to a word of a label. */
enum Likeness {
    /** The same word, inflected or with a slip of the finger. */
    SAME,
    /** Probably meant: a part of a compound, or a worse slip. */
    LIKELY,
    NONE;

    // Shorter words are part of too many others; "Rad" for "Fahrrad" is as short as they get.
    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_TAIL = 3;
    private static final int SHORTEST_INSIDE = 6;

    static Likeness of(Term word, Term said) {
        if (word.stem().equals(said.stem()) || Misspelling.isOf(word.text(), said.text())) {
            return SAME;
        }
        boolean likely = isPart(word.stem(), said.stem())
                || isPart(word.stem(), said.text())
                || isPart(word.text(), said.text())
                || word.text().endsWith(said.text()) && said.text().length() >= SHORTEST_TAIL
                || isShortened(word.text(), said.text())
                || isShuffled(word.text(), said.text())
                || Misspelling.isOf(word.text().replace('k', 'c'), said.text().replace('k', 'c'));
        return likely ? LIKELY : NONE;
    }

    /** "Fahrrad" for "Fahrradständer", and the other way round. */
    private static boolean isPart(String word, String said) {
        String shorter = word.length() < said.length() ? word : said;
        String longer = word.length() < said.length() ? said : word;
        return shorter.length() >= SHORTEST_INSIDE && longer.contains(shorter)
                || shorter.length() >= SHORTEST_PART && (longer.endsWith(shorter) || longer.startsWith(shorter));
    }

    /** "Trinkbrunnen" for "Trinkwasserbrunnen". */
    private static boolean isShortened(String word, String said) {
        return said.length() < word.length()
                && IntStream.rangeClosed(SHORTEST_PART, said.length() - SHORTEST_PART)
                        .anyMatch(i -> word.startsWith(said.substring(0, i)) && word.endsWith(said.substring(i)));
    }

    /** "Wlna". */
    private static boolean isShuffled(String word, String said) {
        return word.length() == said.length()
                && word.length() >= SHORTEST_PART
                && word.charAt(0) == said.charAt(0)
                && sorted(word).equals(sorted(said));
    }

    private static String sorted(String word) {
        return word.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
