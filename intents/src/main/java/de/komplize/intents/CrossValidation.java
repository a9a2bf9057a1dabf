package de.komplize.intents;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.understanding.TrainingPhrase;
import de.komplize.intents.Trainer.Judged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Every training phrase judged by models that had not seen it: how well the phrases teach, and which of them may bear the wrong label.
 *
 * @param languages by language, the evaluation of all its phrases with the confusions
 * @param doubtful phrases that the models are sure belong elsewhere, the surest first
 */
public record CrossValidation(
        @JsonProperty("cross_validation") SortedMap<String, Evaluation> languages, List<Doubtful> doubtful) {

    /** From this confidence on a verdict against the label is worth a look. */
    private static final double SURE = 0.7;

    public CrossValidation {
        doubtful = List.copyOf(doubtful);
    }

    /**
     * @param intent the label that the phrase bears
     * @param judged the label that the models give it
     */
    public record Doubtful(String language, String intent, String text, String judged, double confidence) {}

    /**
     * @param phrases of any languages; five trainings for each language
     * @throws IllegalArgumentException where a language has fewer than two intents, or there are no phrases at all
     */
    public static CrossValidation of(Collection<TrainingPhrase> phrases) {
        SortedMap<String, Evaluation> evaluations = new TreeMap<>();
        List<Doubtful> doubtful = new ArrayList<>();
        Models.byLanguage(phrases).forEach((language, own) -> {
            List<Judged> judged = new Trainer(language, own).crossValidate();
            evaluations.put(language, Trainer.evaluation(judged));
            judged.forEach(one -> add(one, doubtful));
        });
        doubtful.sort(Comparator.comparingDouble(Doubtful::confidence).reversed());
        return new CrossValidation(evaluations, doubtful);
    }

    private static void add(Judged one, List<Doubtful> doubtful) {
        Scoring.Row row = Scoring.Row.of(one.phrase().intent(), one.verdict());
        if (!row.right() && row.confidence() >= SURE) {
            doubtful.add(new Doubtful(
                    one.phrase().language(), row.want(), one.phrase().text(), row.got(), row.confidence()));
        }
    }
}
