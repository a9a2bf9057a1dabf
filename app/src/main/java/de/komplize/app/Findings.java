package de.komplize.app;

import de.komplize.admin.Finding;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.understanding.TrainingPhrase;
import de.komplize.intents.Evaluation;
import de.komplize.intents.OpenNlpDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the office's page on the state of the program shows of the machine it runs on. */
final class Findings {

    private static final long MEGABYTE = 1024 * 1024;

    /** The nightly rewrite of the database needs twice its room; below this nobody should wait. */
    private static final long LITTLE = 1024 * MEGABYTE;

    /** In days: a week's work nobody does again. */
    private static final long LONGEST_WITHOUT_BACKUP = 7;

    /** Enough to tell two models apart. */
    private static final int SHOWN_OF_A_HASH = 12;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm", Locale.GERMAN).withZone(ZoneId.of("Europe/Berlin"));

    private final Path data;
    private final ContentPack pack;
    private final OpenNlpDetector detector;
    private final List<Path> models;
    private final InstantSource clock;
    private final Supplier<Map<String, Channel.Trouble>> troubles;

    /**
     * @param detector the models in use
     * @param models the folders in which trained models are kept
     * @param troubles of the channels
     */
    Findings(
            Path data,
            ContentPack pack,
            OpenNlpDetector detector,
            List<Path> models,
            InstantSource clock,
            Supplier<Map<String, Channel.Trouble>> troubles) {
        this.data = data;
        this.pack = pack;
        this.detector = detector;
        this.models = List.copyOf(models);
        this.clock = clock;
        this.troubles = troubles;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(disk());
        findings.add(Finding.good("Programm", "Komplize " + Home.version() + "."));
        troubles.get()
                .forEach(
                        (channel, trouble) -> findings.add(
                                Finding.bad(
                                        "Kanal: "
                                                + pack.wording(
                                                        "channel." + channel,
                                                        pack.languages().getFirst()),
                                        trouble.words(),
                                        trouble.lasting()
                                                ? "Bitten Sie Ihre IT darum. Bis dahin wird hier nichts empfangen und nichts verschickt; es geht nichts verloren."
                                                : "Warten Sie ein paar Minuten. Bleibt es so, fragen Sie Ihre IT. Es geht nichts verloren.")));
        findings.addAll(models());
        findings.add(backup(LastBackup.in(data), clock.instant()));
        return findings;
    }

    static Finding backup(Optional<Instant> last, Instant now) {
        String hint =
                "Bitten Sie Ihre IT um eine Sicherung, am besten jede Nacht von selbst. Der Befehl dafür: ./komplize backup DATEI";
        return last.map(at -> {
                    long days = Math.max(0, Duration.between(at, now).toDays());
                    String says = "Zuletzt gesichert am " + TIME.format(at)
                            + (days == 0 ? "." : days == 1 ? ", vor einem Tag." : ", vor " + days + " Tagen.");
                    return days <= LONGEST_WITHOUT_BACKUP
                            ? Finding.good("Sicherung", says)
                            : Finding.bad("Sicherung", says, hint);
                })
                .orElseGet(() -> Finding.bad(
                        "Sicherung",
                        "Es ist keine Sicherung bekannt. Geht die Festplatte kaputt, ist alles weg.",
                        hint));
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            String says = free / MEGABYTE + " MB sind frei.";
            return free >= LITTLE
                    ? Finding.good("Festplatte", says)
                    : Finding.bad(
                            "Festplatte", says, "Schaffen Sie Platz, bevor Nachrichten nicht mehr gespeichert werden.");
        } catch (IOException e) {
            return Finding.bad(
                    "Festplatte", "Wie viel frei ist, lässt sich nicht lesen.", "Prüfen Sie den Ordner der Daten.");
        }
    }

    private List<Finding> models() {
        Map<String, Long> phrases = pack.phrases().stream()
                .collect(Collectors.groupingBy(TrainingPhrase::language, TreeMap::new, Collectors.counting()));
        return phrases.entrySet().stream()
                .map(language -> model(language.getKey(), language.getValue()))
                .toList();
    }

    private Finding model(String language, long phrases) {
        String subject = "Verstehen: " + Locale.forLanguageTag(language).getDisplayLanguage(Locale.GERMAN);
        return trained(language)
                .map(file -> Finding.good(subject, learnt(file, phrases) + " " + judged(language)))
                .orElseGet(() -> Finding.bad(
                        subject,
                        "Es gibt kein gelerntes Modell.",
                        "Starten Sie Komplize neu: Beim Start wird gelernt, was fehlt."));
    }

    private static String learnt(ModelFile file, long phrases) {
        return "Gelernt am " + TIME.format(file.at) + " aus " + phrases + " Beispielsätzen. Kennung: " + file.hash
                + ".";
    }

    /** What the file keeps of the training: how phrases were understood that the model had not seen. */
    private String judged(String language) {
        Evaluation evaluation = detector.heldOut(language);
        String version = detector.packVersion(language);
        return "Von " + evaluation.n() + " Sätzen, die zur Probe zurückgehalten wurden, sind "
                + Math.round(evaluation.accuracy() * 100) + " % richtig verstanden."
                + (version.isEmpty() ? "" : " Fassung des Inhaltspakets: " + version + ".");
    }

    /**
     * A trained model as it is kept.
     *
     * @param hash the beginning of the hash of its phrases
     */
    private record ModelFile(Instant at, String hash) {}

    /** The newest model of a language: older ones are kept for going back. */
    private Optional<ModelFile> trained(String language) {
        return models.stream().flatMap(folder -> files(folder, language)).max(Comparator.comparing(ModelFile::at));
    }

    private static Stream<ModelFile> files(Path folder, String language) {
        String beginning = "intents-" + language + "-";
        List<ModelFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(beginning)) {
                    String hash = name.substring(beginning.length()).replaceFirst("\\..*", "");
                    found.add(new ModelFile(
                            Files.getLastModifiedTime(file).toInstant(),
                            hash.substring(0, Math.min(SHOWN_OF_A_HASH, hash.length()))));
                }
            }
        } catch (IOException e) {
            // What cannot be read is as good as missing, and shown so.
            return Stream.empty();
        }
        return found.stream();
    }
}
