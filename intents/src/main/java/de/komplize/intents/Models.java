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
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Trained detectors, kept in files that are named by what they were trained from: training happens once for the same phrases and trainer,
 * and a changed phrase never meets an old model.
 */
public final class Models {

    private static final Logger LOG = System.getLogger(Models.class.getName());

    private Models() {}

    /**
     * The detector of these phrases: read from the first folder that keeps it, else trained (some seconds) and kept in the first folder that
     * can be written. A damaged file is replaced.
     *
     * @throws IllegalArgumentException where a language has fewer than two intents, or there are no phrases at all
     */
    public static OpenNlpDetector current(Collection<TrainingPhrase> phrases, List<Path> folders) {
        List<TrainingPhrase> sorted = sorted(phrases);
        byte[] fingerprint = ModelFile.fingerprint(sorted);
        return kept(fingerprint, folders).orElseGet(() -> {
            OpenNlpDetector trained = train(sorted);
            keep(ModelFile.name(fingerprint), ModelFile.bytes(fingerprint, trained), folders);
            return trained;
        });
    }

    /** Whether {@link #current} would find a sound model and not train. */
    public static boolean isCurrent(Collection<TrainingPhrase> phrases, List<Path> folders) {
        return kept(ModelFile.fingerprint(sorted(phrases)), folders).isPresent();
    }

    static OpenNlpDetector train(Collection<TrainingPhrase> phrases) {
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no training phrases; put them into phrases/<language>/<intent>.txt of the content pack");
        }
        Map<String, List<TrainingPhrase>> byLanguage = sorted(phrases).stream()
                .collect(Collectors.groupingBy(TrainingPhrase::language, TreeMap::new, Collectors.toList()));
        Map<String, LanguageModel> models = new TreeMap<>();
        Map<String, Evaluation> evaluations = new TreeMap<>();
        byLanguage.forEach((language, own) -> {
            Trainer.Trained trained = new Trainer(language, own).train();
            models.put(language, trained.model());
            evaluations.put(language, trained.evaluation());
        });
        return new OpenNlpDetector(models, evaluations);
    }

    /** The order of the files must not matter; the order of the phrases within one file does. */
    private static List<TrainingPhrase> sorted(Collection<TrainingPhrase> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparing(TrainingPhrase::language).thenComparing(TrainingPhrase::intent))
                .toList();
    }

    private static Optional<OpenNlpDetector> kept(byte[] fingerprint, List<Path> folders) {
        for (Path folder : folders) {
            Path file = folder.resolve(ModelFile.name(fingerprint));
            if (Files.isRegularFile(file)) {
                Optional<OpenNlpDetector> read = read(file, fingerprint);
                if (read.isPresent()) {
                    return read;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<OpenNlpDetector> read(Path file, byte[] fingerprint) {
        try {
            Optional<OpenNlpDetector> read = ModelFile.read(Files.readAllBytes(file), fingerprint);
            if (read.isEmpty()) {
                LOG.log(Level.WARNING, "The model file {0} is damaged; a new one is trained in its place", file);
            }
            return read;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The model file " + file + " cannot be read; a new one is trained", e);
            return Optional.empty();
        }
    }

    private static void keep(String name, byte[] bytes, List<Path> folders) {
        IOException last = new IOException("no folder was given");
        for (Path folder : folders) {
            try {
                ModelFile.write(folder.resolve(name), bytes);
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
