package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of removed rows in the bytes: nothing once the log is emptied and the file is written anew (check 60). */
class RewriteTest {

    private static final int ROWS = 1_000;
    private static final int CHANGES = 10_000;
    private static final int LONGEST = 80;

    @TempDir
    private Path folder;

    @Test
    void rowsThatGrewAndShrankAndMovedLeaveNothing() throws IOException {
        Path file = folder.resolve("test.db");
        try (Sqlite database = Sqlite.open(file, Sqlite.Options.DURABLE)) {
            Random chance = new Random(World.SEED);
            change(
                    database,
                    "CREATE TABLE moved (id INTEGER PRIMARY KEY, handle TEXT NOT NULL UNIQUE, body TEXT NOT NULL)");
            WriteSet set = new WriteSet();
            for (int i = 0; i < ROWS; i++) {
                add(set, "INSERT INTO moved VALUES (?, ?, '')", i, chance.nextLong() + name(i));
            }
            for (int i = 0; i < CHANGES; i++) {
                int row = chance.nextInt(ROWS);
                add(set, "UPDATE moved SET body = ? WHERE id = ?", name(row).repeat(1 + chance.nextInt(LONGEST)), row);
            }
            database.write(set);
            change(database, "DELETE FROM moved WHERE id % 2 = 0");
            database.rewrite();
            assertTrue(database.emptyLog());
            assertEquals(0, Files.size(folder.resolve("test.db-wal")));
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < ROWS; i++) {
                assertEquals(i % 2 == 1, bytes.contains(name(i)), "row " + i);
            }
        }
    }

    @Test
    void aReaderIsNotHurriedAndTheLogIsEmptiedAfterIt() throws InterruptedException {
        try (Sqlite database = Sqlite.open(folder.resolve("test.db"), Sqlite.Options.DURABLE)) {
            change(database, "CREATE TABLE t (n INTEGER)");
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch done = new CountDownLatch(1);
            Thread reader = Thread.ofPlatform()
                    .start(() -> database.read(tx -> {
                        tx.number("SELECT count(*) FROM t");
                        reading.countDown();
                        return await(done);
                    }));
            assertTrue(await(reading));
            change(database, "INSERT INTO t VALUES (1)");
            assertFalse(database.emptyLog());
            done.countDown();
            reader.join();
            assertTrue(database.emptyLog());
        }
    }

    @Test
    void writersOnlyWaitForIt() {
        try (Sqlite database = Sqlite.open(folder.resolve("test.db"), Sqlite.Options.DURABLE)) {
            change(database, "CREATE TABLE t (n INTEGER)");
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                int n = i;
                writers.add(Thread.ofVirtual().start(() -> change(database, "INSERT INTO t VALUES (" + n + ")")));
            }
            database.rewrite();
            writers.forEach(RewriteTest::join);
            assertEquals(20L, database.<Long>read(tx -> tx.number("SELECT count(*) FROM t")));
        }
    }

    private static String name(int row) {
        return "Kanarie" + row + "Vogel";
    }

    private static void change(Sqlite database, String sql) {
        WriteSet set = new WriteSet();
        add(set, sql);
        database.write(set);
    }

    private static void add(WriteSet set, String sql, Object... parameters) {
        set.add(tx -> {
            tx.update(sql, parameters);
            return Outcome.COMMITTED;
        });
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
