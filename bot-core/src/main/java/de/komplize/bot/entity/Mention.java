package de.komplize.bot.entity;

import java.util.List;

/**
 * A place in an utterance where a district may be named.
 *
 * @param districts the official names it can stand for; more than one where only a part was written ("Zwehren")
 * @param from its first word's place in the utterance
 * @param to the place after its last word
 */
record Mention(List<String> districts, Form form, int from, int to) {

    enum Form {
        /** The name, or another name of the district. */
        NAME,
        /** A name that is an ordinary word as well: "Mitte". */
        ORDINARY,
        /** One who lives there, or the adjective: "Waldauer". */
        INHABITANT,
        /** Part of a name, or a place elsewhere one letter away. */
        DOUBTFUL
    }

    Mention {
        districts = List.copyOf(districts);
    }
}
