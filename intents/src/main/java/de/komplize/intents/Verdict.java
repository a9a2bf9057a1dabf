package de.komplize.intents;

import de.komplize.bot.understanding.RankedIntent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a model holds of one utterance.
 *
 * @param none the position of {@code none} among the labels, or -1 where the model has no such label
 */
record Verdict(List<String> labels, int none, Mixture mixture, Calibration calibration) {

    Verdict {
        labels = List.copyOf(labels);
    }

    boolean refused() {
        return none >= 0 && mixture.against(none) >= calibration.refuseFrom();
    }

    /** How probable it is that none of our intents is meant, against the best of them. */
    double noneness() {
        return none >= 0 ? mixture.against(none) : 1 - confidence(best());
    }

    /** The best of our intents, also where the verdict is a refusal. */
    String best() {
        return labels.get(mixture.bestBut(none));
    }

    double confidence(String intent) {
        int label = labels.indexOf(intent);
        return label < 0 ? 0 : Math.min(1, mixture.of(label));
    }

    boolean unclear() {
        return confidence(best()) < calibration.clarifyBelow();
    }

    /** Our intents, best first. */
    List<RankedIntent> ranked(int limit) {
        return IntStream.range(0, labels.size())
                .filter(label -> label != none)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> -mixture.of(label)))
                .limit(limit)
                .map(label -> new RankedIntent(labels.get(label), Math.min(1, mixture.of(label))))
                .toList();
    }
}
