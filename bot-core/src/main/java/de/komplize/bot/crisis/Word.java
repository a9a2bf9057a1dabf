package de.komplize.bot.crisis;

/**
 * A word of a pattern, folded.
 *
 * @param text the letters
 * @param stem whether any ending may follow
 * @param exact whether slips of the pen are not forgiven
 * @param length how many letters it is written with, before folding
 */
record Word(String text, boolean stem, boolean exact, int length) {

    /** Shorter stems would take in half the language. */
    static final int SHORTEST_STEM = 3;

    /** Three letters are too few to tell a slip from another word. */
    private static final int ONE_SLIP = 4;

    private static final int ONE_SLIP_IN_STEM = 5;
    private static final int TWO_SLIPS = 8;

    /** Reads {@code word}, {@code word*} (a stem) or {@code word!} (exactly so). */
    static Word parse(String written) {
        boolean stem = written.endsWith("*");
        boolean exact = written.endsWith("!");
        String letters = stem || exact ? written.substring(0, written.length() - 1) : written;
        String folded = Spelling.fold(letters);
        if (folded.isEmpty() || !folded.chars().allMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("\"" + written + "\" is no word: letters, then * or ! or nothing");
        }
        if (stem && folded.length() < SHORTEST_STEM) {
            throw new IllegalArgumentException("\"" + written + "\" is too short for a stem: write out its forms");
        }
        return new Word(folded, stem, exact, (int)
                letters.chars().filter(Character::isLetter).count());
    }

    /** How many slips are forgiven at most. */
    int slips() {
        if (exact || text.length() < 3 || length < (stem ? ONE_SLIP_IN_STEM : ONE_SLIP)) {
            return 0;
        }
        return length < TWO_SLIPS ? 1 : 2;
    }

    /** In so few letters a wrong one mostly makes another word; it counts double. */
    boolean fragile() {
        return length == ONE_SLIP;
    }
}
