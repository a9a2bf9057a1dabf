package de.komplize.bot.crisis;

import java.util.List;
import java.util.Set;

/**
 * One way through a line of a pattern file: places for words, one after the other.
 *
 * @param source the file and the line, for whoever asks why
 */
record Pattern(Kind kind, List<Place> places, String source) {

    /** The first word of a line in a pattern file. */
    enum Kind {
        ALARM,
        MIXED,
        SHORT,
        QUIET
    }

    /**
     * A place for one word.
     *
     * @param words the words that may stand there
     * @param gap how many other words may stand before it
     * @param begins only as the first word of a clause
     * @param ends only as the last word of a clause
     */
    record Place(Set<Word> words, int gap, boolean begins, boolean ends) {
        Place {
            words = Set.copyOf(words);
        }
    }

    Pattern {
        places = List.copyOf(places);
    }

    boolean quiet() {
        return kind == Kind.QUIET;
    }

    /** The language of its file. */
    String language() {
        return source.split("\\.", 2)[0];
    }

    /** How many slips of the pen the whole line forgives. */
    int slips() {
        return places.size() < 2 ? 1 : places.size() < 4 ? 2 : 3;
    }
}
