package de.komplize.bot.idea;

import java.util.Optional;

/**
 * An idea as it was read in somebody's words, before they have said that it is right.
 *
 * @param title at most {@link #LONGEST_TITLE} characters, made of their words
 * @param text their words, without greeting and lead-in
 * @param topic the id of a topic
 * @param district the official name
 * @param place such as "am Bahnhof", in their words
 */
public record Proposal(String title, String text, String topic, Optional<String> district, Optional<String> place) {

    public static final int LONGEST_TITLE = 60;

    public Proposal {
        if (title.isBlank() || text.isBlank() || topic.isBlank()) {
            throw new IllegalArgumentException("A proposal has a title, a text and a topic");
        }
    }

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "Proposal[" + topic + "]";
    }
}
