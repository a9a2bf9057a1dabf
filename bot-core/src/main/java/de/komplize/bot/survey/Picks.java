package de.komplize.bot.survey;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reply says about a list of options, which are named by their places.
 *
 * @param wanted in the order they were said
 * @param refused those said not to be it
 * @param torn those that a word may mean which belongs to several
 * @param all true where all were named in one word, but the refused ones
 * @param none true where none was wanted
 * @param either true where the choice was left open: "a oder b"
 * @param doubtful true where it must be confirmed
 * @param outside a letter or number that the list does not have
 */
record Picks(
        List<Integer> wanted,
        Set<Integer> refused,
        Set<Integer> torn,
        boolean all,
        boolean none,
        boolean either,
        boolean doubtful,
        Optional<String> outside) {

    static final Picks NOTHING = new Picks(List.of(), Set.of(), Set.of(), false, false, false, false, Optional.empty());

    Picks {
        wanted = List.copyOf(wanted);
        refused = Set.copyOf(refused);
        torn = Set.copyOf(torn);
    }

    static Picks one(int option) {
        return new Picks(List.of(option), Set.of(), Set.of(), false, false, false, false, Optional.empty());
    }

    static Picks probably(List<Integer> options) {
        return new Picks(options, Set.of(), Set.of(), false, false, false, true, Optional.empty());
    }

    boolean isEmpty() {
        return wanted.isEmpty() && refused.isEmpty() && torn.isEmpty() && !all && !none && outside.isEmpty();
    }
}
