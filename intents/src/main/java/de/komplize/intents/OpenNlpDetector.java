package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.IntentDetector;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds intents with models trained on this machine. Immutable and safe for any number of threads. Made by {@link Models}. */
public final class OpenNlpDetector implements IntentDetector {

    private static final String FALLBACK = "de";

    private final SortedMap<String, LanguageModel> models;
    private final SortedMap<String, Evaluation> evaluations;

    OpenNlpDetector(Map<String, LanguageModel> models, Map<String, Evaluation> evaluations) {
        this.models = new TreeMap<>(models);
        this.evaluations = new TreeMap<>(evaluations);
    }

    /** An utterance in a language without phrases of its own is read with the German ones, else with the first language's. */
    @Override
    public Detection detect(String utterance, Optional<String> language) {
        return examine(utterance, language).detection();
    }

    /** For every language with phrases, how well models judged those phrases that were kept from them in training. */
    public Map<String, Evaluation> crossValidation() {
        return Map.copyOf(evaluations);
    }

    Evaluation crossValidation(String language) {
        return Optional.ofNullable(evaluations.get(language)).orElseThrow();
    }

    /** @param noneness how probable it is that none of our intents is meant, also where the utterance was not refused */
    record Examined(Detection detection, double noneness) {}

    Examined examine(String utterance, Optional<String> hint) {
        String language = LanguageGuess.of(utterance, hint);
        Message message = Message.read(utterance, model(language));
        return new Examined(message.detection(language), message.noneness());
    }

    Collection<LanguageModel> models() {
        return models.values();
    }

    private LanguageModel model(String language) {
        LanguageModel own = models.get(language);
        LanguageModel german = models.get(FALLBACK);
        return own != null ? own : german != null ? german : models.firstEntry().getValue();
    }
}
