package de.komplize.intents;

import de.komplize.intents.Terms.Sparse;
import java.util.List;
import java.util.SplittableRandom;

/** How the training phrases might also have been written, one variant each; in some steps it stands in for the phrase. */
record Variants(List<Sparse> vectors, double share) {

    static final Variants NONE = new Variants(List.of(), 0);

    Variants {
        vectors = List.copyOf(vectors);
    }

    boolean replaces(int sample, SplittableRandom random) {
        return sample < vectors.size() && random.nextDouble() < share;
    }

    Sparse vector(int sample) {
        return vectors.get(sample);
    }
}
