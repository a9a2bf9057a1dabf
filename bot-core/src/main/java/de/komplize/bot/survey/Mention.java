package de.komplize.bot.survey;

import java.util.List;
import java.util.Set;

/**
 * A place in a reply where an option is named.
 *
 * @param options the places of the options in the question; more than one where the word belongs to several
 * @param from the place of its first term
 * @param to the place after its last term
 */
record Mention(Set<Integer> options, Form form, int from, int to) {

    enum Form {
        /** The whole label. */
        LABEL,
        /** A word of the label. */
        WORD,
        /** Nearly a word of the label, or a part of one. */
        LIKELY,
        /** A letter or a number. */
        SIGN
    }

    Mention {
        options = Set.copyOf(options);
    }

    boolean isClear() {
        return options.size() == 1;
    }

    /** The only option; of several the first. */
    int option() {
        return options.iterator().next();
    }

    /** True where this mention narrows the other one down: "Spielplatz für die Kleinen". */
    boolean settles(Mention other) {
        return isClear() && other.options.containsAll(options);
    }

    static boolean covers(List<Mention> mentions, int place) {
        return mentions.stream().anyMatch(m -> place >= m.from && place < m.to);
    }
}
