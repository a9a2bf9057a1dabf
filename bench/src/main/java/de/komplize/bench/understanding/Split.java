package de.komplize.bench.understanding;

import de.komplize.intents.LabelledUtterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is trained on, and what is measured on. */
record Split(List<LabelledUtterance> train, List<LabelledUtterance> test) {

    private static final long SEED = 2026;

    Split {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /** Cross-validation: a row's fold is its place in a shuffle that is always the same, modulo the number of folds. */
    static List<Split> folds(List<LabelledUtterance> rows, int folds) {
        List<LabelledUtterance> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(SEED));
        return IntStream.range(0, folds)
                .mapToObj(fold ->
                        new Split(rows(shuffled, i -> i % folds != fold), rows(shuffled, i -> i % folds == fold)))
                .toList();
    }

    private static List<LabelledUtterance> rows(List<LabelledUtterance> all, IntPredicate chosen) {
        return IntStream.range(0, all.size()).filter(chosen).mapToObj(all::get).toList();
    }
}
