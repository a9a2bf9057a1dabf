package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private final Backup backup = new Backup(Failpoint.NONE);

    @TempDir
    private Path folder;

    private Path data;
    private Path file;

    @BeforeEach
    void paths() {
        data = folder.resolve("data");
        file = folder.resolve("backup.zip");
    }

    @Test
    void restoresWhatWasStoredWithItsAttachments() throws IOException {
        Attachments.Kept kept = fill(data, 1);
        Files.writeString(DataFolder.attachmentsIn(data).resolve(".DS_Store"), "left by a file manager");
        backup.write(data, file);
        Path other = folder.resolve("other");
        assertEquals(Optional.empty(), restore(file, other));
        assertEquals(List.of(1L), stored(other));
        assertArrayEquals(
                new byte[] {1, 2, 3},
                Files.readAllBytes(DataFolder.attachmentsIn(other).resolve(kept.id())));
        assertEquals(List.of("attachments", "komplize-folder", "komplize.db", "komplize.lock"), names(other));
    }

    @Test
    void leavesNothingBehindButTheBackup() throws IOException {
        fill(data, 1);
        backup.write(data, file);
        assertEquals(List.of("backup.zip", "data"), names(folder));
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        fill(data, 1);
        Files.writeString(file, "precious");
        assertTrue(refusal(() -> backup.write(data, file)).contains("exists already"));
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void worksBesideARunningServer() {
        try (DataFolder taken = DataFolder.take(data);
                Sqlite database = taken.open(Sqlite.Options.DURABLE)) {
            database.write(Numbers.add(1));
            backup.write(data, file);
            database.write(Numbers.add(2));
        }
        restore(file, folder.resolve("other"));
        assertEquals(List.of(1L), stored(folder.resolve("other")));
    }

    @Test
    void movesAsideWhatWasThereBefore() throws IOException {
        fill(data, 1);
        backup.write(data, file);
        try (DataFolder taken = DataFolder.take(data);
                Sqlite database = taken.open(Sqlite.Options.DURABLE)) {
            database.write(Numbers.add(2));
        }
        Path aside = restore(file, data).orElseThrow();
        assertEquals(List.of(1L), stored(data));
        assertEquals(List.of(1L, 2L), Numbers.inFile(DataFolder.databaseIn(aside)));
        assertEquals(1, names(DataFolder.attachmentsIn(aside)).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside",
                "/tmp/outside",
                "attachments/../komplize-folder",
                "attachments/..",
                "komplize.yaml",
                "komplize.db-wal",
                "attachments/0123456789abcdef0123456789abcdef/x",
                "attachments\\0123456789abcdef0123456789abcdef",
                "komplize.db/"
            })
    void refusesNamesThatNoBackupHas(String name) throws IOException {
        fill(data, 1);
        zip("komplize.db", "x", name, "hostile");
        assertTrue(refusal(() -> restore(file, data)).contains("cannot be restored"));
        assertUntouched();
        assertFalse(Files.exists(folder.resolve("outside")));
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
        fill(data, 1);
        Files.write(file, new byte[0]);
        refusal(() -> restore(file, data));
        Files.writeString(file, "Liebe Kolleginnen und Kollegen");
        refusal(() -> restore(file, data));
        zip(
                "attachments/0123456789abcdef0123456789abcdef",
                "picture",
                "attachments/0123456789abcdef0123456789abcdee",
                "picture");
        refusal(() -> restore(file, data));
        zip("komplize.db", "no database", "attachments/0123456789abcdef0123456789abcdee", "picture");
        assertTrue(refusal(() -> restore(file, data)).contains("is damaged, nothing was changed"));
        refusal(() -> restore(folder.resolve("nowhere.zip"), data));
        assertUntouched();
    }

    @Test
    void refusesABackupThatWasCutOrScribbledOver() throws IOException {
        fill(data, 1);
        backup.write(data, file);
        byte[] whole = Files.readAllBytes(file);
        for (int cut : List.of(1, whole.length / 2, whole.length - 40)) {
            Files.write(file, Arrays.copyOf(whole, Math.min(cut, 2_000)));
            refusal(() -> restore(file, data));
        }
        byte[] scribbled = whole.clone();
        Arrays.fill(scribbled, 1_000, 1_100, (byte) 7);
        Files.write(file, scribbled);
        refusal(() -> restore(file, data));
        assertUntouched();
    }

    @Test
    void aRefusedRestoreLeavesAFreshFolderFresh() throws IOException {
        Files.writeString(file, "no backup");
        Path fresh = folder.resolve("fresh");
        refusal(() -> restore(file, fresh));
        try (DataFolder taken = DataFolder.take(fresh)) {
            assertFalse(taken.isUsed());
            taken.open(Sqlite.Options.DURABLE).close();
        }
    }

    private void assertUntouched() throws IOException {
        assertEquals(List.of(1L), stored(data));
        assertEquals(List.of("attachments", "komplize-folder", "komplize.db", "komplize.lock"), names(data));
        assertEquals(1, names(DataFolder.attachmentsIn(data)).size());
    }

    private Optional<Path> restore(Path from, Path to) {
        try (DataFolder taken = DataFolder.take(to)) {
            return backup.restore(from, taken, NOW);
        }
    }

    private static Attachments.Kept fill(Path data, long number) {
        try (DataFolder taken = DataFolder.take(data);
                Sqlite database = taken.open(Sqlite.Options.DURABLE)) {
            database.write(Numbers.add(number));
            return new Attachments(DataFolder.attachmentsIn(data)).store("image/png", new byte[] {1, 2, 3});
        }
    }

    private static List<Long> stored(Path data) {
        try (DataFolder taken = DataFolder.take(data);
                Sqlite database = taken.open(Sqlite.Options.DURABLE)) {
            return Numbers.in(database);
        }
    }

    private void zip(String name1, String text1, String name2, String text2) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name1));
            zip.write(text1.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name2));
            zip.write(text2.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String refusal(Runnable work) {
        return String.valueOf(assertThrows(Refusal.class, work::run).getMessage());
    }

    private static List<String> names(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
