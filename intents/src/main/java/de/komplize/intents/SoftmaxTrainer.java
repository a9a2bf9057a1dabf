package de.komplize.intents;

/** Multinomial logistic regression with label smoothing: what it does not know comes out evenly spread. */
final class SoftmaxTrainer extends LinearTrainer {

    private static final int EPOCHS = 20;
    private static final float RATE = 0.3f;
    private static final double DROPOUT = 0.5;
    private static final float SMOOTHING = 0.1f;

    SoftmaxTrainer(long seed) {
        super(EPOCHS, RATE, DROPOUT, seed);
    }

    @Override
    int gradient(float[] scores, int label, int[] active) {
        double[] probabilities = Softmax.probabilities(scores, 1);
        float even = SMOOTHING / scores.length;
        // Labels this near to their target would move by little, and there are many of them.
        float least = 2 * even;
        int count = 0;
        for (int c = 0; c < scores.length; c++) {
            scores[c] = (float) probabilities[c] - even - (c == label ? 1 - SMOOTHING : 0);
            if (Math.abs(scores[c]) > least) {
                active[count++] = c;
            } else {
                scores[c] = 0;
            }
        }
        return count;
    }
}
