package de.komplize.intents;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.TrainingParameters;

/**
 * Stochastic gradient descent for a linear model, plugged in as an OpenNLP trainer because OpenNLP's own ones overfit (GIS) or keep a dense
 * Hessian history (QN): AdaGrad, dropout of features, rare labels weighted up, the average of the last third of the epochs. Events carry
 * real values. The same events give the same weights, bit by bit, on every machine.
 */
abstract sealed class LinearTrainer extends AbstractEventTrainer permits SoftmaxTrainer, HingeTrainer {

    /** A label's phrases count by its number of phrases to the power of minus this: half-way to equal weight for every label. */
    private static final double EVENING_OUT = 0.5;

    private final int epochs;
    private final float rate;
    private final int dropped;
    private final long seed;

    /** @param dropout the share of features hidden at each step, so that a label never hangs on one word */
    LinearTrainer(int epochs, float rate, double dropout, long seed) {
        super(new TrainingParameters());
        this.epochs = epochs;
        this.rate = rate;
        this.dropped = (int) (256 * dropout);
        this.seed = seed;
    }

    /**
     * Turns scores into the gradient of the loss by them, in place.
     *
     * @param active receives the labels whose gradient counts
     * @return how many those are
     */
    abstract int gradient(float[] scores, int label, int[] active);

    @Override
    public final boolean isSortAndMerge() {
        return false;
    }

    @Override
    public final MaxentModel doTrain(DataIndexer data) {
        return train(data, Variants.NONE);
    }

    /** Trains; in some steps a phrase is replaced by its misspelt variant. */
    final DenseModel train(DataIndexer data, Variants variants) {
        return new Run(data, variants).on(IntStream.range(0, data.getNumEvents()), epochs);
    }

    /**
     * Trains without some of the phrases first, and when that model has been looked at goes on with all of them.
     *
     * @param keptBack for each phrase, whether it is kept back at first
     * @param rehearsal what is done with the model that does not know the phrases kept back
     */
    final DenseModel rehearse(DataIndexer data, Variants variants, boolean[] keptBack, Consumer<DenseModel> rehearsal) {
        Run run = new Run(data, variants);
        rehearsal.accept(run.on(IntStream.range(0, keptBack.length).filter(i -> !keptBack[i]), epochs));
        return run.on(IntStream.range(0, keptBack.length), last());
    }

    /** Trains without the phrases kept back. */
    final DenseModel train(DataIndexer data, Variants variants, boolean[] keptBack) {
        return new Run(data, variants).on(IntStream.range(0, keptBack.length).filter(i -> !keptBack[i]), epochs);
    }

    /** So many of the last epochs are averaged. */
    private int last() {
        return Math.max(1, epochs / 3);
    }

    /** One training: the state that changes while it goes on. */
    private final class Run {

        private final DataIndexer data;
        private final Variants variants;
        private final int labels;
        /** For every feature its weights, and behind them the sums of their squared gradients: what is used together lies together. */
        private final float[] table;

        private final float[] importance;
        private final float[] scores;
        private final int[] active;
        private final SplittableRandom random = new SplittableRandom(seed);
        private int[] rows = new int[512];
        private float[] values = new float[512];

        Run(DataIndexer data, Variants variants) {
            this.data = data;
            this.variants = variants;
            this.labels = data.getOutcomeLabels().length;
            this.table = new float[data.getPredLabels().length * labels * 2];
            for (int at = labels; at < table.length; at += 2 * labels) {
                Arrays.fill(table, at, at + labels, 1e-8f);
            }
            this.importance = importance(data.getOutcomeList(), labels);
            this.scores = new float[labels];
            this.active = new int[labels];
        }

        /** Goes over these phrases so many times; the average of the last epochs. */
        DenseModel on(IntStream phrases, int times) {
            float[] sum = new float[table.length / 2];
            int[] order = phrases.toArray();
            int last = last();
            for (int epoch = 0; epoch < times; epoch++) {
                shuffle(order);
                for (int sample : order) {
                    step(sample);
                }
                if (epoch >= times - last) {
                    for (int row = 0; row < sum.length; row += labels) {
                        for (int c = 0; c < labels; c++) {
                            sum[row + c] += table[2 * row + c] / last;
                        }
                    }
                }
            }
            return new DenseModel(data.getOutcomeLabels(), data.getPredLabels(), sum);
        }

        private void shuffle(int[] order) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
        }

        private void step(int sample) {
            boolean variant = variants.replaces(sample, random);
            int size = variant
                    ? keep(variants.vector(sample).at(), variants.vector(sample).value())
                    : keep(data.getContexts()[sample], data.getValues()[sample]);
            score(scores, table, rows, values, size);
            int label = data.getOutcomeList()[sample];
            int count = gradient(scores, label, active);
            for (int i = 0; i < size; i++) {
                descend(rows[i], values[i] * importance[label], count);
            }
        }

        /** Four features at a time: the scores are read and written once for them. */
        private static void score(float[] scores, float[] table, int[] rows, float[] values, int size) {
            Arrays.fill(scores, 0);
            int i = 0;
            for (; i + 3 < size; i += 4) {
                int a = rows[i];
                int b = rows[i + 1];
                int d = rows[i + 2];
                int e = rows[i + 3];
                float va = values[i];
                float vb = values[i + 1];
                float vd = values[i + 2];
                float ve = values[i + 3];
                for (int c = 0; c < scores.length; c++) {
                    scores[c] += va * table[a + c] + vb * table[b + c] + vd * table[d + c] + ve * table[e + c];
                }
            }
            for (; i < size; i++) {
                int row = rows[i];
                float value = values[i];
                for (int c = 0; c < scores.length; c++) {
                    scores[c] += value * table[row + c];
                }
            }
        }

        /** Copies the features that are not dropped, scaled up for those that are; eight bits of chance decide on each. */
        private int keep(int[] at, float[] value) {
            rows = rows.length < at.length ? new int[at.length * 2] : rows;
            values = values.length < at.length ? new float[at.length * 2] : values;
            float scale = 256f / (256 - dropped);
            int size = 0;
            long chance = 0;
            for (int i = 0; i < at.length; i++) {
                chance = (i & 7) == 0 ? random.nextLong() : chance >>> 8;
                if ((int) (chance & 255) >= dropped) {
                    rows[size] = at[i] * labels * 2;
                    values[size++] = value[i] * scale;
                }
            }
            return size;
        }

        private void descend(int row, float value, int count) {
            for (int a = 0; a < count; a++) {
                int c = active[a];
                float gradient = scores[c] * value;
                float square = table[row + labels + c] + gradient * gradient;
                table[row + labels + c] = square;
                table[row + c] -= rate * gradient / (float) Math.sqrt(square);
            }
        }
    }

    private static float[] importance(int[] outcomes, int labels) {
        int[] counts = new int[labels];
        for (int outcome : outcomes) {
            counts[outcome]++;
        }
        double sum = 0;
        for (int outcome : outcomes) {
            sum += StrictMath.pow(counts[outcome], -EVENING_OUT);
        }
        float[] importance = new float[labels];
        for (int c = 0; c < labels; c++) {
            importance[c] = (float) (StrictMath.pow(Math.max(1, counts[c]), -EVENING_OUT) * outcomes.length / sum);
        }
        return importance;
    }
}
