package de.komplize.bench.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import de.komplize.intents.LabelledUtterance;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** LIBLINEAR on TF-IDF, one label against the rest, its C found on a fifth of the training rows. */
record Liblinear(Loss loss) implements InProcess.Training {

    private static final List<Double> CS = List.of(0.5, 1.0, 2.0, 4.0);
    private static final int INNER_FOLDS = 5;
    private static final long SEED = 2026;

    static {
        Linear.disableDebugOutput();
    }

    /** What is minimised, with the tolerance that LIBLINEAR has for it. */
    enum Loss {
        LOGISTIC(SolverType.L2R_LR_DUAL, 0.1),
        SQUARED_HINGE(SolverType.L2R_L2LOSS_SVC_DUAL, 0.1);

        private final SolverType solver;
        private final double tolerance;

        Loss(SolverType solver, double tolerance) {
            this.solver = solver;
            this.tolerance = tolerance;
        }
    }

    @Override
    public Trained of(List<LabelledUtterance> rows) {
        return train(rows, bestC(rows));
    }

    private double bestC(List<LabelledUtterance> rows) {
        Split inner = Split.folds(rows, INNER_FOLDS).getFirst();
        Map<Double, Long> right = CS.parallelStream()
                .collect(Collectors.toMap(c -> c, c -> right(train(inner.train(), c), inner.test())));
        return CS.stream()
                .max(Comparator.comparingLong(c -> right.getOrDefault(c, 0L)))
                .orElseThrow();
    }

    private static long right(Trained trained, List<LabelledUtterance> rows) {
        return rows.stream()
                .filter(row -> trained.best(row.text()).equals(row.intent()))
                .count();
    }

    private Trained train(List<LabelledUtterance> rows, double c) {
        TfIdf features = new TfIdf(rows.stream().map(LabelledUtterance::text).toList());
        List<String> intents =
                rows.stream().map(LabelledUtterance::intent).distinct().sorted().toList();
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = features.size();
        problem.bias = 1;
        problem.x = rows.stream().map(row -> features.vector(row.text())).toArray(Feature[][]::new);
        problem.y =
                rows.stream().mapToDouble(row -> intents.indexOf(row.intent())).toArray();
        Parameter parameter = new Parameter(loss.solver, c, loss.tolerance);
        parameter.setRandom(new Random(SEED));
        Model model = Linear.train(problem, parameter);
        List<String> labels =
                Arrays.stream(model.getLabels()).mapToObj(intents::get).toList();
        return new Trained(features, model, labels);
    }

    /** @param labels in the order of the model's scores */
    record Trained(TfIdf features, Model model, List<String> labels) implements InProcess.Classifier {

        @Override
        public double[] scores(String text) {
            double[] scores = new double[labels.size()];
            Linear.predictValues(model, features.vector(text), scores);
            return scores;
        }

        @Override
        public long modelBytes() {
            return (long) model.getFeatureWeights().length * Double.BYTES;
        }

        private String best(String text) {
            double[] scores = scores(text);
            return labels.get(IntStream.range(0, scores.length)
                    .reduce((one, other) -> scores[one] >= scores[other] ? one : other)
                    .orElseThrow());
        }
    }
}
