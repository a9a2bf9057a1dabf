package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.understanding.TrainingPhrase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {

    private static final List<TrainingPhrase> PHRASES = SmallSet.phrases();

    @TempDir
    Path folder;

    @Test
    void learnsTheSameBytesFromTheSamePhrases() throws IOException {
        Models.current(PHRASES, "1", List.of(folder.resolve("one")));
        Models.current(PHRASES, "1", List.of(folder.resolve("other")));
        assertArrayEquals(
                Files.readAllBytes(onlyFile(folder.resolve("one"))),
                Files.readAllBytes(onlyFile(folder.resolve("other"))));
    }

    @Test
    void doesNotDependOnTheOrderOfTheFiles() throws IOException {
        Models.current(PHRASES, "1", List.of(folder));
        List<TrainingPhrase> reordered = new ArrayList<>();
        for (String intent :
                PHRASES.stream().map(TrainingPhrase::intent).distinct().toList().reversed()) {
            PHRASES.stream().filter(phrase -> phrase.intent().equals(intent)).forEach(reordered::add);
        }
        assertNotEquals(PHRASES, reordered);
        assertTrue(Models.isCurrent(reordered, List.of(folder)));
    }

    @Test
    void answersTheSameAfterLoading() {
        OpenNlpDetector trained = Models.current(PHRASES, "1", List.of(folder));
        OpenNlpDetector loaded = Models.current(PHRASES, "1", List.of(folder));
        for (TrainingPhrase phrase : PHRASES) {
            assertEquals(
                    trained.detect(phrase.text(), Optional.empty()), loaded.detect(phrase.text(), Optional.empty()));
        }
        assertEquals(trained.heldOut("de"), loaded.heldOut("de"));
        assertEquals(PHRASES.size(), loaded.heldOut("de").n());
        assertEquals("1", loaded.packVersion("de"));
    }

    @Test
    void trainsAgainWhenAPhraseIsNew() {
        Models.current(PHRASES, "1", List.of(folder));
        List<TrainingPhrase> more = new ArrayList<>(PHRASES);
        more.add(new TrainingPhrase("de", "info.funding", "Was habt ihr dafür ausgegeben?"));
        assertTrue(Models.isCurrent(PHRASES, List.of(folder)));
        assertFalse(Models.isCurrent(more, List.of(folder)));
    }

    @Test
    void trainsOnlyTheLanguageWhosePhrasesChanged() throws IOException {
        List<TrainingPhrase> two = new ArrayList<>(PHRASES);
        PHRASES.forEach(phrase -> two.add(new TrainingPhrase("en", phrase.intent(), phrase.text() + " please")));
        Models.current(two, "1", List.of(folder));
        Files.delete(folder.resolve(files(folder).stream()
                .filter(name -> name.contains("-en-"))
                .findFirst()
                .orElseThrow()));
        List<String> german = files(folder);
        two.add(new TrainingPhrase("en", "info.funding", "Who pays for it?"));
        OpenNlpDetector detector = Models.current(two, "2", List.of(folder));
        assertTrue(files(folder).containsAll(german));
        assertEquals(List.of("1", "2"), List.of(detector.packVersion("de"), detector.packVersion("en")));
    }

    @Test
    void readsALanguageWhenItIsFirstWrittenAndMakesItAnewWhereItsFileWasLost() throws IOException {
        List<TrainingPhrase> english = PHRASES.stream()
                .map(phrase -> new TrainingPhrase("en", phrase.intent(), phrase.text()))
                .toList();
        Models.current(english, "1", List.of(folder));
        OpenNlpDetector detector = Models.current(english, "1", List.of(folder));
        Files.delete(onlyFile(folder));
        assertEquals(
                "info.events",
                detector.detect("Welche Termine gibt es?", Optional.of("en")).intent());
        assertTrue(Models.isCurrent(english, List.of(folder)));
    }

    @Test
    void itsFiguresAreKnownWithoutReadingTheModel() throws IOException {
        List<TrainingPhrase> english = PHRASES.stream()
                .map(phrase -> new TrainingPhrase("en", phrase.intent(), phrase.text()))
                .toList();
        OpenNlpDetector trained = Models.current(english, "1", List.of(folder));
        OpenNlpDetector detector = Models.current(english, "2", List.of(folder));
        Files.delete(onlyFile(folder));
        assertEquals(trained.heldOut("en"), detector.heldOut("en"));
        assertEquals("1", detector.packVersion("en"));
        assertFalse(Models.isCurrent(english, List.of(folder)), "reading it would have made it anew");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesADamagedFile() throws IOException {
        Models.current(PHRASES, "1", List.of(folder));
        Path file = onlyFile(folder);
        byte[] sound = Files.readAllBytes(file);
        byte[] flipped = sound.clone();
        flipped[sound.length / 2] ^= 1;
        for (byte[] damaged :
                List.of(flipped, Arrays.copyOf(sound, sound.length / 2), Arrays.copyOf(sound, 3), new byte[0])) {
            Files.write(file, damaged);
            assertFalse(Models.isCurrent(PHRASES, List.of(folder)));
            Models.current(PHRASES, "1", List.of(folder));
            assertArrayEquals(sound, Files.readAllBytes(onlyFile(folder)));
        }
    }

    @Test
    void findsTheFileInAnyFolderAndKeepsItInTheFirstThatCanBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        Path second = folder.resolve("models");
        Models.current(PHRASES, "1", List.of(notAFolder, second));
        assertTrue(Models.isCurrent(PHRASES, List.of(notAFolder, second)));
        assertTrue(Models.isCurrent(PHRASES, List.of(folder.resolve("absent"), second)));
    }

    @Test
    void goesOnWhereNoFolderCanBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        OpenNlpDetector detector = Models.current(PHRASES, "1", List.of(notAFolder));
        assertEquals(
                "info.funding",
                detector.detect("Wer bezahlt das?", Optional.empty()).intent());
    }

    @Test
    void saysWhatIsMissingWhereThereIsNothingToLearn() {
        assertThrows(IllegalArgumentException.class, () -> Models.current(List.of(), "1", List.of(folder)));
        List<TrainingPhrase> one = Collections.nCopies(5, new TrainingPhrase("de", "info.events", "Wann?"));
        String message = assertThrows(IllegalArgumentException.class, () -> Models.current(one, "1", List.of(folder)))
                .toString();
        assertTrue(message.contains("at least two intents"), message);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.getFileName().toString().startsWith("intents-"))
                    .toList();
            assertEquals(1, all.size());
            return all.getFirst();
        }
    }
}
