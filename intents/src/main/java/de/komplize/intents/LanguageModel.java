package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** All that was learnt for one language. Immutable. */
final class LanguageModel {

    private final String language;
    private final List<String> labels;
    private final Features features;
    private final Vocabulary vocabulary;
    private final Weights words;
    private final Weights letters;
    private final Calibration calibration;

    LanguageModel(
            String language,
            List<String> labels,
            Vocabulary vocabulary,
            Weights words,
            Weights letters,
            Calibration calibration) {
        this.language = language;
        this.labels = List.copyOf(labels);
        this.features = new Features(language);
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

    void write(DataOutputStream out) throws IOException {
        Binary.write(out, language);
        out.writeInt(labels.size());
        for (String label : labels) {
            Binary.write(out, label);
        }
        Binary.write(out, vocabulary.keys());
        Binary.write(out, vocabulary.idf());
        out.writeFloat(vocabulary.idfOfUnknown());
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
        Vocabulary vocabulary = new Vocabulary(Binary.ints(in), Binary.floats(in), in.getFloat());
        Weights words = Weights.read(in);
        Weights letters = Weights.read(in);
        Calibration calibration = new Calibration(in.getDouble(), in.getDouble(), in.getDouble());
        return new LanguageModel(language, labels, vocabulary, words, letters, calibration);
    }
}
