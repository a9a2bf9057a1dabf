package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.IntentDetector;
import java.util.Optional;

/** A detector that is replaced while it is in use: every utterance is judged by one detector as a whole, the old or the new. Thread-safe. */
public final class SwitchableDetector implements IntentDetector {

    private volatile IntentDetector current;

    public SwitchableDetector(IntentDetector first) {
        this.current = first;
    }

    /** From the next utterance on. */
    public void switchTo(IntentDetector next) {
        current = next;
    }

    @Override
    public Detection detect(String utterance, Optional<String> language) {
        return current.detect(utterance, language);
    }
}
