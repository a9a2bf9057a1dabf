package de.komplize.bot.survey;

import java.util.Map;

/**
 * A response as a tally sees it.
 *
 * @param version of the words that were asked
 * @param answers those that hold, by the ids of their questions
 * @param groups what it belongs to, by the ways of splitting; empty for who did not say
 */
public record Counted(String version, Map<String, Answer> answers, Map<Crossing, String> groups) {
    public Counted {
        answers = Map.copyOf(answers);
        groups = Map.copyOf(groups);
    }
}
