package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Trained models, one a language, kept in files that are named by what they were trained from: training happens once for the same phrases
 * and trainer, a changed phrase never meets an old model, and a change in one language trains that language only.
 */
public final class Models {

    private static final Logger LOG = System.getLogger(Models.class.getName());

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
        Map<String, Lazy> models = new ConcurrentHashMap<>();
        byLanguage(phrases).entrySet().parallelStream()
                .forEach(entry -> models.put(
                        entry.getKey(), new Stored(entry.getKey(), entry.getValue(), packVersion, folders).lazy()));
        return new OpenNlpDetector(models, phrases);
    }

    /** Whether {@link #current} would find a sound model of each language and not train. */
    public static boolean isCurrent(Collection<TrainingPhrase> phrases, List<Path> folders) {
        return byLanguage(phrases).entrySet().stream()
                .allMatch(entry -> new Stored(entry.getKey(), entry.getValue(), "", folders)
                        .sound()
                        .isPresent());
    }

    static OpenNlpDetector train(Collection<TrainingPhrase> phrases) {
        Map<String, Lazy> models = new TreeMap<>();
        byLanguage(phrases).forEach((language, own) -> models.put(language, Lazy.of(train(language, own, ""))));
        return new OpenNlpDetector(models, phrases);
    }

    private static ModelFile.Kept train(String language, List<TrainingPhrase> phrases, String packVersion) {
        Trainer.Trained trained = new Trainer(language, phrases).train();
        return new ModelFile.Kept(packVersion, trained.evaluation(), trained.model());
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

    /** One language's model in its file. */
    private record Stored(
            String language, List<TrainingPhrase> phrases, String packVersion, List<Path> folders, byte[] fingerprint) {

        Stored(String language, List<TrainingPhrase> phrases, String packVersion, List<Path> folders) {
            this(language, phrases, packVersion, folders, ModelFile.fingerprint(language, phrases));
        }

        /** A model that is there when it is asked for: trained now where no sound one is kept, read now or later where one is. */
        Lazy lazy() {
            Optional<Path> file = sound();
            if (file.isEmpty()) {
                return Lazy.of(trained());
            }
            return language.equals(AT_ONCE) ? Lazy.of(read(file.get())) : Lazy.of(() -> read(file.get()));
        }

        Optional<Path> sound() {
            return folders.stream()
                    .map(folder -> folder.resolve(ModelFile.name(language, fingerprint)))
                    .filter(Files::isRegularFile)
                    .filter(this::isSound)
                    .findFirst();
        }

        private boolean isSound(Path file) {
            try {
                if (ModelFile.isSound(Files.readAllBytes(file), fingerprint)) {
                    return true;
                }
                LOG.log(Level.WARNING, "The model file {0} is damaged; a new one is trained in its place", file);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The model file " + file + " cannot be read; a new one is trained", e);
            }
            return false;
        }

        /** A file that was sound at the start and is not any more is made anew. */
        private ModelFile.Kept read(Path file) {
            try {
                return ModelFile.read(Files.readAllBytes(file), fingerprint).orElseGet(this::trained);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "The model file " + file + " cannot be read any more; a new one is trained", e);
                return trained();
            }
        }

        private ModelFile.Kept trained() {
            ModelFile.Kept trained = train(language, phrases, packVersion);
            keep(ModelFile.bytes(fingerprint, trained));
            return trained;
        }

        private void keep(byte[] bytes) {
            IOException last = new IOException("no folder was given");
            for (Path folder : folders) {
                try {
                    ModelFile.write(folder.resolve(ModelFile.name(language, fingerprint)), bytes);
                    return;
                } catch (IOException e) {
                    last = e;
                }
            }
            LOG.log(
                    Level.WARNING,
                    "The trained model cannot be kept in any of " + folders + "; the next start trains again",
                    last);
        }
    }
}
