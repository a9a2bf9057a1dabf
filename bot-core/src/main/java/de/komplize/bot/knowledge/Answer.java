package de.komplize.bot.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * What the pack answers to an intent.
 *
 * @param source where its facts come from
 * @param validUntil the office looks at it again by then
 * @param choices intents that are offered next
 * @param reviewed whether somebody is named who has read it over
 */
public record Answer(String text, String source, LocalDate validUntil, List<String> choices, boolean reviewed) {

    public Answer {
        choices = List.copyOf(choices);
    }
}
