package de.komplize.bench.understanding;

import de.komplize.intents.LabelledUtterance;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How good and how costly a peer is on a set. All shares are from 0 to 1.
 *
 * @param rows how many utterances that are not none were judged
 * @param accuracy the share of them that got their intent; one that was refused did not
 * @param noneRecall the share of the none rows that was refused; empty where there are none
 * @param auroc how well the noneness tells the none rows from the others, whatever the threshold
 * @param trainSeconds of one training, the search for its parameters included
 * @param microsMedian the median time of one utterance
 * @param modelBytes what the trained model takes, in the form that bench/README.md names
 */
record Figures(
        int rows,
        double accuracy,
        OptionalDouble noneRecall,
        OptionalDouble auroc,
        double trainSeconds,
        double microsMedian,
        long modelBytes) {

    /** What one training and one judging cost. */
    record Cost(double trainSeconds, double microsMedian, long modelBytes) {}

    /** @param judgements one for each row, in their order */
    static Figures of(List<LabelledUtterance> rows, List<Judgement> judgements, String none, Cost cost) {
        int[] ours = places(rows, none, false);
        int[] others = places(rows, none, true);
        return new Figures(
                ours.length,
                IntStream.of(ours)
                        .mapToDouble(i -> judgements.get(i).isRight(rows.get(i)) ? 1 : 0)
                        .average()
                        .orElse(0),
                IntStream.of(others)
                        .mapToDouble(i -> judgements.get(i).refused() ? 1 : 0)
                        .average(),
                IntStream.of(others)
                        .mapToDouble(
                                i -> beaten(judgements, ours, judgements.get(i).noneness()))
                        .average(),
                cost.trainSeconds(),
                cost.microsMedian(),
                cost.modelBytes());
    }

    /** The folds of one set taken together; none rows are not in folds. */
    static Figures over(List<Figures> folds) {
        if (folds.size() == 1) {
            return folds.getFirst();
        }
        int rows = folds.stream().mapToInt(Figures::rows).sum();
        double[] micros =
                folds.stream().mapToDouble(Figures::microsMedian).sorted().toArray();
        return new Figures(
                rows,
                folds.stream().mapToDouble(fold -> fold.accuracy * fold.rows).sum() / rows,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                folds.stream().mapToDouble(Figures::trainSeconds).average().orElse(0),
                micros[micros.length / 2],
                (long) folds.stream().mapToLong(Figures::modelBytes).average().orElse(0));
    }

    private static int[] places(List<LabelledUtterance> rows, String none, boolean wantNone) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).intent().equals(none) == wantNone)
                .toArray();
    }

    /** The share of the rows that are held less probably none; equals count half. */
    private static double beaten(List<Judgement> judgements, int[] rows, double noneness) {
        return IntStream.of(rows)
                .mapToDouble(i -> (1 + Math.signum(noneness - judgements.get(i).noneness())) / 2)
                .average()
                .orElse(0.5);
    }
}
