package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import de.komplize.bot.storage.Check;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at every named place of a backup and of a restore (check 3). */
class Check03BackupKilledTest {

    static final List<String> BACKUP = List.of("before-snapshot", "after-snapshot", "before-backup-named");
    static final List<String> RESTORE = List.of("before-restore", "in-restore", "after-restore");

    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    private Path folder;

    private Path backup() {
        return folder.resolve("monday.backup");
    }

    @RepeatedTest(10)
    @Tag("heavy")
    void soItIsEachTime() throws IOException {
        backUpAndRestore();
    }

    @Test
    void aBackupIsWholeOrNotThereAndARestoreCanBeDoneAgain() throws IOException {
        backUpAndRestore();
    }

    private void backUpAndRestore() throws IOException {
        Installation installation = Installation.in(folder);
        List<Conversation> before = Conversation.numbered(0, 8);
        List<Conversation> after = Conversation.numbered(8, 16);
        try (Child server = installation.start()) {
            Endpoint endpoint = new Endpoint();
            endpoint.up(server.ports().open());
            Residents.hold(before, SIDE_BY_SIDE, endpoint).finish();
            Residents meanwhile = Residents.hold(after, SIDE_BY_SIDE, endpoint);
            backUp(installation);
            meanwhile.finish();
            server.kill();
        }
        List<Conversation> all = new ArrayList<>(before);
        all.addAll(after);
        for (String failpoint : RESTORE) {
            restore(failpoint, copy(installation.data(), folder.resolve(failpoint)), before, all);
            restoreIntoNothing(failpoint, folder.resolve(failpoint + "-new"), before);
        }
    }

    /** Killed at each place, the file is not there under its name; the next backup is not hindered by what was left. */
    private void backUp(Installation installation) throws IOException {
        for (String failpoint : BACKUP) {
            assertEquals(HaltAt.HALTED, run("do=backup", installation.data(), "failpoint=" + failpoint));
            assertFalse(Files.exists(backup()), failpoint);
        }
        assertEquals(0, run("do=backup", installation.data()));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    1,
                    files.filter(file -> file.getFileName().toString().startsWith("monday"))
                            .count());
        }
    }

    private void restore(String failpoint, Path data, List<Conversation> before, List<Conversation> all)
            throws IOException {
        assertEquals(HaltAt.HALTED, run("do=restore", data, "failpoint=" + failpoint));
        switch (failpoint) {
            case "before-restore" -> assertHolds(opened(data), all);
            case "after-restore" -> assertHolds(opened(data), before);
            default -> assertRefused(data);
        }
        assertEquals(0, run("do=restore", data));
        assertHolds(opened(data), before);
        assertTrue(aside(data, all), "what was there before is kept");
    }

    /** On a new machine: nothing was there before, and an empty database is never begun instead. */
    private void restoreIntoNothing(String failpoint, Path data, List<Conversation> before) {
        assertEquals(HaltAt.HALTED, run("do=restore", data, "failpoint=" + failpoint));
        if (!failpoint.equals("after-restore")) {
            assertRefused(data);
        }
        assertEquals(0, run("do=restore", data));
        assertHolds(opened(data), before);
    }

    private int run(String what, Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(what, "data=" + data, "file=" + backup()));
        arguments.addAll(List.of(more));
        try (Child child = Child.start(
                List.of(), FastStart.options(), KilledBackup.class, folder.resolve("log"), Map.of(), arguments)) {
            return child.ended();
        }
    }

    private static void assertRefused(Path data) {
        try (DataFolder taken = DataFolder.take(data)) {
            Refusal refusal = assertThrows(Refusal.class, () -> taken.open(Sqlite.Options.DURABLE));
            assertTrue(String.valueOf(refusal.getMessage()).contains("restore"), refusal.getMessage());
        }
    }

    /** Opened as the server does, and closed again. */
    private static Stored opened(Path data) {
        try (DataFolder taken = DataFolder.take(data);
                Sqlite database = taken.open(Sqlite.Options.DURABLE)) {
            assertTrue(database.health().working());
        }
        assertEquals(List.of(), Check.full(DataFolder.databaseIn(data)).faults());
        return Stored.in(DataFolder.databaseIn(data));
    }

    private static void assertHolds(Stored stored, List<Conversation> conversations) {
        for (Conversation conversation : conversations) {
            assertEquals(conversation.texts(), stored.written(conversation.handle()));
        }
    }

    private static boolean aside(Path data, List<Conversation> all) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("before-restore-"))
                    .map(DataFolder::databaseIn)
                    .filter(Files::exists)
                    .map(Stored::in)
                    .anyMatch(stored -> all.stream()
                            .allMatch(c -> stored.written(c.handle()).equals(c.texts())));
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        List<Path> tree;
        try (Stream<Path> walk = Files.walk(from)) {
            tree = walk.toList();
        }
        for (Path path : tree) {
            Files.copy(path, to.resolve(from.relativize(path)));
        }
        return to;
    }
}
