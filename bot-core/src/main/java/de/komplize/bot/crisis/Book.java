package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Pattern.Place;
import java.util.ArrayList;
import java.util.List;

/** A set of patterns made ready for matching: for each word, the places where it may stand. */
final class Book {

    /**
     * A place of a pattern.
     *
     * @param slot its number among all places of the book; the place before it has the number before
     */
    record Stand(Pattern pattern, Place place, int index, int slot) {

        boolean first() {
            return index == 0;
        }

        boolean last() {
            return index == pattern.places().size() - 1;
        }
    }

    private final List<List<Stand>> stands;
    private final int slots;

    Book(List<Pattern> patterns, Lexicon lexicon) {
        stands = new ArrayList<>();
        for (int i = 0; i < lexicon.size(); i++) {
            stands.add(new ArrayList<>());
        }
        int slot = 0;
        for (Pattern pattern : patterns) {
            for (int index = 0; index < pattern.places().size(); index++) {
                Stand stand = new Stand(pattern, pattern.places().get(index), index, slot++);
                stand.place()
                        .words()
                        .forEach(word -> stands.get(lexicon.number(word)).add(stand));
            }
        }
        slots = slot;
    }

    int slots() {
        return slots;
    }

    List<Stand> stands(int word) {
        return stands.get(word);
    }

    /** The places of the message that these patterns take up. */
    boolean[] spentBy(Message message) {
        boolean[] spent = new boolean[message.size()];
        new Matching(this, message, new boolean[message.size()], (_, link) -> link.mark(spent)).run();
        return spent;
    }

    /** The patterns that are in the message without the places already spent. */
    List<Pattern> in(Message message, boolean[] spent) {
        List<Pattern> found = new ArrayList<>();
        new Matching(this, message, spent, (pattern, _) -> found.add(pattern)).run();
        return found;
    }
}
