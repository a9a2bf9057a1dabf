package de.komplize.bot.knowledge;

import java.time.LocalDate;
import java.util.List;

/**
 * What the pack answers to an intent.
 *
 * @param source where its facts come from
 * @param validUntil the office looks at it again by then
 * @param choices intents that are offered next
 */
public record Answer(String text, String source, LocalDate validUntil, List<String> choices) {

    public Answer {
        choices = List.copyOf(choices);
    }
}
