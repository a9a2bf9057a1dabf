package de.komplize.intents;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The phrases of the city's content pack, and how well they teach. */
class PackTest {

    private static final Path PACK =
            Path.of(System.getProperty("komplize.root", "..")).resolve("content/smart-kassel");

    private static final Path PHRASES = PACK.resolve("phrases");

    /** Where the tests of the whole program find them. */
    private static final Path MODELS = Path.of(System.getProperty("komplize.program", "target"), "models");

    /** By language: how many phrases an intent has at least, and how many none has. */
    private static final Map<String, List<Integer>> LEAST = Map.of(
            "de", List.of(60, 800),
            "en", List.of(40, 500),
            "tr", List.of(25, 400),
            "ru", List.of(25, 400),
            "uk", List.of(25, 400),
            "ar", List.of(25, 400));

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "tr", "ru", "uk", "ar"})
    void everyIntentOfTheCatalogueHasPhrases(String language) throws IOException {
        Map<String, Long> counts = phrases(language).stream()
                .collect(Collectors.groupingBy(TrainingPhrase::intent, Collectors.counting()));
        List<Integer> least = requireNonNull(LEAST.get(language));
        Stream<String> catalogue = Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream());
        assertAll(catalogue.map(intent -> () ->
                assertTrue(counts.getOrDefault(intent, 0L) >= least.getFirst(), intent + ": " + counts.get(intent))));
        assertTrue(counts.getOrDefault(Detection.NONE, 0L) >= least.getLast(), "none: " + counts.get(Detection.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "tr", "ru", "uk", "ar"})
    void phrasesAreWithoutDoublesAndPatterns(String language) throws IOException {
        assertEquals(List.of(), PhraseLint.findings(phrases(language)));
    }

    /** The utterances were written by others than the phrases and are never trained on; what both happen to hold does not count. */
    @ParameterizedTest
    @CsvSource({
        "de, de,   0.93, 0.78",
        "de, de-2, 0.91, 0.85",
        "en, en,   0.90, 0.80",
        "tr, tr,   0.92, 0.80",
        "ru, ru,   0.91, 0.85",
        "uk, uk,   0.86, 0.85",
        "ar, ar,   0.85, 0.75"
    })
    void keepsItsPromiseOnIndependentUtterances(String language, String file, double accuracy, double noneRecall)
            throws IOException {
        OpenNlpDetector detector = Models.current(phrases(language), version(), List.of(MODELS));
        Set<String> trained =
                phrases(language).stream().map(TrainingPhrase::text).collect(Collectors.toSet());
        List<LabelledUtterance> unseen =
                LabelledUtterance.read(Path.of("src/test/resources/independent/" + file + ".tsv")).stream()
                        .filter(utterance -> !trained.contains(utterance.text()))
                        .toList();
        Evaluation evaluation = Evaluation.of(detector, unseen, Detection.NONE);
        assertTrue(evaluation.accuracy() >= accuracy, "accuracy " + evaluation.accuracy());
        assertTrue(evaluation.noneRecall() >= noneRecall, "none recall " + evaluation.noneRecall());
    }

    /** All languages side by side, before each is judged. */
    @BeforeAll
    static void learn() throws IOException {
        Models.current(phrases(), version(), List.of(MODELS));
    }

    private static String version() {
        return ContentPack.load(PACK).version();
    }

    /** All phrases of the pack. */
    static List<TrainingPhrase> phrases() throws IOException {
        List<TrainingPhrase> all = new ArrayList<>();
        for (String language : LEAST.keySet().stream().sorted().toList()) {
            all.addAll(phrases(language));
        }
        return all;
    }

    private static List<TrainingPhrase> phrases(String language) throws IOException {
        try (Stream<Path> files = Files.list(PHRASES.resolve(language))) {
            return files.sorted().flatMap(file -> phrases(language, file)).toList();
        }
    }

    private static Stream<TrainingPhrase> phrases(String language, Path file) {
        String intent = file.getFileName().toString().replace(".txt", "");
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> new TrainingPhrase(language, intent, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
