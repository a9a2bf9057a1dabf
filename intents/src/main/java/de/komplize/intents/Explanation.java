package de.komplize.intents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an utterance is understood as it is, in the utterance's own words.
 *
 * @param intent what it was taken for, {@code none} included
 * @param runnerUp what it would have been taken for next; null where there is nothing else
 * @param pro what spoke for the intent against the runner-up, the strongest first
 * @param con what spoke for the runner-up, the strongest first
 * @param nearest the training phrases most like it, the nearest first
 */
public record Explanation(
        String intent,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("runner_up") @Nullable
        String runnerUp,

        @JsonProperty("for") List<Reason> pro,
        @JsonProperty("against") List<Reason> con,
        List<Near> nearest) {

    public Explanation {
        pro = List.copyOf(pro);
        con = List.copyOf(con);
        nearest = List.copyOf(nearest);
    }

    /**
     * @param words a word of the utterance, or two that count together, with … where others stand between them
     * @param weight by how much they move the logarithm of the odds; above 0
     */
    public record Reason(String words, double weight) {}

    /** @param similarity of the words and letters, 0 to 1 */
    public record Near(String text, String intent, double similarity) {}
}
