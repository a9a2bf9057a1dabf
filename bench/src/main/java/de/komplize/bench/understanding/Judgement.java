package de.komplize.bench.understanding;

import de.komplize.intents.LabelledUtterance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a peer made of one utterance.
 *
 * @param intent the best of the intents, also where the utterance was refused
 * @param noneness how much speaks for none of the intents; only the order matters
 */
record Judgement(String intent, boolean refused, double noneness) {

    /** @param scores one a label, in their order; where the label none has the highest the utterance is refused */
    static Judgement of(List<String> labels, double[] scores, String none) {
        int refusal = labels.indexOf(none);
        int best = IntStream.range(0, scores.length)
                .filter(label -> label != refusal)
                .reduce((one, other) -> scores[one] >= scores[other] ? one : other)
                .orElseThrow();
        double noneness = refusal < 0 ? -scores[best] : scores[refusal] - scores[best];
        return new Judgement(labels.get(best), refusal >= 0 && noneness > 0, noneness);
    }

    boolean isRight(LabelledUtterance row) {
        return !refused && intent.equals(row.intent());
    }
}
