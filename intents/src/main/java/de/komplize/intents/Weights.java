package de.komplize.intents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A linear model in its small form: of every feature's weights only those that differ from the feature's mean, in eight bits each. What is
 * added to all labels alike changes no verdict, so the mean itself is left out.
 */
final class Weights {

    /** A weight nearer to its feature's mean than this does not count. */
    private static final float NEGLIGIBLE = 0.06f;

    private final int labels;
    private final int[] starts;
    private final short[] label;
    private final byte[] weight;
    private final float[] scale;

    private Weights(int labels, int[] starts, short[] label, byte[] weight, float[] scale) {
        this.labels = labels;
        this.starts = starts;
        this.label = label;
        this.weight = weight;
        this.scale = scale;
    }

    static Weights of(DenseModel model) {
        int labels = model.getNumOutcomes();
        int features = model.featureCount();
        int[] starts = new int[features + 1];
        float[] scale = new float[features];
        Numbers kept = new Numbers();
        Numbers sized = new Numbers();
        for (int f = 0; f < features; f++) {
            float mean = mean(model, f);
            float most = 0;
            for (int c = 0; c < labels; c++) {
                most = Math.max(most, Math.abs(model.weight(f, c) - mean));
            }
            scale[f] = most / Byte.MAX_VALUE;
            for (int c = 0; c < labels; c++) {
                float weight = model.weight(f, c) - mean;
                if (Math.abs(weight) >= NEGLIGIBLE) {
                    kept.add(c);
                    sized.add(Math.round(weight / scale[f]));
                }
            }
            starts[f + 1] = kept.size();
        }
        short[] label = new short[kept.size()];
        byte[] weight = new byte[kept.size()];
        for (int i = 0; i < label.length; i++) {
            label[i] = (short) kept.at(i);
            weight[i] = (byte) sized.at(i);
        }
        return new Weights(labels, starts, label, weight, scale);
    }

    /** The scores of all labels for an utterance whose groups count by the given factors. */
    float[] scores(Terms terms, float[] factors) {
        float[] scores = new float[labels];
        for (int g = 0, i = 0; g < factors.length; g++) {
            int end = terms.ends()[g];
            float factor = factors[g];
            for (; factor > 0 && i < end; i++) {
                add(terms.at()[i], terms.weight()[i] * factor, scores);
            }
            i = end;
        }
        return scores;
    }

    private void add(int feature, float value, float[] scores) {
        float scaled = value * scale[feature];
        int end = starts[feature + 1];
        for (int e = starts[feature]; e < end; e++) {
            scores[label[e]] += scaled * weight[e];
        }
    }

    private static float mean(DenseModel model, int feature) {
        float sum = 0;
        for (int c = 0; c < model.getNumOutcomes(); c++) {
            sum += model.weight(feature, c);
        }
        return sum / model.getNumOutcomes();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(labels);
        Binary.write(out, starts);
        Binary.write(out, label);
        Binary.write(out, weight);
        Binary.write(out, scale);
    }

    static Weights read(ByteBuffer in) {
        return new Weights(in.getInt(), Binary.ints(in), Binary.shorts(in), Binary.bytes(in), Binary.floats(in));
    }
}
