package de.komplize.intents;

import java.util.Arrays;

/** A probability for every label; the labels themselves are the model's. Immutable. */
final class Mixture {

    /** A probability below this is none. */
    private static final double NOTHING = 1e-300;

    private final double[] probabilities;

    private Mixture(double[] probabilities) {
        this.probabilities = probabilities;
    }

    /** The mean of the two views. */
    static Mixture of(double[] words, double[] letters) {
        double[] mixed = new double[words.length];
        Arrays.setAll(mixed, c -> (words[c] + letters[c]) / 2);
        return new Mixture(mixed);
    }

    Mixture raisedTo(double power) {
        double[] raised = new double[probabilities.length];
        double sum = 0;
        for (int c = 0; c < raised.length; c++) {
            raised[c] = probabilities[c] < NOTHING ? 0 : Powers.exp(power * Powers.log(probabilities[c]));
            sum += raised[c];
        }
        for (int c = 0; c < raised.length; c++) {
            raised[c] /= sum;
        }
        return new Mixture(raised);
    }

    int size() {
        return probabilities.length;
    }

    double of(int label) {
        return probabilities[label];
    }

    /**
     * How probable the label is against the best of the others alone: where nothing in an utterance is known, no label is probable, and
     * none is as good as any.
     */
    double against(int label) {
        return probabilities[label] / (probabilities[label] + probabilities[bestBut(label)]);
    }

    /** The most probable label, one excepted. */
    int bestBut(int except) {
        int best = -1;
        for (int c = 0; c < probabilities.length; c++) {
            if (c != except && (best < 0 || probabilities[c] > probabilities[best])) {
                best = c;
            }
        }
        return best;
    }
}
