package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 22: a backup while messages come in. What they lose by it is measured by the benchmark. */
class Check22OnlineBackupTest {

    private static final int PER_SECOND = 200;

    /** Stored before; makes the backup last long enough to be disturbed. */
    private static final int STOCK = 20_000;

    /** So many are acknowledged while the backup is under way, before it goes on. */
    private static final int MEANWHILE = 50;

    @TempDir
    private Path folder;

    @Test
    @Timeout(60)
    @DisplayName(
            "22: a backup at 200 messages a second holds every acknowledgement older than its start and passes the check")
    void holdsEveryAcknowledgementOlderThanItsStart() throws InterruptedException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        try (DataFolder taken = DataFolder.take(data);
                Sqlite database = taken.open(Sqlite.Options.DURABLE)) {
            stock(database);
            AtomicBoolean done = new AtomicBoolean();
            List<Long> acknowledged = new ArrayList<>();
            Thread sender = Thread.ofPlatform().start(() -> send(database, done, acknowledged));
            await(acknowledged, PER_SECOND / 4);
            List<Long> before = copy(acknowledged);
            new Backup(place -> goOn(place, acknowledged)).write(data, file);
            done.set(true);
            sender.join();
            List<Long> restored = restored(file);
            assertTrue(restored.containsAll(before));
            assertEquals(
                    IntStream.rangeClosed(1, restored.size())
                            .mapToObj(n -> (long) n)
                            .toList(),
                    restored,
                    "no gaps");
        }
    }

    /** Writing goes on beside the copy: were it blocked, this would wait for ever. */
    private static void goOn(String place, List<Long> acknowledged) {
        if (place.equals("after-snapshot")) {
            await(acknowledged, copy(acknowledged).size() + MEANWHILE);
        }
    }

    private List<Long> restored(Path file) {
        Path other = folder.resolve("other");
        try (DataFolder taken = DataFolder.take(other)) {
            new Backup(Failpoint.NONE).restore(file, taken, Instant.EPOCH);
            Check.Report report = Check.full(DataFolder.databaseIn(other));
            assertEquals(List.of(), report.faults());
        }
        return Numbers.inFile(DataFolder.databaseIn(other)).stream()
                .filter(n -> n > STOCK)
                .map(n -> n - STOCK)
                .toList();
    }

    private static void stock(Sqlite database) {
        database.write(new WriteSet().add(tx -> {
            tx.update("""
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                    INSERT INTO contact (id, language, district, created_at) SELECT i, 'de', 'Ein Stadtteil mit einem langen Namen, damit Seiten sich füllen: ' || i, 0 FROM n
                    """, STOCK);
            return Database.Outcome.COMMITTED;
        }));
    }

    private static void send(Sqlite database, AtomicBoolean done, List<Long> acknowledged) {
        long next = System.nanoTime();
        for (long n = 1; !done.get(); n++) {
            database.write(Numbers.add(STOCK + n));
            synchronized (acknowledged) {
                acknowledged.add(n);
                acknowledged.notifyAll();
            }
            next += Duration.ofSeconds(1).dividedBy(PER_SECOND).toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private static void await(List<Long> acknowledged, int count) {
        synchronized (acknowledged) {
            while (acknowledged.size() < count) {
                waitOn(acknowledged);
            }
        }
    }

    private static void waitOn(List<Long> acknowledged) {
        try {
            acknowledged.wait();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Long> copy(List<Long> acknowledged) {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged);
        }
    }
}
