package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All that was learnt for one language. Immutable. */
final class LanguageModel {

    private final String language;
    private final List<String> labels;
    private final KnownWords known;
    private final Features features;
    private final Vocabulary vocabulary;
    private final Weights words;
    private final Weights letters;
    private final Calibration calibration;

    LanguageModel(
            String language,
            List<String> labels,
            KnownWords known,
            Vocabulary vocabulary,
            Weights words,
            Weights letters,
            Calibration calibration) {
        this.language = language;
        this.labels = List.copyOf(labels);
        this.known = known;
        this.features = new Features(language, known);
        this.vocabulary = vocabulary;
        this.words = words;
        this.letters = letters;
        this.calibration = calibration;
    }

    String language() {
        return language;
    }

    Verdict judge(String text) {
        Terms terms = vocabulary.terms(features.of(text));
        double[] byWords = probabilities(terms, words, View.WORDS);
        double[] byLetters = probabilities(terms, letters, View.LETTERS);
        Mixture mixture = Mixture.of(byWords, byLetters).raisedTo(calibration.sharpness());
        return new Verdict(labels, labels.indexOf(Detection.NONE), mixture, calibration);
    }

    private static double[] probabilities(Terms terms, Weights weights, View view) {
        return Softmax.probabilities(weights.scores(terms, view.factors(terms.squares())), view.sharpness());
    }

    Features features() {
        return features;
    }

    /** The text as the view of words sees it, of length 1 where all of it is known. */
    Terms.Sparse seenByWords(String text) {
        return vocabulary.terms(features.of(text)).seenBy(View.WORDS, 0);
    }

    /** For every feature of the text, by its hash, how much it speaks for one label against another. */
    Map<Integer, Double> contributions(String text, String one, String other) {
        Terms terms = vocabulary.terms(features.of(text));
        Map<Integer, Double> contributions = new HashMap<>();
        add(terms, words, View.WORDS, labels.indexOf(one), labels.indexOf(other), contributions);
        add(terms, letters, View.LETTERS, labels.indexOf(one), labels.indexOf(other), contributions);
        return contributions;
    }

    private void add(Terms terms, Weights weights, View view, int one, int other, Map<Integer, Double> contributions) {
        float[] factors = view.factors(terms.squares());
        double scale = view.sharpness() / View.values().length;
        for (int g = 0, i = 0; g < factors.length; g++) {
            for (; i < terms.ends()[g]; i++) {
                int feature = terms.at()[i];
                double difference = factors[g] == 0 ? 0 : weights.weight(feature, one) - weights.weight(feature, other);
                contributions.merge(
                        vocabulary.keys()[feature], scale * terms.weight()[i] * factors[g] * difference, Double::sum);
            }
        }
    }

    void write(DataOutputStream out) throws IOException {
        Binary.write(out, language);
        out.writeInt(labels.size());
        for (String label : labels) {
            Binary.write(out, label);
        }
        known.write(out);
        Binary.write(out, vocabulary.keys());
        Binary.write(out, vocabulary.idf());
        out.writeFloat(vocabulary.idfOfUnknown());
        out.writeInt(vocabulary.from(View.LETTERS));
        out.writeInt(vocabulary.to(View.WORDS));
        words.write(out);
        letters.write(out);
        out.writeDouble(calibration.sharpness());
        out.writeDouble(calibration.refuseFrom());
        out.writeDouble(calibration.clarifyBelow());
    }

    static LanguageModel read(ByteBuffer in) {
        String language = Binary.string(in);
        List<String> labels = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            labels.add(Binary.string(in));
        }
        KnownWords known = KnownWords.read(in);
        Vocabulary vocabulary =
                new Vocabulary(Binary.ints(in), Binary.floats(in), in.getFloat(), in.getInt(), in.getInt());
        Weights words = Weights.read(in);
        Weights letters = Weights.read(in);
        Calibration calibration = new Calibration(in.getDouble(), in.getDouble(), in.getDouble());
        return new LanguageModel(language, labels, known, vocabulary, words, letters, calibration);
    }
}
