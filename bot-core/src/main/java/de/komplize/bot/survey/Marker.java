package de.komplize.bot.survey;

import java.util.Optional;

/**
 * A place in a mail from which on a certain question is answered.
 *
 * @param from where the mark itself begins
 * @param to where the answer may begin
 * @param question empty where the mark names one that does not exist
 */
record Marker(int from, int to, Optional<Question> question, Kind kind) {

    enum Kind {
        /** The person's words stand under the quoted question. */
        QUOTED,
        /** The question itself was copied. */
        COPIED,
        /** A word of it stands before a colon or a question mark. */
        NAMED,
        /** A number. */
        NUMBERED
    }

    boolean isOf(Question other) {
        return question.filter(other::equals).isPresent();
    }
}
