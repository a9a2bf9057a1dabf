package de.komplize.intents;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The features that the training phrases have, and how telling each is: rare ones more than frequent ones. */
final class Vocabulary {

    /** From this many phrases on, a feature of one single phrase is a chance find; leaving it out halves the model and costs nothing. */
    private static final int PHRASES_FOR_REPEATED = 2_000;

    private final int[] keys;
    private final float[] idf;
    private final float idfOfUnknown;
    private final IntIndex index;

    Vocabulary(int[] keys, float[] idf, float idfOfUnknown) {
        this.keys = keys;
        this.idf = idf;
        this.idfOfUnknown = idfOfUnknown;
        this.index = new IntIndex(keys);
    }

    /** The vocabulary of phrases given by the hashes of their features, sorted within each group. */
    static Vocabulary of(Collection<int[][]> phrases) {
        SortedMap<Integer, int[]> counts = new TreeMap<>();
        for (int[][] phrase : phrases) {
            for (int[] group : phrase) {
                count(group, counts);
            }
        }
        int least = phrases.size() >= PHRASES_FOR_REPEATED ? 2 : 1;
        counts.values().removeIf(count -> count[0] < least);
        // The frequent ones lie side by side, where the processor's cache keeps them.
        List<Integer> ordered = counts.keySet().stream()
                .sorted(Comparator.comparingInt((Integer key) -> -requireNonNull(counts.get(key))[0]))
                .toList();
        int[] keys = ordered.stream().mapToInt(Integer::intValue).toArray();
        float[] idf = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            idf[i] = idf(phrases.size(), requireNonNull(counts.get(keys[i]))[0]);
        }
        return new Vocabulary(keys, idf, idf(phrases.size(), 1));
    }

    int size() {
        return keys.length;
    }

    int[] keys() {
        return keys;
    }

    float[] idf() {
        return idf;
    }

    float idfOfUnknown() {
        return idfOfUnknown;
    }

    Terms terms(int[][] features) {
        int most = Arrays.stream(features).mapToInt(group -> group.length).sum();
        int[] at = new int[most];
        float[] weight = new float[most];
        int[] ends = new int[features.length];
        double[] squares = new double[features.length];
        int size = 0;
        for (int g = 0; g < features.length; g++) {
            int[] group = features[g];
            for (int from = 0, to; from < group.length; from = to) {
                to = endOfRun(group, from);
                int known = index.find(group[from]);
                float value = frequency(to - from) * (known < 0 ? idfOfUnknown : idf[known]);
                squares[g] += value * value;
                if (known >= 0) {
                    at[size] = known;
                    weight[size++] = value;
                }
            }
            ends[g] = size;
        }
        return new Terms(Arrays.copyOf(at, size), Arrays.copyOf(weight, size), ends, squares);
    }

    private static void count(int[] group, SortedMap<Integer, int[]> counts) {
        for (int from = 0; from < group.length; from = endOfRun(group, from)) {
            counts.computeIfAbsent(group[from], key -> new int[1])[0]++;
        }
    }

    private static int endOfRun(int[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    private static float frequency(int times) {
        return times == 1 ? 1 : (float) (1 + StrictMath.log(times));
    }

    private static float idf(int phrases, int with) {
        return (float) (StrictMath.log((1.0 + phrases) / (1 + with)) + 1);
    }
}
