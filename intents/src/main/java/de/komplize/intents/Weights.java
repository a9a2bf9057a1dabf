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
    private final float[] scales;
    private final byte[] rows;

    private Weights(int labels, float[] scales, byte[] rows) {
        this.labels = labels;
        this.scales = scales;
        this.rows = rows;
    }

    static Weights of(DenseModel model) {
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
        return new Weights(labels, scales, rows);
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
                int feature = terms.at()[i];
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

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        Binary.write(out, scales);
        Binary.write(out, rows);
    }

    static Weights read(ByteBuffer in) {
        return new Weights(in.getInt(), Binary.floats(in), Binary.bytes(in));
    }
}
