package de.komplize.intents;

import de.komplize.intents.Terms.Sparse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;

/** Training phrases as numbers, in the form that every OpenNLP trainer takes. */
final class Samples implements DataIndexer {

    private final int[][] contexts;
    private final float[][] values;
    private final int[] outcomes;
    private final String[] features;
    private final String[] labels;

    /** @param keys the hashes of the features, in the order of their positions */
    Samples(List<Sparse> vectors, int[] outcomes, int[] keys, List<String> labels) {
        this.contexts = vectors.stream().map(Sparse::at).toArray(int[][]::new);
        this.values = vectors.stream().map(Sparse::value).toArray(float[][]::new);
        this.outcomes = outcomes;
        this.features = Arrays.stream(keys).mapToObj(Integer::toHexString).toArray(String[]::new);
        this.labels = labels.toArray(String[]::new);
    }

    @Override
    public int[][] getContexts() {
        return contexts;
    }

    @Override
    public float[][] getValues() {
        return values;
    }

    @Override
    public int[] getOutcomeList() {
        return outcomes;
    }

    @Override
    public String[] getPredLabels() {
        return features;
    }

    @Override
    public String[] getOutcomeLabels() {
        return labels;
    }

    @Override
    public int[] getNumTimesEventsSeen() {
        int[] once = new int[outcomes.length];
        Arrays.fill(once, 1);
        return once;
    }

    @Override
    public int[] getPredCounts() {
        int[] counts = new int[features.length];
        for (int[] context : contexts) {
            for (int feature : context) {
                counts[feature]++;
            }
        }
        return counts;
    }

    @Override
    public int getNumEvents() {
        return outcomes.length;
    }

    @Override
    public void init(TrainingParameters parameters, Map<String, String> report) {
        // Nothing to choose: the phrases are indexed already.
    }

    @Override
    public void index(ObjectStream<Event> events) {
        throw new UnsupportedOperationException("The phrases are indexed already");
    }
}
