package de.komplize.bot.understanding;

import de.komplize.bot.entity.Entities;

/**
 * All that an utterance means.
 *
 * @param danger words of acute danger to oneself or others: comes before everything else
 */
public record Understanding(boolean danger, Detection detection, Entities entities) {

    /** The intent as commands and logs name it: {@code safety.crisis}, one of the catalogue, or {@code none}. */
    public String intent() {
        return danger ? Intents.CRISIS : detection.intent();
    }
}
