package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 20: files that were cut, scribbled over, lost or swapped. Whole data or a clear refusal, and never an empty beginning. */
class Check20DamagedFilesTest {

    private static final int COMMITS = 120;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("20: a truncated WAL: exactly the whole commits before the cut, integrity ok")
    void startsWithTheWholeCommitsBeforeTheCut() throws IOException {
        Path used = folder.resolve("used");
        List<Long> ends = new ArrayList<>();
        try (DataFolder data = DataFolder.take(used);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            for (int i = 1; i <= COMMITS; i++) {
                database.write(Numbers.add(i));
                ends.add(Files.size(wal(used)));
            }
            for (long cut : cuts(ends)) {
                Path copy = copy(used, "cut-" + cut);
                truncate(wal(copy), cut);
                long whole = ends.stream().filter(end -> end <= cut).count();
                assertStartsWith(copy, whole);
            }
        }
    }

    private static Set<Long> cuts(List<Long> ends) {
        Set<Long> cuts = new TreeSet<>(List.of(0L, 1L, 31L, 32L, ends.getLast()));
        Random chance = new Random(World.SEED);
        for (int i = 0; i < 6; i++) {
            long end = ends.get(chance.nextInt(COMMITS));
            cuts.addAll(List.of(end - 1, end, end + 1, end - 2_048));
        }
        cuts.removeIf(cut -> cut < 0 || cut > ends.getLast());
        return cuts;
    }

    private static void assertStartsWith(Path copy, long whole) {
        try (DataFolder data = DataFolder.take(copy);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            assertEquals(LongStream.rangeClosed(1, whole).boxed().toList(), Numbers.in(database));
            assertEquals(List.of(), Check.full(DataFolder.databaseIn(copy)).faults());
            assertEquals(Database.Outcome.COMMITTED, database.write(Numbers.add(COMMITS + 1)));
        }
    }

    @Test
    @DisplayName(
            "20: a page that was scribbled over is found by check, by backup, and by the start after an unclean stop")
    void findsAPageThatWasScribbledOver() throws IOException {
        Path used = used("used", 400);
        int pages = Math.toIntExact(Files.size(DataFolder.databaseIn(used)) / 4_096);
        List<String> missed = new ArrayList<>();
        for (int page = 0; page < pages; page += pages / 12) {
            Path copy = copy(used, "page-" + page);
            scribble(DataFolder.databaseIn(copy), page);
            if (Check.full(DataFolder.databaseIn(copy)).faults().isEmpty()) {
                missed.add("check, page " + page);
            }
            if (!refuses(
                    () -> new Backup(Failpoint.NONE).write(copy, copy.resolveSibling(copy.getFileName() + ".zip")))) {
                missed.add("backup, page " + page);
            }
            Files.writeString(copy.resolve("komplize.running"), "");
            if (!refuses(() -> start(copy))) {
                missed.add("start, page " + page);
            }
        }
        assertEquals(List.of(), missed);
    }

    @Test
    @DisplayName("20: what a start has refused as damaged is refused by the next start too")
    void refusesADamagedDatabaseAgainAndAgain() throws IOException {
        Path used = used("used", 400);
        int pages = Math.toIntExact(Files.size(DataFolder.databaseIn(used)) / 4_096);
        scribble(DataFolder.databaseIn(used), pages - 1);
        Files.writeString(used.resolve("komplize.running"), "");
        for (int i = 0; i < 3; i++) {
            assertTrue(refusal(used).contains("./komplize restore"));
        }
    }

    @Test
    @DisplayName("20: a missing database beside a WAL is refused; no empty one is begun")
    void refusesAMissingDatabase() throws IOException {
        Path used = folder.resolve("used");
        Path copy;
        try (DataFolder data = DataFolder.take(used);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            database.write(Numbers.add(1));
            copy = copy(used, "copy");
        }
        Files.delete(DataFolder.databaseIn(copy));
        assertTrue(refusal(copy).contains("is missing"));
        Files.delete(copy.resolve("komplize-folder"));
        assertTrue(refusal(copy).contains("is missing"), "the log alone shows that there was a database");
        assertFalse(Files.exists(DataFolder.databaseIn(copy)));
        assertTrue(Files.size(wal(copy)) > 0, "the log is kept for whoever mends it");
    }

    @Test
    @DisplayName("20: an empty, a foreign and an emptied file in the database's place are refused")
    void refusesWhatIsNotItsDatabase() throws Exception {
        Path used = used("used", 1);
        Path database = DataFolder.databaseIn(used);
        Files.write(database, new byte[0]);
        assertTrue(refusal(used).contains("is damaged"));
        Files.writeString(database, "Liebe Kolleginnen und Kollegen".repeat(500));
        assertTrue(refusal(used).contains("is damaged"));
        Files.delete(database);
        sql(database, "PRAGMA user_version = 7");
        assertTrue(refusal(used).contains("it is empty"));
        sql(database, "CREATE TABLE groceries (name TEXT)");
        assertTrue(refusal(used).contains("it is empty"));
        assertThrows(Refusal.class, () -> DataFolder.existing(folder.resolve("nothing")));
    }

    @Test
    void refusesAnEmptyFileBesideALog() throws IOException {
        Path used = folder.resolve("used");
        Path copy;
        try (DataFolder data = DataFolder.take(used);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            database.write(Numbers.add(1));
            copy = copy(used, "copy");
        }
        Files.delete(copy.resolve("komplize-folder"));
        Files.write(DataFolder.databaseIn(copy), new byte[0]);
        assertTrue(refusal(copy).contains("is damaged"));
        assertTrue(Files.size(wal(copy)) > 0, "SQLite would have thrown the log away");
    }

    @Test
    void refusesAnotherProgramsDatabase() throws Exception {
        Path fresh = Files.createDirectories(folder.resolve("fresh"));
        sql(DataFolder.databaseIn(fresh), "CREATE TABLE groceries (name TEXT)");
        assertTrue(refusal(fresh).contains("another program's (it has a table groceries)"));
    }

    private String refusal(Path path) {
        return String.valueOf(assertThrows(Refusal.class, () -> start(path)).getMessage());
    }

    private static void start(Path path) {
        try (DataFolder data = DataFolder.take(path);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            Numbers.in(database);
        }
    }

    private static boolean refuses(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Refusal e) {
            return true;
        }
    }

    /** A folder that was used and closed cleanly, with enough in it to fill pages of every kind. */
    private Path used(String name, int contacts) {
        Path path = folder.resolve(name);
        try (DataFolder data = DataFolder.take(path);
                Sqlite database = data.open(Sqlite.Options.DURABLE)) {
            WriteSet set = new WriteSet();
            IntStream.rangeClosed(1, contacts)
                    .forEach(i -> set.add(Numbers.change(i)).add(tx -> {
                        tx.update(
                                "INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (?, ?, 'sms', ?, 'active', 0)",
                                i,
                                i,
                                "handle " + i);
                        tx.update(
                                "INSERT INTO message (id, address_id, seq, author, text, language, at) VALUES (?, ?, 1, 'bot', ?, 'de', 0)",
                                i,
                                i,
                                "Ein Satz, wie ihn der Bot sagt. ".repeat(10));
                        return Database.Outcome.COMMITTED;
                    }));
            database.write(set);
        }
        return path;
    }

    private static void scribble(Path file, int page) throws IOException {
        byte[] garbage = new byte[4_096];
        new Random(page).nextBytes(garbage);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(garbage), page * 4_096L);
        }
    }

    private Path copy(Path used, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        for (String file : List.of("komplize.db", "komplize.db-wal", "komplize-folder", "komplize.running")) {
            if (Files.exists(used.resolve(file))) {
                Files.copy(used.resolve(file), copy.resolve(file));
            }
        }
        return copy;
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    private static Path wal(Path path) {
        return path.resolve("komplize.db-wal");
    }

    private static void sql(Path file, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
