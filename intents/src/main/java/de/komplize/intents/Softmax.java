package de.komplize.intents;

/** From scores to probabilities. */
final class Softmax {

    private Softmax() {}

    /** The probabilities of the scores multiplied by {@code sharpness}; the same on every machine. */
    static double[] probabilities(float[] scores, double sharpness) {
        float most = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            most = Math.max(most, score);
        }
        double[] shares = new double[scores.length];
        double sum = 0;
        for (int c = 0; c < scores.length; c++) {
            shares[c] = Powers.exp((scores[c] - most) * sharpness);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    /** The position of the greatest value, the first of equals. */
    static int best(double[] values) {
        int best = 0;
        for (int c = 1; c < values.length; c++) {
            if (values[c] > values[best]) {
                best = c;
            }
        }
        return best;
    }
}
