package de.komplize.intents;

import static java.util.Objects.requireNonNull;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import de.komplize.intents.Calibration.Unseen;
import de.komplize.intents.Terms.Sparse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns one language: once from all phrases, and for the calibration and the evaluation several times from most of them, each time judging
 * the rest. The trainings know nothing of each other and run beside each other; the outcome does not depend on how many at a time.
 */
final class Trainer {

    /** Part of a model's name. Raise it with every change after which the same phrases give another model. */
    static final int VERSION = 1;

    private static final int FOLDS = 3;
    private static final long SEED = 2026;
    private static final double MISSPELT_SHARE = 0.3;

    /** Greetings longer than this say something else besides. */
    private static final int LONGEST_OPENING = 14;

    private final String language;
    private final List<String> labels;
    private final int[] outcomes;
    private final int[] folds;
    private final Vocabulary vocabulary;
    private final List<Terms> terms;
    private final List<Terms> misspelt;

    Trainer(String language, List<TrainingPhrase> phrases) {
        this.language = language;
        this.labels =
                phrases.stream().map(TrainingPhrase::intent).distinct().sorted().toList();
        if (labels.stream().filter(label -> !label.equals(Detection.NONE)).count() < 2) {
            throw new IllegalArgumentException(
                    "Training needs phrases of at least two intents besides none in the language " + language
                            + "; it has " + labels);
        }
        this.outcomes = phrases.stream()
                .mapToInt(phrase -> labels.indexOf(phrase.intent()))
                .toArray();
        this.folds = folds(outcomes, labels.size());
        Features features = new Features(language);
        List<int[][]> found =
                phrases.stream().map(phrase -> features.of(phrase.text())).toList();
        this.vocabulary = Vocabulary.of(found);
        this.terms = found.stream().map(vocabulary::terms).toList();
        this.misspelt = misspell(phrases).stream()
                .map(text -> vocabulary.terms(features.of(text)))
                .toList();
    }

    /** @param evaluation how the models of the folds judged the phrases that they had not seen */
    record Trained(LanguageModel model, Evaluation evaluation) {}

    Trained train() {
        List<Job> jobs = IntStream.rangeClosed(0, FOLDS)
                .boxed()
                .flatMap(fold -> Stream.of(View.values()).map(view -> new Job(view, fold)))
                .toList();
        jobs.parallelStream().forEach(Job::run);
        List<Unseen> unseen = unseen(jobs);
        int none = labels.indexOf(Detection.NONE);
        Calibration calibration = Calibration.of(unseen, none);
        LanguageModel model = new LanguageModel(
                language, labels, vocabulary, whole(jobs, View.WORDS), whole(jobs, View.LETTERS), calibration);
        return new Trained(model, evaluate(unseen, none, calibration));
    }

    /** A training of one view without one of the folds, or on everything where the fold is the one after the last. */
    private final class Job implements Runnable {

        private final View view;
        private final int fold;
        private final Map<Integer, double[]> judged = new HashMap<>();
        private @Nullable Weights weights;

        Job(View view, int fold) {
            this.view = view;
            this.fold = fold;
        }

        @Override
        public void run() {
            int[] used = IntStream.range(0, outcomes.length)
                    .filter(i -> folds[i] != fold)
                    .toArray();
            List<Sparse> variants = vectors(misspelt, used);
            Samples samples = new Samples(
                    vectors(terms, used),
                    IntStream.of(used).map(i -> outcomes[i]).toArray(),
                    vocabulary,
                    labels);
            DenseModel model = trainer().train(samples, new Variants(variants, MISSPELT_SHARE));
            if (fold == FOLDS) {
                weights = Weights.of(model);
            }
            for (int i = 0; i < outcomes.length; i++) {
                if (folds[i] == fold) {
                    judged.put(
                            i, Softmax.probabilities(model.scores(terms.get(i).seenBy(view)), view.sharpness()));
                }
            }
        }

        private LinearTrainer trainer() {
            return switch (view) {
                case WORDS -> new SoftmaxTrainer(SEED);
                case LETTERS -> new HingeTrainer(SEED + 1);
            };
        }

        private List<Sparse> vectors(List<Terms> all, int[] used) {
            return IntStream.of(used).mapToObj(i -> all.get(i).seenBy(view)).toList();
        }
    }

    private List<Unseen> unseen(List<Job> jobs) {
        Map<Integer, double[]> byWords = judged(jobs, View.WORDS);
        Map<Integer, double[]> byLetters = judged(jobs, View.LETTERS);
        List<Unseen> unseen = new ArrayList<>();
        byWords.forEach((i, words) ->
                unseen.add(new Unseen(Mixture.of(words, requireNonNull(byLetters.get(i))), outcomes[i])));
        return unseen;
    }

    private static Map<Integer, double[]> judged(List<Job> jobs, View view) {
        Map<Integer, double[]> all = new TreeMap<>();
        jobs.stream().filter(job -> job.view == view).forEach(job -> all.putAll(job.judged));
        return all;
    }

    private Weights whole(List<Job> jobs, View view) {
        return jobs.stream()
                .filter(job -> job.view == view)
                .flatMap(job -> Optional.ofNullable(job.weights).stream())
                .findFirst()
                .orElseThrow();
    }

    private Evaluation evaluate(List<Unseen> unseen, int none, Calibration calibration) {
        List<Scoring.Row> rows = new ArrayList<>();
        for (Unseen one : unseen) {
            Verdict verdict = new Verdict(labels, none, one.mixture().raisedTo(calibration.sharpness()), calibration);
            rows.add(Scoring.Row.of(labels.get(one.label()), verdict));
        }
        return Scoring.of(rows, Detection.NONE, 0);
    }

    private List<String> misspell(List<TrainingPhrase> phrases) {
        List<String> openings = phrases.stream()
                .filter(phrase ->
                        phrase.intent().equals(Intents.GREET) && phrase.text().length() <= LONGEST_OPENING)
                .map(TrainingPhrase::text)
                .toList();
        Misspelling misspelling = new Misspelling(openings, SEED + 2);
        return phrases.stream()
                .map(phrase -> misspelling.of(phrase.text(), !phrase.intent().startsWith("chat.")))
                .toList();
    }

    /** Every label's phrases are dealt out in turn, so that each fold has its share of each. */
    private static int[] folds(int[] outcomes, int labels) {
        int[] seen = new int[labels];
        return IntStream.of(outcomes).map(outcome -> seen[outcome]++ % FOLDS).toArray();
    }
}
