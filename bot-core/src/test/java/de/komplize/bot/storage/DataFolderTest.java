package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    /** Nobody, on every system that this runs on. */
    private static final int NOBODY = 65_534;

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    @TempDir
    private Path folder;

    @Test
    void makesTheFolderAtTheFirstStartAndKnowsItAgain() {
        Path path = folder.resolve("a/b");
        try (DataFolder data = DataFolder.take(path)) {
            assertFalse(data.isUsed());
            data.open(Sqlite.Options.DURABLE).close();
            assertTrue(data.isUsed());
        }
        try (DataFolder data = DataFolder.take(path)) {
            assertTrue(data.isUsed());
        }
        assertEquals(DataFolder.databaseIn(path), DataFolder.existing(path));
    }

    @Test
    void takesAFolderWithTheOperatorsSettings() throws IOException {
        Files.createDirectory(folder.resolve("lost+found"));
        Files.writeString(folder.resolve("komplize.yaml"), "KOMPLIZE_PUBLIC_PORT: 80\n");
        DataFolder.take(folder).close();
    }

    @Test
    void refusesAForeignFolderAndLeavesItAsItIs() throws IOException {
        Files.writeString(folder.resolve("diary.txt"), "Liebes Tagebuch");
        assertTrue(refusal(folder).contains("such as diary.txt"));
        assertEquals(List.of(folder.resolve("diary.txt")), list(folder));
    }

    @Test
    void refusesAFileInTheFoldersPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertTrue(refusal(file).contains("is a file: set KOMPLIZE_DATA to a folder"));
        assertTrue(refusal(file.resolve("below")).contains("cannot be made"));
    }

    @Test
    void isHeldByOneOfAProcessOnly() {
        try (DataFolder data = DataFolder.take(folder)) {
            assertTrue(refusal(data.path()).contains("is in use by another process"));
        }
        DataFolder.take(folder).close();
    }

    @Test
    void isHeldByOneProcessOnlyAndFreeAgainAfterItsKill() {
        try (ChildJvm first = ChildJvm.start(FolderHolder.class, folder.toString(), "1")) {
            assertEquals("held", first.line());
            assertTrue(refusal(folder).contains("is in use by another process"));
            assertEquals(List.of(1L), Numbers.inFile(DataFolder.existing(folder)), "commands beside it can read");
            first.kill();
            try (DataFolder data = DataFolder.take(folder);
                    Sqlite database = data.open(Sqlite.Options.DURABLE)) {
                assertEquals(List.of(1L), Numbers.in(database));
                try (ChildJvm second = ChildJvm.start(FolderHolder.class, folder.toString())) {
                    assertTrue(second.line().startsWith("refused: "));
                }
            }
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsDoneByTheNext() throws IOException {
        try (ChildJvm child = ChildJvm.start(FolderHolder.class, folder.toString())) {
            assertEquals("held", child.line());
        }
        assertFalse(Files.exists(folder.resolve("komplize-folder")));
        Files.writeString(folder.resolve("komplize.running"), "");
        Files.createFile(DataFolder.databaseIn(folder));
        try (DataFolder data = DataFolder.take(folder);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            assertEquals(Database.Outcome.COMMITTED, database.write(Numbers.add(1)));
        }
    }

    @Test
    void aRestoreThatWasCutShortIsNotTakenForAnEmptyBeginning() throws IOException {
        Files.createDirectories(folder.resolve("restoring"));
        try (DataFolder data = DataFolder.take(folder)) {
            Refusal refusal = assertThrows(Refusal.class, () -> data.open(Sqlite.Options.DURABLE));
            assertTrue(String.valueOf(refusal.getMessage()).contains("./komplize restore"));
        }
        assertFalse(Files.exists(DataFolder.databaseIn(folder)));
    }

    @Test
    void onlyACleanStopIsMarkedAsOne() {
        Path running = folder.resolve("komplize.running");
        try (DataFolder data = DataFolder.take(folder)) {
            data.open(Sqlite.Options.DURABLE).close();
            assertTrue(Files.exists(running));
        }
        assertFalse(Files.exists(running));
        try (ChildJvm child = ChildJvm.start(FolderHolder.class, folder.toString(), "1")) {
            assertEquals("held", child.line());
        }
        DataFolder.take(folder).close();
        assertTrue(Files.exists(running), "taken and let go without a look at the database");
    }

    @Test
    void commandsBesideTheServerNeedAFolderThatWasStarted() {
        assertTrue(String.valueOf(assertThrows(Refusal.class, () -> DataFolder.existing(folder))
                        .getMessage())
                .contains("There is no Komplize data in " + folder));
    }

    @Test
    @DisplayName("20: the folder of another owner is refused")
    void refusesTheFolderOfAnotherOwner() throws IOException {
        assumeTrue(ROOT, "only root can give a folder away");
        Files.setAttribute(folder, "unix:uid", NOBODY);
        assertTrue(refusal(folder).contains("give the folder to root with chown"));
        Files.setAttribute(folder, "unix:uid", 0);
    }

    @Test
    @DisplayName("20: a read-only folder is refused")
    void refusesAReadOnlyFolder() throws IOException {
        Path path = Files.createDirectory(folder.resolve("read-only"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r-xr-xr-x"));
        String refusal = ROOT ? refusalAsNobody(path) : refusal(path);
        assertTrue(refusal.contains("cannot be written: change its rights"), refusal);
        assertEquals(List.of(), list(path));
    }

    /** Root may write everywhere: another user has to try. */
    private String refusalAsNobody(Path path) throws IOException {
        Path setpriv = Path.of("/usr/bin/setpriv");
        assumeTrue(Files.isExecutable(setpriv), "needs setpriv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        for (Class<?> used : List.of(FolderHolder.class, DataFolder.class, Refusal.class, StorageException.class)) {
            String file = used.getName().replace('.', '/') + ".class";
            Files.createDirectories(classes.resolve(file).getParent());
            Files.write(
                    classes.resolve(file), used.getResourceAsStream("/" + file).readAllBytes());
        }
        List<String> nobody = List.of(setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        try (ChildJvm child = ChildJvm.start(nobody, classes.toString(), FolderHolder.class, path.toString())) {
            return child.line();
        }
    }

    private static String refusal(Path path) {
        return String.valueOf(
                assertThrows(Refusal.class, () -> DataFolder.take(path)).getMessage());
    }

    private static List<Path> list(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }
}
