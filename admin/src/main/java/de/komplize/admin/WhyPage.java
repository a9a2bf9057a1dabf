package de.komplize.admin;

import java.util.List;
import java.util.Optional;

/**
 * What the explanation of one message shows.
 *
 * @param path of the conversation
 * @param taken what the message was taken for; empty where nothing was decided about it
 * @param runnerUp what it would have been taken for next
 * @param today what it would be taken for today, where that is something else
 * @param speaksFor words of the message
 * @param done what the bot did then, in sentences
 */
public record WhyPage(
        String path,
        String person,
        String text,
        String taken,
        Optional<Double> confidence,
        Optional<Guess> runnerUp,
        Optional<String> today,
        List<String> speaksFor,
        List<String> speaksAgainst,
        List<Phrase> nearest,
        List<String> done) {

    public WhyPage {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
        nearest = List.copyOf(nearest);
        done = List.copyOf(done);
    }

    /** Something that it could have been taken for. */
    public record Guess(String name, double confidence) {}

    /** A training phrase, with what it is a phrase of. */
    public record Phrase(String text, String name, double similarity) {}

    @Override
    public String toString() {
        return "WhyPage[" + path + "]";
    }
}
