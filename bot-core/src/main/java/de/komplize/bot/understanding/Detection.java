package de.komplize.bot.understanding;

import java.util.List;
import java.util.Optional;

/**
 * What a detector found in one utterance.
 *
 * @param language the utterance's language, such as {@code de}
 * @param ranked the best intents, best first, at least one, without {@code none}; present also when refused
 * @param refused true when none of our intents is meant
 * @param clarify true when the best one is too unsure to act on without asking back
 * @param intents every intent the message carries, in its order (more than one in long messages); empty when refused
 * @param confidence how sure the verdict is: of the best intent, or of the refusal; 0 to 1
 */
public record Detection(
        String language,
        List<RankedIntent> ranked,
        boolean refused,
        boolean clarify,
        List<String> intents,
        double confidence) {

    /** The label of what concerns none of our intents. */
    public static final String NONE = "none";

    public Detection {
        ranked = List.copyOf(ranked);
        intents = List.copyOf(intents);
        if (refused == !intents.isEmpty()) {
            throw new IllegalArgumentException("A refused utterance carries no intent, any other at least one");
        }
    }

    /** The best intent, or {@code none} when refused. */
    public String intent() {
        return refused ? NONE : intents.getFirst();
    }

    /** The next best intents after the chosen one, best first, at most {@code limit}. */
    public List<RankedIntent> alternatives(int limit) {
        return ranked.stream()
                .filter(r -> refused || !r.intent().equals(intent()))
                .limit(limit)
                .toList();
    }

    public Optional<RankedIntent> best() {
        return ranked.stream().findFirst();
    }
}
