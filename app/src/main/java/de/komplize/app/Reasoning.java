package de.komplize.app;

import de.komplize.bot.understanding.IntentExplainer;
import de.komplize.intents.Explanation;
import de.komplize.intents.OpenNlpDetector;
import java.util.Optional;

/** The detector's reasons, for the office. */
final class Reasoning implements IntentExplainer {

    private final OpenNlpDetector detector;

    Reasoning(OpenNlpDetector detector) {
        this.detector = detector;
    }

    @Override
    public Reasons explain(String utterance, Optional<String> language) {
        Explanation why = detector.explain(utterance, language);
        return new Reasons(
                detector.detect(utterance, language),
                why.pro().stream().map(Explanation.Reason::words).toList(),
                why.con().stream().map(Explanation.Reason::words).toList(),
                why.nearest().stream()
                        .map(near -> new Phrase(near.text(), near.intent(), near.similarity()))
                        .toList());
    }
}
