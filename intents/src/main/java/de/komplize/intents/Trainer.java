package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import de.komplize.intents.Calibration.Unseen;
import de.komplize.intents.Terms.Sparse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Learns one language. A fifth of the phrases is kept back at first; how they are judged then gives the calibration and the evaluation, and
 * training goes on with all of them. Where a fifth is too few to tell, each fifth in turn is judged by a training without it. The outcome
 * does not depend on how many trainings run at a time.
 */
final class Trainer {

    /** Part of a model's name. Raise it with every change after which the same phrases give another model. */
    static final int VERSION = 6;

    private static final int FOLDS = 5;

    /** From so many phrases on, a fifth of them tells enough. */
    private static final int MANY = 2_000;

    private static final long SEED = 2026;
    private static final double MISSPELT_SHARE = 0.3;

    /** Greetings longer than this say something else besides. */
    private static final int LONGEST_OPENING = 14;

    private final String language;
    private final List<TrainingPhrase> phrases;
    private final List<String> labels;
    private final int[] outcomes;
    private final int[] folds;
    private final KnownWords known;
    private final Vocabulary vocabulary;
    private final List<Terms> terms;
    private final List<Terms> misspelt;

    /** @throws IllegalArgumentException where there are phrases of fewer than two intents besides none */
    Trainer(String language, List<TrainingPhrase> phrases) {
        this.language = language;
        this.phrases = List.copyOf(phrases);
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
        this.known = KnownWords.of(phrases.stream().map(TrainingPhrase::text).toList());
        Features features = new Features(language, known);
        List<int[][]> found =
                phrases.stream().map(phrase -> features.of(phrase.text())).toList();
        this.vocabulary = Vocabulary.of(found);
        this.terms = found.stream().map(vocabulary::terms).toList();
        this.misspelt = misspell(phrases).stream()
                .map(text -> vocabulary.terms(features.of(text)))
                .toList();
    }

    /** @param evaluation how models that had not seen them judged phrases */
    record Trained(LanguageModel model, Evaluation evaluation) {}

    /** A phrase and what a model that had not seen it made of it. */
    record Judged(TrainingPhrase phrase, Verdict verdict) {}

    Trained train() {
        List<Job> jobs = jobs(phrases.size() < MANY ? FOLDS : 1);
        Calibration calibration = calibration(jobs);
        LanguageModel model = new LanguageModel(
                language, labels, known, vocabulary, whole(jobs, View.WORDS), whole(jobs, View.LETTERS), calibration);
        return new Trained(model, evaluation(judged(jobs, calibration)));
    }

    /** Every phrase judged by models that had not seen it. */
    List<Judged> crossValidate() {
        List<Job> jobs = jobs(FOLDS);
        return judged(jobs, calibration(jobs));
    }

    static Evaluation evaluation(List<Judged> judged) {
        List<Scoring.Row> rows = judged.stream()
                .map(one -> Scoring.Row.of(one.phrase().intent(), one.verdict()))
                .toList();
        return Scoring.of(rows, Detection.NONE, 0);
    }

    private List<Job> jobs(int judgedFolds) {
        List<Job> jobs = IntStream.range(0, judgedFolds)
                .boxed()
                .flatMap(fold -> Stream.of(View.values()).map(view -> new Job(view, fold)))
                .toList();
        jobs.parallelStream().forEach(Job::run);
        return jobs;
    }

    /** A training of one view that keeps one of the folds back at first. Only that of the first fold then goes on to the whole. */
    private final class Job implements Runnable {

        private final View view;
        private final int fold;
        private final int first;
        private final Map<Integer, double[]> judged = new ConcurrentHashMap<>();
        private @Nullable Weights weights;

        Job(View view, int fold) {
            this.view = view;
            this.fold = fold;
            this.first = vocabulary.from(view);
        }

        @Override
        public void run() {
            boolean[] keptBack = new boolean[outcomes.length];
            IntStream.range(0, outcomes.length).forEach(i -> keptBack[i] = folds[i] == fold);
            int[] keys = IntStream.range(first, vocabulary.to(view))
                    .map(i -> vocabulary.keys()[i])
                    .toArray();
            Samples samples = new Samples(vectors(terms), outcomes, keys, labels);
            Variants variants = new Variants(vectors(misspelt), MISSPELT_SHARE);
            if (fold == 0) {
                weights = Weights.of(trainer().rehearse(samples, variants, keptBack, this::judge), first);
            } else {
                judge(trainer().train(samples, variants, keptBack));
            }
        }

        private void judge(DenseModel model) {
            for (int i = 0; i < outcomes.length; i++) {
                if (folds[i] == fold) {
                    float[] scores = model.scores(terms.get(i).seenBy(view, first));
                    judged.put(i, Softmax.probabilities(scores, view.sharpness()));
                }
            }
        }

        private LinearTrainer trainer() {
            return switch (view) {
                case WORDS -> new SoftmaxTrainer(SEED);
                case LETTERS -> new HingeTrainer(SEED + 1);
            };
        }

        private List<Sparse> vectors(List<Terms> all) {
            return all.stream().map(one -> one.seenBy(view, first)).toList();
        }
    }

    private Calibration calibration(List<Job> jobs) {
        List<Unseen> unseen = new ArrayList<>();
        mixed(jobs).forEach((i, mixture) -> unseen.add(new Unseen(mixture, outcomes[i])));
        return Calibration.of(unseen, labels.indexOf(Detection.NONE));
    }

    private List<Judged> judged(List<Job> jobs, Calibration calibration) {
        int none = labels.indexOf(Detection.NONE);
        List<Judged> judged = new ArrayList<>();
        mixed(jobs)
                .forEach((i, mixture) -> judged.add(new Judged(
                        phrases.get(i),
                        new Verdict(labels, none, mixture.raisedTo(calibration.sharpness()), calibration))));
        return judged;
    }

    private static Map<Integer, Mixture> mixed(List<Job> jobs) {
        Map<Integer, double[]> letters = judged(jobs, View.LETTERS);
        Map<Integer, Mixture> mixed = new TreeMap<>();
        judged(jobs, View.WORDS).forEach((i, words) -> mixed.put(i, Mixture.of(words, letters.getOrDefault(i, words))));
        return mixed;
    }

    private static Map<Integer, double[]> judged(List<Job> jobs, View view) {
        Map<Integer, double[]> all = new TreeMap<>();
        jobs.stream().filter(job -> job.view == view).forEach(job -> all.putAll(job.judged));
        return all;
    }

    private static Weights whole(List<Job> jobs, View view) {
        return jobs.stream()
                .filter(job -> job.view == view)
                .flatMap(job -> Optional.ofNullable(job.weights).stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> misspell(List<TrainingPhrase> phrases) {
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
