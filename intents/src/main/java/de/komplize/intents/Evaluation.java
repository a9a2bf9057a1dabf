package de.komplize.intents;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How good a detector is on labelled utterances. All shares are from 0 to 1.
 *
 * @param n the rows
 * @param accuracy the share that is right of the rows that are not none; one that was wrongly refused is not right
 * @param macroF1 the mean F1 of all labels that the rows bear, none included
 * @param noneRecall the share that was refused of the rows that are none; 0 where there are none
 * @param auroc how well the probability of none tells the none rows from the others, whatever the threshold; 0.5 is chance, also where one
 *     of both is missing
 * @param top3 the share of the rows that are not none whose intent came first or among the next two
 * @param confidentWrong the share of all rows that are wrong at a confidence of 0.8 or more
 * @param confusions what was taken for what, the most frequent first
 * @param microsMedian the median time of one detection, in microseconds
 * @param variants by name, how the same utterances fare written in other ways; empty where that was not measured
 */
@JsonPropertyOrder({
    "n",
    "accuracy",
    "macro_f1",
    "none_recall",
    "auroc",
    "top3",
    "confident_wrong",
    "per_intent",
    "confusions",
    "micros_median",
    "variants"
})
public record Evaluation(
        int n,
        double accuracy,
        @JsonProperty("macro_f1") double macroF1,
        @JsonProperty("none_recall") double noneRecall,
        double auroc,
        double top3,
        @JsonProperty("confident_wrong") double confidentWrong,
        @JsonProperty("per_intent") SortedMap<String, PerIntent> perIntent,
        List<Confusion> confusions,
        @JsonProperty("micros_median") double microsMedian,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) SortedMap<String, Variant> variants) {

    /** The machine compiles what runs often: only then an utterance takes what it takes in a server that has been up for a while. */
    private static final int WARM_UP = 10_000;

    private static final long SEED = 2026;

    public Evaluation {
        confusions = List.copyOf(confusions);
    }

    /**
     * The same utterances with slips of the keyboard ({@code one_typo}, {@code two_typos}), with ae, oe, ue and ss ({@code umlauts}), or all in
     * small letters ({@code lower_case}).
     *
     * @param loss by how much the accuracy is less than that of the utterances as they are
     */
    public record Variant(double accuracy, double loss) {}

    /** @param n how many rows bear the intent */
    public record PerIntent(int n, double precision, double recall, double f1) {}

    /** @param want the label of the row */
    public record Confusion(String want, String got, int n) {}

    /** @param noneLabel what the rows call what is none of our intents, such as {@code none} or {@code oos} */
    public static Evaluation of(OpenNlpDetector detector, List<LabelledUtterance> utterances, String noneLabel) {
        for (int i = 0; i < WARM_UP && !utterances.isEmpty(); i++) {
            LabelledUtterance utterance = utterances.get(i % utterances.size());
            detector.detect(utterance.text(), utterance.language());
        }
        List<Scoring.Row> rows = new ArrayList<>();
        List<Long> nanos = new ArrayList<>();
        for (LabelledUtterance utterance : utterances) {
            long start = System.nanoTime();
            OpenNlpDetector.Examined examined = detector.examine(utterance.text(), utterance.language());
            nanos.add(System.nanoTime() - start);
            rows.add(Scoring.Row.of(utterance.intent(), noneLabel, examined));
        }
        nanos.sort(Comparator.naturalOrder());
        Evaluation plain = Scoring.of(rows, noneLabel, nanos.isEmpty() ? 0 : nanos.get(nanos.size() / 2) / 1_000.0);
        SortedMap<String, Variant> variants = new TreeMap<>();
        for (Spelling spelling : Spelling.values()) {
            double accuracy = Scoring.of(rows(detector, utterances, noneLabel, spelling), noneLabel, 0)
                    .accuracy();
            variants.put(spelling.name().toLowerCase(Locale.ROOT), new Variant(accuracy, plain.accuracy() - accuracy));
        }
        return plain.with(variants);
    }

    private static List<Scoring.Row> rows(
            OpenNlpDetector detector, List<LabelledUtterance> utterances, String noneLabel, Spelling spelling) {
        return utterances.stream()
                .map(utterance -> Scoring.Row.of(
                        utterance.intent(),
                        noneLabel,
                        detector.examine(spelling.of(utterance.text(), SEED), utterance.language())))
                .toList();
    }

    private Evaluation with(SortedMap<String, Variant> measured) {
        return new Evaluation(
                n,
                accuracy,
                macroF1,
                noneRecall,
                auroc,
                top3,
                confidentWrong,
                perIntent,
                confusions,
                microsMedian,
                measured);
    }
}
