package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Trained models, one a language, kept in files that are named by what they were trained from: training happens once for the same phrases
 * and trainer, a changed phrase never meets an old model, and a change in one language trains that language only.
 */
public final class Models {

    /** The language that has to be ready at once; the others are read when somebody first writes in them. */
    private static final String AT_ONCE = "de";

    private Models() {}

    /**
     * The detector of these phrases: each language is read from the first folder that keeps it, else trained (some seconds) and kept in the
     * first folder that can be written. A damaged file is replaced.
     *
     * @param packVersion the version of the content pack that the phrases are from; it is noted in the files
     * @throws IllegalArgumentException where a language has fewer than two intents, or there are no phrases at all
     */
    public static OpenNlpDetector current(Collection<TrainingPhrase> phrases, String packVersion, List<Path> folders) {
        SortedMap<String, List<TrainingPhrase>> byLanguage = byLanguage(phrases);
        Map<String, Lazy> models = new ConcurrentHashMap<>();
        byLanguage.entrySet().parallelStream()
                .forEach(entry ->
                        models.put(entry.getKey(), lazy(entry.getKey(), entry.getValue(), packVersion, folders)));
        return new OpenNlpDetector(guess(byLanguage, folders), models, phrases);
    }

    /** A model that is there when it is asked for: trained now where no sound one is kept, read now or later where one is. */
    private static Lazy lazy(String language, List<TrainingPhrase> phrases, String packVersion, List<Path> folders) {
        Stored file = file(language, phrases, folders);
        Supplier<Kept> learn = () -> {
            Kept trained = train(language, phrases, packVersion);
            file.keep(trained.bytes());
            return trained;
        };
        // What was sound at the start and is not any more when it is read is made anew.
        Supplier<Kept> read = () -> file.payload().map(Kept::read).orElseGet(learn);
        Optional<Kept.Head> head = file.payload().map(Kept.Head::read);
        return language.equals(AT_ONCE) || head.isEmpty() ? Lazy.of(read.get()) : Lazy.of(head.get(), read);
    }

    private static LanguageGuess guess(SortedMap<String, List<TrainingPhrase>> byLanguage, List<Path> folders) {
        List<TrainingPhrase> all =
                byLanguage.values().stream().flatMap(List::stream).toList();
        Stored file = new Stored("languages", ModelFile.fingerprint(all), folders);
        return file.payload().map(LanguageGuess::read).orElseGet(() -> {
            LanguageGuess learnt = LanguageGuess.of(all);
            file.keep(learnt.bytes());
            return learnt;
        });
    }

    private static Stored file(String language, List<TrainingPhrase> phrases, List<Path> folders) {
        return new Stored("intents-" + language, ModelFile.fingerprint(language, phrases), folders);
    }

    /** Whether {@link #current} would find a sound model of each language and not train. */
    public static boolean isCurrent(Collection<TrainingPhrase> phrases, List<Path> folders) {
        return byLanguage(phrases).entrySet().stream()
                .allMatch(entry -> file(entry.getKey(), entry.getValue(), folders)
                        .payload()
                        .isPresent());
    }

    static OpenNlpDetector train(Collection<TrainingPhrase> phrases) {
        Map<String, Lazy> models = new TreeMap<>();
        byLanguage(phrases).forEach((language, own) -> models.put(language, Lazy.of(train(language, own, ""))));
        return new OpenNlpDetector(LanguageGuess.of(phrases), models, phrases);
    }

    private static Kept train(String language, List<TrainingPhrase> phrases, String packVersion) {
        Trainer.Trained trained = new Trainer(language, phrases).train();
        return new Kept(packVersion, trained.evaluation(), trained.model());
    }

    /** By language; the order of the files must not matter, the order of the phrases within one file does. */
    static SortedMap<String, List<TrainingPhrase>> byLanguage(Collection<TrainingPhrase> phrases) {
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no training phrases; put them into phrases/<language>/<intent>.txt of the content pack");
        }
        return phrases.stream()
                .sorted(Comparator.comparing(TrainingPhrase::language).thenComparing(TrainingPhrase::intent))
                .collect(Collectors.groupingBy(TrainingPhrase::language, TreeMap::new, Collectors.toList()));
    }
}
