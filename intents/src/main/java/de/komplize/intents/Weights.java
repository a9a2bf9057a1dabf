package de.komplize.intents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A linear model in its small form: a row of one byte a label for every feature, and the row's scale. The rows are kept whole, zeros and
 * all: the processor adds eight and more labels at a time, where picking out the others would cost more than it saves.
 */
final class Weights {

    private final int labels;

    /** The position in the vocabulary that the first row is for. */
    private final int first;

    private final float[] scales;
    private final byte[] rows;

    private Weights(int labels, int first, float[] scales, byte[] rows) {
        this.labels = labels;
        this.first = first;
        this.scales = scales;
        this.rows = rows;
    }

    static Weights of(DenseModel model, int first) {
        int labels = model.getNumOutcomes();
        float[] scales = new float[model.featureCount()];
        byte[] rows = new byte[scales.length * labels];
        for (int f = 0; f < scales.length; f++) {
            float mean = mean(model, f);
            float most = 0;
            for (int c = 0; c < labels; c++) {
                most = Math.max(most, Math.abs(model.weight(f, c) - mean));
            }
            scales[f] = most / Byte.MAX_VALUE;
            for (int c = 0; most > 0 && c < labels; c++) {
                rows[f * labels + c] = (byte) Math.round((model.weight(f, c) - mean) / scales[f]);
            }
        }
        return new Weights(labels, first, scales, rows);
    }

    /** What is added to all labels alike changes no verdict; without it the rest is kept more exactly. */
    private static float mean(DenseModel model, int feature) {
        float sum = 0;
        for (int c = 0; c < model.getNumOutcomes(); c++) {
            sum += model.weight(feature, c);
        }
        return sum / model.getNumOutcomes();
    }

    /** The scores of all labels for an utterance whose groups count by the given factors. */
    float[] scores(Terms terms, float[] factors) {
        float[] scores = new float[labels];
        for (int g = 0, i = 0; g < factors.length; g++) {
            int end = terms.ends()[g];
            float factor = factors[g];
            for (; factor > 0 && i < end; i++) {
                int feature = terms.at()[i] - first;
                add(scores, rows, feature * labels, terms.weight()[i] * factor * scales[feature]);
            }
            i = end;
        }
        return scores;
    }

    private static void add(float[] scores, byte[] rows, int from, float value) {
        for (int c = 0; c < scores.length; c++) {
            scores[c] += value * rows[from + c];
        }
    }

    /** By how much a feature of weight 1 raises the score of a label above the mean of all. */
    float weight(int feature, int label) {
        int row = feature - first;
        return row < 0 || row >= scales.length ? 0 : rows[row * labels + label] * scales[row];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        out.writeInt(first);
        Binary.write(out, scales);
        Binary.write(out, rows);
    }

    static Weights read(ByteBuffer in) {
        return new Weights(in.getInt(), in.getInt(), Binary.floats(in), Binary.bytes(in));
    }
}
