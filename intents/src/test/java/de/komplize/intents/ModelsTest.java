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
    void learnsTheSameBytesFromTheSamePhrases() {
        byte[] fingerprint = ModelFile.fingerprint(PHRASES);
        assertArrayEquals(
                ModelFile.bytes(fingerprint, Models.train(PHRASES)),
                ModelFile.bytes(fingerprint, Models.train(PHRASES)));
    }

    @Test
    void doesNotDependOnTheOrderOfTheFiles() throws IOException {
        Models.current(PHRASES, List.of(folder));
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
        OpenNlpDetector trained = Models.current(PHRASES, List.of(folder));
        OpenNlpDetector loaded = Models.current(PHRASES, List.of(folder));
        for (TrainingPhrase phrase : PHRASES) {
            assertEquals(
                    trained.detect(phrase.text(), Optional.empty()), loaded.detect(phrase.text(), Optional.empty()));
        }
        assertEquals(trained.crossValidation(), loaded.crossValidation());
        assertEquals(PHRASES.size(), loaded.crossValidation("de").n());
    }

    @Test
    void trainsAgainWhenAPhraseIsNew() {
        Models.current(PHRASES, List.of(folder));
        List<TrainingPhrase> more = new ArrayList<>(PHRASES);
        more.add(new TrainingPhrase("de", "info.funding", "Was habt ihr dafür ausgegeben?"));
        assertTrue(Models.isCurrent(PHRASES, List.of(folder)));
        assertFalse(Models.isCurrent(more, List.of(folder)));
    }

    @Test
    void replacesADamagedFile() throws IOException {
        Models.current(PHRASES, List.of(folder));
        Path file = onlyFile();
        byte[] sound = Files.readAllBytes(file);
        byte[] flipped = sound.clone();
        flipped[sound.length / 2] ^= 1;
        for (byte[] damaged :
                List.of(flipped, Arrays.copyOf(sound, sound.length / 2), Arrays.copyOf(sound, 3), new byte[0])) {
            Files.write(file, damaged);
            assertFalse(Models.isCurrent(PHRASES, List.of(folder)));
            Models.current(PHRASES, List.of(folder));
            assertArrayEquals(sound, Files.readAllBytes(onlyFile()));
        }
    }

    @Test
    void findsTheFileInAnyFolderAndKeepsItInTheFirstThatCanBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        Path second = folder.resolve("models");
        Models.current(PHRASES, List.of(notAFolder, second));
        assertTrue(Models.isCurrent(PHRASES, List.of(notAFolder, second)));
        assertTrue(Models.isCurrent(PHRASES, List.of(folder.resolve("absent"), second)));
    }

    @Test
    void goesOnWhereNoFolderCanBeWritten() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        OpenNlpDetector detector = Models.current(PHRASES, List.of(notAFolder));
        assertEquals(
                "info.funding",
                detector.detect("Wer bezahlt das?", Optional.empty()).intent());
    }

    @Test
    void saysWhatIsMissingWhereThereIsNothingToLearn() {
        assertThrows(IllegalArgumentException.class, () -> Models.current(List.of(), List.of(folder)));
        List<TrainingPhrase> one = Collections.nCopies(5, new TrainingPhrase("de", "info.events", "Wann?"));
        String message = assertThrows(IllegalArgumentException.class, () -> Models.current(one, List.of(folder)))
                .toString();
        assertTrue(message.contains("at least two intents"), message);
    }

    private Path onlyFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            return all.getFirst();
        }
    }
}
