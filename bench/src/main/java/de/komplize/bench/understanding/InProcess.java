package de.komplize.bench.understanding;

import de.komplize.intents.LabelledUtterance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A peer on the JVM: trained and timed as the project's own engine is. */
record InProcess(String name, Training training) implements Peer {

    /** As many as the project's own evaluation lets the machine see before it measures. */
    private static final int WARM_UP = 2_000;

    /** Learns from labelled rows. */
    interface Training {

        /** Learns the rows as they are, those of none as one label more. */
        Classifier of(List<LabelledUtterance> rows) throws IOException;
    }

    /** What was learnt. */
    interface Classifier {

        List<String> labels();

        /** One a label, in their order; the higher, the likelier. */
        double[] scores(String text);

        long modelBytes();
    }

    @Override
    public Outcome measure(DataSet set, Split split) throws IOException {
        long begin = System.nanoTime();
        Classifier classifier = training.of(split.train());
        double seconds = (System.nanoTime() - begin) / 1e9;
        List<LabelledUtterance> test = split.test();
        for (int i = 0; i < WARM_UP; i++) {
            judge(classifier, test.get(i % test.size()), set);
        }
        List<Judgement> judgements = new ArrayList<>();
        long[] nanos = new long[test.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            Judgement judgement = judge(classifier, test.get(i), set);
            nanos[i] = System.nanoTime() - start;
            judgements.add(judgement);
        }
        Figures.Cost cost = new Figures.Cost(seconds, median(nanos) / 1e3, classifier.modelBytes());
        return new Outcome.Measured(Figures.of(test, judgements, set.none(), cost));
    }

    private static Judgement judge(Classifier classifier, LabelledUtterance row, DataSet set) {
        return Judgement.of(classifier.labels(), classifier.scores(row.text()), set.none());
    }

    private static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
