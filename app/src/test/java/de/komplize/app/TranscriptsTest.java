package de.komplize.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import de.komplize.bot.dialogue.State;
import de.komplize.bot.dialogue.TranscriptPlayer;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.testing.EmptyDatabase;
import de.komplize.bot.understanding.Understander;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Plays every transcript of {@code src/test/resources/transcripts} through the whole engine, on the real content pack. */
class TranscriptsTest {

    private static final Path FILES = Home.find().root().resolve("app/src/test/resources/transcripts");

    private static ContentPack pack;
    private static Understander understander;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load(@TempDir Path data) {
        Config config = Config.of(Map.of("KOMPLIZE_DATA", data.toString()));
        pack = ContentPack.load(config.pack());
        understander = new Understander(Models.detector(pack, config), pack.districts());
    }

    @TestFactory
    Stream<DynamicTest> playsAsWritten() throws IOException {
        return files().stream().map(file -> dynamicTest(name(file), () -> play(file)));
    }

    @Test
    void everyDialogueHasATranscript() throws IOException {
        List<String> names = files().stream().map(TranscriptsTest::name).toList();
        for (JsonSubTypes.Type dialogue :
                State.class.getAnnotation(JsonSubTypes.class).value()) {
            assertTrue(
                    names.stream().anyMatch(name -> name.startsWith(dialogue.name())),
                    "write a transcript " + dialogue.name() + "-….txt for the dialogue");
        }
    }

    private void play(Path file) throws IOException {
        try (Sqlite database =
                Sqlite.open(EmptyDatabase.at(folder.resolve(name(file) + ".db")), Sqlite.Options.DURABLE)) {
            TranscriptPlayer player = new TranscriptPlayer(database, pack, understander, folder);
            TranscriptPlayer.Played played = player.play(Transcript.parse(Files.readString(file)));
            assertEquals(List.of(), played.differences());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replace(".txt", "");
    }
}
