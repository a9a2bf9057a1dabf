package de.komplize.bench.understanding;

import de.komplize.intents.Benchmark;
import java.util.OptionalDouble;

/** The project's own engine. */
record Ours() implements Peer {

    @Override
    public String name() {
        return "komplize";
    }

    @Override
    public Outcome measure(DataSet set, Split split) {
        Benchmark.Report report = Benchmark.of(split.train(), split.test(), set.none(), set.language());
        int none = (int) split.test().stream()
                .filter(row -> row.intent().equals(set.none()))
                .count();
        return new Outcome.Measured(new Figures(
                split.test().size() - none,
                report.evaluation().accuracy(),
                none == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(report.evaluation().noneRecall()),
                none == 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(report.evaluation().auroc()),
                report.trainSeconds(),
                report.evaluation().microsMedian(),
                report.modelBytes()));
    }
}
