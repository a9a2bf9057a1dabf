package de.komplize.bot.understanding;

import de.komplize.bot.crisis.Crisis;
import de.komplize.bot.entity.Entities;
import de.komplize.bot.entity.Expected;
import de.komplize.bot.entity.Gazetteer;
import java.time.LocalDate;
import java.util.Optional;

/** Reads an utterance with everything there is: the danger list, the detector, the grammars. Thread-safe, without side effects. */
public final class Understander {

    private final IntentDetector detector;
    private final Gazetteer districts;
    private final Crisis crisis = Crisis.shipped();

    public Understander(IntentDetector detector, Gazetteer districts) {
        this.detector = detector;
        this.districts = districts;
    }

    /**
     * @param language the session's, a hint
     * @param today for dates such as "übermorgen"
     * @param expected the kind of answer an open question waits for
     */
    public Understanding understand(
            String utterance, Optional<String> language, LocalDate today, Optional<Expected> expected) {
        return new Understanding(
                crisis.languages(utterance),
                detector.detect(utterance, language),
                () -> Entities.read(utterance, today, expected, districts));
    }
}
