package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The phrases of the city's content pack, and how well they teach. */
class PackTest {

    private static final Path ROOT = Path.of(System.getProperty("komplize.root", ".."));
    private static final Path GERMAN = ROOT.resolve("content/smart-kassel/phrases/de");

    @Test
    void everyIntentOfTheCatalogueHasPhrases() throws IOException {
        Map<String, Long> counts =
                phrases().stream().collect(Collectors.groupingBy(TrainingPhrase::intent, Collectors.counting()));
        Stream<String> catalogue = Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream());
        assertAll(catalogue.map(
                intent -> () -> assertTrue(counts.getOrDefault(intent, 0L) >= 25, intent + ": " + counts.get(intent))));
        assertTrue(counts.getOrDefault(Detection.NONE, 0L) >= 300, "none: " + counts.get(Detection.NONE));
    }

    @Test
    void keepsItsPromiseOnIndependentUtterances() throws IOException {
        OpenNlpDetector detector = Models.current(phrases(), List.of(Path.of("target", "models")));
        List<LabelledUtterance> unseen = LabelledUtterance.read(Path.of("src/test/resources/independent/de.tsv"));
        Evaluation evaluation = Evaluation.of(detector, unseen, Detection.NONE);
        assertTrue(evaluation.accuracy() >= 0.65, "accuracy " + evaluation.accuracy());
        assertTrue(evaluation.noneRecall() >= 0.40, "none recall " + evaluation.noneRecall());
    }

    private static List<TrainingPhrase> phrases() throws IOException {
        try (Stream<Path> files = Files.list(GERMAN)) {
            return files.sorted().flatMap(PackTest::phrases).toList();
        }
    }

    private static Stream<TrainingPhrase> phrases(Path file) {
        String intent = file.getFileName().toString().replace(".txt", "");
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> new TrainingPhrase("de", intent, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
