package de.komplize.intents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The features that the training phrases have, and how telling each is: rare ones more than frequent ones. Those that only the view of words
 * sees come first, those that both views see next, those that only the view of letters sees last: each view looks at one stretch.
 */
final class Vocabulary {

    /** From this many phrases on, a feature of one single phrase is a chance find; leaving it out halves the model and costs nothing. */
    private static final int PHRASES_FOR_REPEATED = 2_000;

    private final int[] keys;
    private final float[] idf;
    private final float idfOfUnknown;

    /** Where the features begin that both views see, and where they end. */
    private final int shared;

    private final int sharedEnd;
    private final IntIndex index;

    Vocabulary(int[] keys, float[] idf, float idfOfUnknown, int shared, int sharedEnd) {
        this.keys = keys;
        this.idf = idf;
        this.idfOfUnknown = idfOfUnknown;
        this.shared = shared;
        this.sharedEnd = sharedEnd;
        this.index = new IntIndex(keys);
    }

    /** The vocabulary of phrases given by the hashes of their features, sorted within each group. */
    static Vocabulary of(Collection<int[][]> phrases) {
        List<Counted> all = new ArrayList<>();
        for (Group group : Group.values()) {
            count(group, phrases, phrases.size() >= PHRASES_FOR_REPEATED, all);
        }
        // Two features in some ten thousand have the same hash: the first one keeps it.
        Set<Integer> taken = new HashSet<>();
        all.removeIf(one -> !taken.add(one.key()));
        // Within a stretch the frequent ones lie side by side, where the processor's cache keeps them.
        all.sort(Comparator.comparingInt(Counted::stretch)
                .thenComparing(Comparator.comparingInt(Counted::phrases).reversed())
                .thenComparingInt(Counted::key));
        int[] keys = all.stream().mapToInt(Counted::key).toArray();
        float[] idf = new float[keys.length];
        for (int i = 0; i < keys.length; i++) {
            idf[i] = idf(phrases.size(), all.get(i).phrases());
        }
        int shared = (int) all.stream().filter(one -> one.stretch() < 1).count();
        int sharedEnd = (int) all.stream().filter(one -> one.stretch() < 2).count();
        return new Vocabulary(keys, idf, idf(phrases.size(), 1), shared, sharedEnd);
    }

    /** @param stretch 0 for words only, 1 for both views, 2 for letters only */
    private record Counted(int key, int phrases, int stretch) {}

    private static void count(Group group, Collection<int[][]> phrases, boolean many, List<Counted> into) {
        int least = many ? group.least() : 1;
        int stretch = stretch(group);
        Numbers once = new Numbers();
        for (int[][] phrase : phrases) {
            int[] own = phrase[group.place()];
            for (int from = 0; from < own.length; from = endOfRun(own, from)) {
                once.add(own[from]);
            }
        }
        int[] sorted = once.sorted();
        for (int from = 0, to; from < sorted.length; from = to) {
            to = endOfRun(sorted, from);
            if (to - from >= least) {
                into.add(new Counted(sorted[from], to - from, stretch));
            }
        }
    }

    private static int stretch(Group group) {
        return View.WORDS.sees(group) ? (View.LETTERS.sees(group) ? 1 : 0) : 2;
    }

    /** The position of a feature of a group of this stretch; -1 where it is not known, or only as that of a group in another stretch. */
    private int find(int key, int stretch) {
        int at = index.find(key);
        return at >= 0 && stretch == (at < shared ? 0 : at < sharedEnd ? 1 : 2) ? at : -1;
    }

    /** Where the features begin that the view sees. */
    int from(View view) {
        return view == View.WORDS ? 0 : shared;
    }

    /** Where the features end that the view sees. */
    int to(View view) {
        return view == View.WORDS ? sharedEnd : keys.length;
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
        Group[] all = Group.values();
        int size = 0;
        for (int g = 0; g < features.length; g++) {
            int[] group = features[g];
            int stretch = stretch(all[g]);
            for (int from = 0, to; from < group.length; from = to) {
                to = endOfRun(group, from);
                int known = find(group[from], stretch);
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

    private static int endOfRun(int[] sorted, int from) {
        int to = from + 1;
        while (to < sorted.length && sorted[to] == sorted[from]) {
            to++;
        }
        return to;
    }

    private static float frequency(int times) {
        return times == 1 ? 1 : (float) (1 + Powers.log(times));
    }

    private static float idf(int phrases, int with) {
        return (float) (StrictMath.log((1.0 + phrases) / (1 + with)) + 1);
    }
}
