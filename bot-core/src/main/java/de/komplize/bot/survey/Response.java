package de.komplize.bot.survey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One pass through a survey or a form.
 *
 * @param number by which people call a filed form
 * @param answers those that hold, by the ids of their questions
 */
public record Response(
        Kind kind,
        String questionnaire,
        String version,
        Optional<Long> number,
        State state,
        String status,
        Map<String, Answer> answers,
        Instant updatedAt) {

    public Response {
        answers = Map.copyOf(answers);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What is passed through. */
    public enum Kind {
        SURVEY("survey"),
        FORM("form");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }

        static Kind of(String stored) {
            return stored.equals(SURVEY.stored) ? SURVEY : FORM;
        }
    }

    /** How far it has come. */
    public enum State {
        OPEN("open"),
        COMPLETE("complete"),
        WITHDRAWN("withdrawn");

        private final String stored;

        State(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }

        static State of(String stored) {
            return switch (stored) {
                case "open" -> OPEN;
                case "complete" -> COMPLETE;
                default -> WITHDRAWN;
            };
        }
    }
}
