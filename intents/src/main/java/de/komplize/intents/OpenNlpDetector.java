package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.IntentDetector;
import de.komplize.bot.understanding.TrainingPhrase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds intents with models trained on this machine. Safe for any number of threads. Made by {@link Models}. */
public final class OpenNlpDetector implements IntentDetector {

    private static final String FALLBACK = "de";

    private final LanguageGuess guess;
    private final SortedMap<String, Lazy> models;
    private final List<TrainingPhrase> phrases;

    OpenNlpDetector(LanguageGuess guess, Map<String, Lazy> models, Collection<TrainingPhrase> phrases) {
        this.guess = guess;
        this.models = new TreeMap<>(models);
        this.phrases = List.copyOf(phrases);
    }

    /** An utterance in a language without phrases of its own is read with the German ones, else with the first language's. */
    @Override
    public Detection detect(String utterance, Optional<String> language) {
        return examine(utterance, language).detection();
    }

    /** Why an utterance is understood as it is. Takes some milliseconds. */
    public Explanation explain(String utterance, Optional<String> hint) {
        String language = guess.of(utterance, hint);
        String model = modelFor(language);
        List<TrainingPhrase> own = phrases.stream()
                .filter(phrase -> phrase.language().equals(model))
                .toList();
        return new Explainer(kept(model).model(), own)
                .of(utterance, examine(utterance, hint).detection());
    }

    /** How models that had not seen them judged phrases of the language. Reads no model. */
    public Evaluation heldOut(String language) {
        return lazy(language).head().evaluation();
    }

    /** The version of the content pack whose phrases the language's model was first trained from. */
    public String packVersion(String language) {
        return lazy(language).head().packVersion();
    }

    /** The languages that have phrases of their own. */
    public List<String> languages() {
        return List.copyOf(models.keySet());
    }

    /** The size of the files that would keep the models. */
    long modelBytes() {
        return models.values().stream()
                .mapToLong(model -> model.get().bytes().length)
                .sum();
    }

    /** @param noneness how probable it is that none of our intents is meant, also where the utterance was not refused */
    record Examined(Detection detection, double noneness) {}

    Examined examine(String utterance, Optional<String> hint) {
        String language = guess.of(utterance, hint);
        Message message = Message.read(utterance, kept(modelFor(language)).model());
        return new Examined(message.detection(language), message.noneness());
    }

    private String modelFor(String language) {
        return models.containsKey(language) ? language : models.containsKey(FALLBACK) ? FALLBACK : models.firstKey();
    }

    private Kept kept(String language) {
        return lazy(language).get();
    }

    private Lazy lazy(String language) {
        return Optional.ofNullable(models.get(language)).orElseThrow();
    }
}
