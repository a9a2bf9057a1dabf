package de.komplize.intents;

import de.komplize.intents.Terms.Sparse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import opennlp.tools.ml.model.MaxentModel;

/** A trained linear model with every weight, as OpenNLP knows one; {@link Weights} is its small form for daily use. */
final class DenseModel implements MaxentModel {

    private final String[] labels;
    private final Map<String, Integer> features;
    private final float[] weights;

    /** @param weights a row of one weight a label for every feature */
    DenseModel(String[] labels, String[] features, float[] weights) {
        this.labels = labels;
        this.weights = weights;
        this.features = HashMap.newHashMap(features.length);
        for (int i = 0; i < features.length; i++) {
            this.features.put(features[i], i);
        }
    }

    int featureCount() {
        return features.size();
    }

    float weight(int feature, int label) {
        return weights[feature * labels.length + label];
    }

    float[] scores(Sparse vector) {
        float[] scores = new float[labels.length];
        for (int i = 0; i < vector.at().length; i++) {
            int row = vector.at()[i] * labels.length;
            float value = vector.value()[i];
            for (int c = 0; c < scores.length; c++) {
                scores[c] += value * weights[row + c];
            }
        }
        return scores;
    }

    @Override
    public double[] eval(String[] context) {
        float[] ones = new float[context.length];
        Arrays.fill(ones, 1);
        return eval(context, ones);
    }

    @Override
    public double[] eval(String[] context, double[] probabilities) {
        System.arraycopy(eval(context), 0, probabilities, 0, labels.length);
        return probabilities;
    }

    @Override
    public double[] eval(String[] context, float[] values) {
        int[] at = new int[context.length];
        float[] value = new float[context.length];
        int size = 0;
        for (int i = 0; i < context.length; i++) {
            int feature = features.getOrDefault(context[i], -1);
            if (feature >= 0) {
                at[size] = feature;
                value[size++] = values[i];
            }
        }
        return Softmax.probabilities(scores(new Sparse(Arrays.copyOf(at, size), Arrays.copyOf(value, size))), 1);
    }

    @Override
    public String getBestOutcome(double[] probabilities) {
        return labels[Softmax.best(probabilities)];
    }

    @Override
    public String getAllOutcomes(double[] probabilities) {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < labels.length; c++) {
            all.append(c == 0 ? "" : "  ")
                    .append(labels[c])
                    .append('[')
                    .append(probabilities[c])
                    .append(']');
        }
        return all.toString();
    }

    @Override
    public String getOutcome(int label) {
        return labels[label];
    }

    @Override
    public int getIndex(String label) {
        return Arrays.asList(labels).indexOf(label);
    }

    @Override
    public int getNumOutcomes() {
        return labels.length;
    }
}
