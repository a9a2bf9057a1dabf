package de.komplize.bot.understanding;

import java.util.List;
import java.util.Optional;

/** Says why an utterance is understood as it is; for the office. Takes some milliseconds. Implementations are thread-safe. */
@FunctionalInterface
public interface IntentExplainer {

    /** @param language the session's, a hint */
    Reasons explain(String utterance, Optional<String> language);

    /**
     * The reasons, as the models of today give them.
     *
     * @param speaksFor words of the utterance that spoke for the intent, the strongest first
     * @param speaksAgainst words that spoke for the runner-up
     * @param nearest the training phrases that are most like it, the nearest first
     */
    record Reasons(Detection detection, List<String> speaksFor, List<String> speaksAgainst, List<Phrase> nearest) {
        public Reasons {
            speaksFor = List.copyOf(speaksFor);
            speaksAgainst = List.copyOf(speaksAgainst);
            nearest = List.copyOf(nearest);
        }

        @Override
        public String toString() {
            return "Reasons[" + detection.intent() + "]";
        }
    }

    /**
     * A training phrase.
     *
     * @param similarity 0 to 1
     */
    record Phrase(String text, String intent, double similarity) {}
}
