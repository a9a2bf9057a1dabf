package de.komplize.bot.survey;

import java.util.List;

/** What a reply says to a question. */
public sealed interface AnswerReading {

    /** One answer, said clearly. */
    record Read(Answer answer) implements AnswerReading {}

    /** Probably this; it must be confirmed. */
    record Echo(Answer answer) implements AnswerReading {}

    /** Something of the kind was said, but not one clear answer; the candidates, if any, may be offered. */
    record Unclear(List<Answer> candidates) implements AnswerReading {
        public Unclear {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Clear, but not possible: beside the range, no such day, too many picks, too long.
     *
     * @param said as it may be shown again
     */
    record OutOfRange(String said) implements AnswerReading {
        @Override
        public String toString() {
            return "OutOfRange[…]";
        }
    }

    /** Nothing of the kind was said; it may be something else entirely, such as a question or a request. */
    record Absent() implements AnswerReading {}
}
