package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.TrainingPhrase;
import de.komplize.intents.Explanation.Near;
import de.komplize.intents.Explanation.Reason;
import de.komplize.intents.Terms.Sparse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the reasons behind a detection in the weights of its model. */
final class Explainer {

    private static final int REASONS = 6;
    private static final int NEAREST = 5;

    /** Less than this moves nothing. */
    private static final double LEAST = 0.005;

    /** So many phrases that share words with the utterance are compared exactly. */
    private static final int COMPARED = 200;

    /** By so many of its first letters a word is sought in the phrases. */
    private static final int BEGINNING = 4;

    private static final int MOST_WORDS = 24;

    private final LanguageModel model;
    private final List<TrainingPhrase> phrases;

    /** @param phrases what the model was trained from */
    Explainer(LanguageModel model, List<TrainingPhrase> phrases) {
        this.model = model;
        this.phrases = List.copyOf(phrases);
    }

    Explanation of(String text, Detection detection) {
        String intent = detection.intent();
        Optional<String> runnerUp = detection.alternatives(1).stream()
                .map(ranked -> ranked.intent())
                .findFirst();
        Map<String, Double> weights =
                runnerUp.map(next -> weights(text, intent, next)).orElse(Map.of());
        return new Explanation(intent, runnerUp.orElse(null), reasons(weights, 1), reasons(weights, -1), nearest(text));
    }

    private static List<Reason> reasons(Map<String, Double> weights, int side) {
        return weights.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), side * entry.getValue()))
                .filter(reason -> reason.weight() >= LEAST)
                .sorted(Comparator.comparingDouble(Reason::weight).reversed())
                .limit(REASONS)
                .toList();
    }

    /** By words, how much they speak for the one against the other. */
    private Map<String, Double> weights(String text, String one, String other) {
        Map<Integer, String> names = names(text);
        Map<String, Double> weights = new LinkedHashMap<>();
        model.contributions(text, one, other)
                .forEach((feature, weight) -> Optional.ofNullable(names.get(feature))
                        .ifPresent(name -> weights.merge(name, weight, Double::sum)));
        return weights;
    }

    /** For each feature of the text the words that have it: found by looking at each word and each two words alone. */
    private Map<Integer, String> names(String text) {
        List<String> words = Words.of(text).stream().limit(MOST_WORDS).toList();
        Map<Integer, String> names = new HashMap<>();
        words.forEach(word -> name(word, word, names));
        for (int i = 0; i + 1 < words.size(); i++) {
            String pair = words.get(i) + " " + words.get(i + 1);
            name(pair, pair, names);
        }
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 2; j < words.size(); j++) {
                name(words.get(i) + " " + words.get(j), words.get(i) + " … " + words.get(j), names);
            }
        }
        return names;
    }

    private void name(String words, String name, Map<Integer, String> names) {
        for (int[] group : model.features().of(words)) {
            for (int feature : group) {
                names.putIfAbsent(feature, name);
            }
        }
    }

    private List<Near> nearest(String text) {
        List<String> beginnings = Words.of(text).stream()
                .map(Folding::fold)
                .filter(word -> word.length() > 2)
                .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                .distinct()
                .toList();
        Sparse own = model.seenByWords(text);
        Map<String, Boolean> seen = new HashMap<>();
        return phrases.stream()
                .map(phrase -> new Candidate(phrase, shared(phrase.text(), beginnings)))
                .sorted(Comparator.comparingLong(Candidate::shared)
                        .reversed()
                        .thenComparingInt(candidate -> candidate.phrase().text().length()))
                .limit(COMPARED)
                .map(Candidate::phrase)
                .map(phrase -> new Near(phrase.text(), phrase.intent(), cosine(own, model.seenByWords(phrase.text()))))
                .sorted(Comparator.comparingDouble(Near::similarity).reversed())
                .filter(near -> seen.putIfAbsent(near.text(), true) == null)
                .limit(NEAREST)
                .collect(Collectors.toList());
    }

    private record Candidate(TrainingPhrase phrase, long shared) {}

    private static long shared(String phrase, List<String> beginnings) {
        String folded = Folding.fold(phrase.toLowerCase(Locale.ROOT));
        return beginnings.stream().filter(folded::contains).count();
    }

    private static double cosine(Sparse one, Sparse other) {
        Map<Integer, Float> values = new HashMap<>();
        for (int i = 0; i < one.at().length; i++) {
            values.put(one.at()[i], one.value()[i]);
        }
        double product = 0;
        for (int i = 0; i < other.at().length; i++) {
            product += values.getOrDefault(other.at()[i], 0f) * other.value()[i];
        }
        double lengths = Stream.of(one, other).mapToDouble(Explainer::length).reduce(1, (a, b) -> a * b);
        return lengths == 0 ? 0 : Math.min(1, product / lengths);
    }

    private static double length(Sparse vector) {
        double square = 0;
        for (float value : vector.value()) {
            square += value * value;
        }
        return Math.sqrt(square);
    }
}
