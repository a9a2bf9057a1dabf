package de.komplize.admin;

import java.util.List;
import java.util.Optional;

/**
 * What the page of one request shows.
 *
 * @param by the name of who has it; empty where nobody has
 * @param conversation of whoever filed it; empty where nobody is known any more
 * @param steps what can be done with it
 * @param problem why the last step could not be done; empty where it was
 */
public record RequestPage(
        long number,
        String form,
        String status,
        String by,
        String channel,
        String language,
        String time,
        Optional<String> conversation,
        List<Answered> answers,
        List<Step> steps,
        boolean mayDecide,
        String problem) {

    public RequestPage {
        answers = List.copyOf(answers);
        steps = List.copyOf(steps);
    }

    /** A question with its answer. */
    public record Answered(String question, String answer) {
        @Override
        public String toString() {
            return "Answered[…]";
        }
    }

    /** What can be done next; the first one is what is usually done. */
    public record Step(String status, String label) {}
}
