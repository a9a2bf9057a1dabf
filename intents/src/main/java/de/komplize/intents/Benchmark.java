package de.komplize.intents;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.TrainingPhrase;
import java.util.List;
import java.util.Optional;

/** Trains on any labelled set and measures on another, to compare with published figures. */
public final class Benchmark {

    private Benchmark() {}

    /**
     * @param trainSeconds how long training took, its cross-validation and calibration included
     * @param modelBytes the size of the files that would keep the models
     */
    public record Report(
            @JsonUnwrapped Evaluation evaluation,
            @JsonProperty("train_seconds") double trainSeconds,
            @JsonProperty("model_bytes") long modelBytes) {}

    /**
     * @param noneLabel what both sets call what is none of the intents, such as {@code oos}
     * @param language the language of all rows that name none
     */
    public static Report of(
            List<LabelledUtterance> train, List<LabelledUtterance> test, String noneLabel, String language) {
        long start = System.nanoTime();
        List<TrainingPhrase> phrases = train.stream()
                .map(row -> new TrainingPhrase(
                        row.language().orElse(language),
                        row.intent().equals(noneLabel) ? Detection.NONE : row.intent(),
                        row.text()))
                .toList();
        OpenNlpDetector detector = Models.train(phrases);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<LabelledUtterance> hinted = test.stream()
                .map(row -> new LabelledUtterance(
                        row.intent(), row.text(), Optional.of(row.language().orElse(language))))
                .toList();
        return new Report(Evaluation.of(detector, hinted, noneLabel), seconds, detector.modelBytes());
    }
}
