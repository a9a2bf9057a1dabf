package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import de.komplize.bot.testing.ChannelContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 21: a migration that ends in the middle, at each of its statements, is done by the next start. */
class Check21MigrationKilledTest {

    /** Two cores. */
    private static final int CHILDREN = 2;

    /** Each process takes its second: every day five of them, the heavy run tries all. */
    private static final int EVERYDAY = 5;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("21: what a kill leaves at one statement in three is completed by the next start")
    void completesFromManyPoints() {
        completesFrom(3);
    }

    @Test
    @Tag("heavy")
    @DisplayName("21: what a kill leaves at each statement is completed by the next start")
    void completesFromEveryPoint() {
        completesFrom(1);
    }

    private void completesFrom(int oneIn) {
        AtomicInteger count = new AtomicInteger();
        migrate(folder.resolve("whole.db"), () -> image(count.incrementAndGet()));
        for (int n = 1; n <= count.get(); n += oneIn) {
            assertCompletes(folder.resolve("image-" + n + ".db"));
        }
    }

    @Test
    @DisplayName("21: a statement fails, one in four: the next start completes the migration")
    void completesAfterAFailure() {
        int statements = statements();
        for (int n = 1; n <= statements; n += 4) {
            Path file = folder.resolve("failed-" + n + ".db");
            failAt(file, n);
            assertCompletes(file);
        }
    }

    @Test
    @DisplayName("21: the process is killed at some statements: the next start completes the migration")
    void completesAfterAKill() throws Exception {
        int statements = statements();
        completesAfterKills(IntStream.range(0, EVERYDAY).map(i -> 1 + i * (statements - 1) / (EVERYDAY - 1)));
    }

    @Test
    @Tag("heavy")
    @DisplayName("21: the process is killed at each statement: the next start completes the migration")
    void completesAfterEveryKill() throws Exception {
        completesAfterKills(IntStream.rangeClosed(1, statements()));
    }

    private void completesAfterKills(IntStream statements) throws Exception {
        List<Integer> points = statements.boxed().toList();
        List<Callable<Integer>> kills =
                points.stream().<Callable<Integer>>map(n -> () -> kill(n)).toList();
        List<Integer> exits = ChannelContract.together(CHILDREN, kills);
        assertEquals(
                Stream.generate(() -> HaltedMigration.KILLED)
                        .limit(points.size())
                        .toList(),
                exits);
        points.forEach(n -> assertCompletes(folder.resolve("killed-" + n + ".db")));
    }

    private int kill(int statement) {
        Path file = folder.resolve("killed-" + statement + ".db");
        try (ChildJvm child = ChildJvm.start(HaltedMigration.class, file.toString(), String.valueOf(statement))) {
            return child.await();
        }
    }

    @Test
    @DisplayName("21: a newer schema is refused and left as it is")
    void refusesANewerSchema() throws SQLException {
        Path file = folder.resolve("newer.db");
        Sqlite.open(file, Sqlite.Options.DURABLE).close();
        int newer = Migrations.NEWEST + 1;
        sql(file, """
                INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time,
                    success) VALUES (99, '%d', 'later', 'SQL', 'V%d__later.sql', 1, '', 1, 1)
                """.formatted(newer, newer));
        sql(file, "CREATE TABLE later (id BIGINT)");
        Refusal refusal = assertThrows(Refusal.class, () -> Sqlite.open(file, Sqlite.Options.DURABLE));
        assertTrue(String.valueOf(refusal.getMessage())
                .contains("newer version (schema " + newer + ", this one knows " + Migrations.NEWEST + ")"));
        assertEquals(0L, Sqlite.<Long>peek(file, tx -> tx.number("SELECT count(*) FROM later")));
    }

    @Test
    void theNewestScriptIsTheOneTheProgramKnows() {
        Path file = folder.resolve("newest.db");
        Sqlite.open(file, Sqlite.Options.DURABLE).close();
        long newest =
                Sqlite.peek(file, tx -> tx.number("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history"));
        assertEquals(Migrations.NEWEST, newest);
    }

    /** How many statements a whole migration has. */
    private int statements() {
        AtomicInteger count = new AtomicInteger();
        migrate(folder.resolve("counted.db"), count::incrementAndGet);
        assertTrue(count.get() > 20, "every statement of the script is seen, not only " + count);
        return count.get();
    }

    /** Some failures Flyway takes for an answer; the others end the migration. */
    private static void failAt(Path file, int statement) {
        AtomicInteger count = new AtomicInteger();
        try {
            migrate(file, () -> {
                if (count.incrementAndGet() == statement) {
                    throw new SQLException("the disk, at statement " + statement);
                }
            });
        } catch (StorageException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("the disk, at statement " + statement));
        }
    }

    /** The files as another process would find them now. */
    private void image(int number) {
        for (String ending : List.of("", "-wal", "-journal")) {
            Path file = folder.resolve("whole.db" + ending);
            try {
                if (Files.exists(file)) {
                    Files.copy(file, folder.resolve("image-" + number + ".db" + ending));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void migrate(Path file, Failing.Before before) {
        Migrations.migrate(new Failing(SqliteConnections.dataSource(file, "FULL"), before));
    }

    private static void assertCompletes(Path file) {
        try (Sqlite database = Sqlite.open(file, Sqlite.Options.DURABLE)) {
            assertEquals(Database.Outcome.COMMITTED, database.write(Numbers.add(1)), file::toString);
        }
        assertEquals(List.of(), Check.full(file).faults(), file::toString);
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
