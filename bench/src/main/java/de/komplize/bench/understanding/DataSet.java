package de.komplize.bench.understanding;

import java.util.List;

/**
 * A labelled set, split.
 *
 * @param none what the set calls what is none of its intents, whether it has such rows or not
 * @param splits one, or the folds of a cross-validation
 */
record DataSet(String name, String language, String none, List<Split> splits) {

    DataSet {
        splits = List.copyOf(splits);
    }

    boolean hasNone() {
        return splits.getFirst().test().stream().anyMatch(row -> row.intent().equals(none));
    }
}
