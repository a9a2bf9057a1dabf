package de.komplize.bot.understanding;

import java.util.Optional;

/** Finds what an utterance wants. Implementations are thread-safe and take microseconds. */
public interface IntentDetector {

    /**
     * @param utterance what was written, at most 4,000 characters, as it came
     * @param language the language of the session so far (a hint, not an order), such as {@code de}
     */
    Detection detect(String utterance, Optional<String> language);
}
