package de.komplize.intents;

import java.util.Arrays;

/**
 * The known features of one utterance with their weights, group after group.
 *
 * @param at positions in the vocabulary
 * @param weight (1 + ln tf) · idf, before any scaling to length
 * @param ends for every group, where it ends in the two arrays
 * @param squares for every group, its squared length, unknown features included: what is mostly unknown stays unsure
 */
record Terms(int[] at, float[] weight, int[] ends, double[] squares) {

    /**
     * The utterance as one view sees it, of length 1.
     *
     * @param first the position in the vocabulary that becomes 0
     */
    Sparse seenBy(View view, int first) {
        float[] factors = view.factors(squares);
        int[] positions = new int[at.length];
        float[] values = new float[at.length];
        int size = 0;
        for (int g = 0, i = 0; g < ends.length; g++) {
            for (; i < ends[g]; i++) {
                if (factors[g] > 0) {
                    positions[size] = at[i] - first;
                    values[size++] = weight[i] * factors[g];
                }
            }
        }
        return new Sparse(Arrays.copyOf(positions, size), Arrays.copyOf(values, size));
    }

    /** A sparse vector. */
    record Sparse(int[] at, float[] value) {}
}
