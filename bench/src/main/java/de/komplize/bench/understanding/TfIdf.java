package de.komplize.bench.understanding;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Texts as LIBLINEAR takes them: words and pairs of words, and runs of two to five characters within words, each kind weighted by TF-IDF
 * (smoothed, as scikit-learn does) and brought to length 1; a constant feature stands last.
 */
final class TfIdf {

    private static final int LONGEST_PAIR = 2;
    private static final int SHORTEST_RUN = 2;
    private static final int LONGEST_RUN = 5;

    private static final List<Function<String, List<String>>> KINDS = List.of(TfIdf::words, TfIdf::runs);

    /** A term of a kind, with its place among all, from 1 on, and its weight. */
    private record Term(int place, double idf) {}

    private final List<Map<String, Term>> kinds = new ArrayList<>();
    private final int size;

    TfIdf(List<String> texts) {
        int place = 0;
        for (Function<String, List<String>> kind : KINDS) {
            Map<String, Integer> seenIn = new HashMap<>();
            for (String text : texts) {
                kind.apply(text).stream().distinct().forEach(term -> seenIn.merge(term, 1, Integer::sum));
            }
            Map<String, Term> terms = new HashMap<>();
            for (Map.Entry<String, Integer> entry : seenIn.entrySet()) {
                double idf = Math.log((1.0 + texts.size()) / (1.0 + entry.getValue())) + 1;
                terms.put(entry.getKey(), new Term(++place, idf));
            }
            kinds.add(terms);
        }
        size = place + 1;
    }

    /** How many features there are, the constant one included. */
    int size() {
        return size;
    }

    Feature[] vector(String text) {
        List<FeatureNode> nodes = new ArrayList<>();
        for (int kind = 0; kind < KINDS.size(); kind++) {
            nodes.addAll(vector(KINDS.get(kind).apply(text), kinds.get(kind)));
        }
        nodes.sort(Comparator.comparingInt(FeatureNode::getIndex));
        nodes.add(new FeatureNode(size, 1));
        return nodes.toArray(Feature[]::new);
    }

    private static List<FeatureNode> vector(List<String> found, Map<String, Term> terms) {
        Map<Term, Double> weights = new HashMap<>();
        for (String one : found) {
            Optional.ofNullable(terms.get(one)).ifPresent(term -> weights.merge(term, term.idf(), Double::sum));
        }
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        return weights.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey().place(), entry.getValue() / length))
                .toList();
    }

    private static List<String> words(String text) {
        String[] words = tokens(text).toArray(String[]::new);
        List<String> all = new ArrayList<>();
        for (int from = 0; from < words.length; from++) {
            for (int to = from + 1; to <= Math.min(words.length, from + LONGEST_PAIR); to++) {
                all.add(String.join(" ", Arrays.asList(words).subList(from, to)));
            }
        }
        return all;
    }

    private static List<String> runs(String text) {
        List<String> all = new ArrayList<>();
        tokens(text).map(word -> " " + word + " ").forEach(word -> {
            for (int from = 0; from < word.length(); from++) {
                for (int to = from + SHORTEST_RUN; to <= Math.min(word.length(), from + LONGEST_RUN); to++) {
                    all.add(word.substring(from, to));
                }
            }
        });
        return all;
    }

    private static Stream<String> tokens(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+"))
                .filter(word -> !word.isEmpty());
    }
}
