package de.komplize.app;

import de.komplize.admin.Finding;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.TrainingPhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the office's page on the state of the program shows of the machine it runs on. */
final class Findings {

    private static final long MEGABYTE = 1024 * 1024;

    /** The nightly rewrite of the database needs twice its room; below this nobody should wait. */
    private static final long LITTLE = 1024 * MEGABYTE;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMMM yyyy, HH:mm", Locale.GERMAN).withZone(ZoneId.of("Europe/Berlin"));

    private final Path data;
    private final ContentPack pack;
    private final List<Path> models;

    /** @param models the folders in which trained models are kept */
    Findings(Path data, ContentPack pack, List<Path> models) {
        this.data = data;
        this.pack = pack;
        this.models = List.copyOf(models);
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(disk());
        findings.addAll(models());
        findings.add(
                Finding.unknown(
                        "Sicherung",
                        "Komplize weiß nicht, wann zuletzt gesichert wurde.",
                        "Sichern geht auch im laufenden Betrieb: ./komplize backup DATEI. Am besten macht das jede Nacht ein Zeitplan."));
        return findings;
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
                .map(at ->
                        Finding.good(subject, "Gelernt am " + TIME.format(at) + " aus " + phrases + " Beispielsätzen."))
                .orElseGet(() -> Finding.bad(
                        subject,
                        "Es gibt kein gelerntes Modell.",
                        "Starten Sie Komplize neu: Beim Start wird gelernt, was fehlt."));
    }

    /** The newest model of a language: older ones are kept for going back. */
    private Optional<Instant> trained(String language) {
        return models.stream().flatMap(folder -> times(folder, language)).max(Instant::compareTo);
    }

    private static Stream<Instant> times(Path folder, String language) {
        List<Instant> times = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith("intents-" + language + "-")) {
                    times.add(Files.getLastModifiedTime(file).toInstant());
                }
            }
        } catch (IOException e) {
            // What cannot be read is as good as missing, and shown so.
            return Stream.empty();
        }
        return times.stream();
    }
}
