package de.komplize.bot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * SQLite in one file: write-ahead log, every commit synced. One platform thread writes, in groups; a few platform threads read. Native calls
 * would pin virtual threads and starve the server, hence the threads of its own.
 */
public final class Sqlite implements Database {

    /** Two cores: a third reader only waits. */
    private static final int READERS = 2;

    /** Waiting reads; beyond it the callers are told to come again. */
    private static final int MOST_READS_WAITING = 4_096;

    private final Path file;
    private final SqliteWriter writer;
    private final ThreadPoolExecutor readers;
    private final ThreadLocal<Transaction> readerConnection;
    private final List<Connection> readerConnections = new ArrayList<>();

    /** How durable commits are, and what is told of the places where a crash would hurt; tests vary both. */
    public record Options(String synchronous, Failpoint failpoint) {

        /** What production uses: the log is synced before a commit returns. */
        public static final Options DURABLE = new Options("FULL", Failpoint.NONE);

        public Options {
            if (!synchronous.equals("FULL") && !synchronous.equals("NORMAL")) {
                throw new IllegalArgumentException(
                        "synchronous is FULL (durable) or NORMAL (control in tests): " + synchronous);
            }
        }
    }

    private Sqlite(Path file, Options options) {
        this.file = file;
        this.writer = new SqliteWriter(() -> SqliteConnections.open(file, options.synchronous()), options.failpoint());
        this.readerConnection = ThreadLocal.withInitial(this::openReader);
        this.readers = new ThreadPoolExecutor(
                READERS,
                READERS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_READS_WAITING),
                Thread.ofPlatform().name("komplize-read-", 1).daemon().factory());
    }

    /** Opens the file, or creates it, with the schema brought up to date. */
    public static Sqlite open(Path file, Options options) {
        options.failpoint().reach("before-migration");
        Migrations.migrate(SqliteConnections.dataSource(file, options.synchronous()));
        options.failpoint().reach("after-migration");
        Sqlite database = new Sqlite(file, options);
        database.writer.start();
        return database;
    }

    /** One query on a database that another process may have open; nothing can be written. */
    public static <T> T peek(Path file, Query<T> query) {
        Connection connection = SqliteConnections.openReader(file);
        try (Transaction tx = new Transaction(connection)) {
            return snapshot(tx, query);
        } finally {
            SqliteConnections.closeQuietly(connection);
        }
    }

    /** Applies one set to a database that another process may have open: waits while that one writes, and returns when it is on the disk. */
    public static Outcome amend(Path file, WriteSet set) {
        requireCurrent(file);
        Connection connection = SqliteConnections.open(file, Options.DURABLE.synchronous());
        try (Transaction tx = new Transaction(connection)) {
            tx.update("BEGIN IMMEDIATE");
            Outcome outcome = set.apply(tx);
            tx.update(outcome == Outcome.COMMITTED ? "COMMIT" : "ROLLBACK");
            return outcome;
        } finally {
            SqliteConnections.closeQuietly(connection);
        }
    }

    /** Refuses a database that a server of this version has not brought up to date yet. */
    public static void requireCurrent(Path file) {
        Migrations.requireCurrent(SqliteConnections.dataSource(file, Options.DURABLE.synchronous()));
    }

    @Override
    public <T> T read(Query<T> query) {
        return onReader(() -> snapshot(readerConnection.get(), query));
    }

    private <T> T onReader(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            readers.execute(() -> complete(result, work));
        } catch (RejectedExecutionException e) {
            throw readers.isShutdown()
                    ? new StorageException("The database is closed", e)
                    : StorageException.overloaded(MOST_READS_WAITING);
        }
        return await(result);
    }

    // Whatever the work throws belongs to its caller, errors included.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static <T> void complete(CompletableFuture<T> result, Supplier<T> work) {
        try {
            result.complete(work.get());
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }

    /** All statements of a query see the same state. */
    private static <T> T snapshot(Transaction tx, Query<T> query) {
        tx.update("BEGIN");
        try {
            return query.run(tx);
        } finally {
            tx.update("ROLLBACK");
        }
    }

    @Override
    public Outcome write(WriteSet set) {
        return await(writer.submit(set));
    }

    @Override
    public Health health() {
        return writer.health();
    }

    @Override
    public boolean emptyLog() {
        return onReader(() -> SqliteConnections.emptyLog(file));
    }

    @Override
    public void rewrite() {
        await(writer.alone(() -> SqliteConnections.rewrite(file)));
    }

    @Override
    public void close() {
        writer.close();
        readers.shutdown();
        try {
            readers.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (readerConnections) {
            readerConnections.forEach(SqliteConnections::closeQuietly);
        }
    }

    private Transaction openReader() {
        Connection connection = SqliteConnections.openReader(file);
        synchronized (readerConnections) {
            readerConnections.add(connection);
        }
        return new Transaction(connection);
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StorageException known
                    ? known
                    : new StorageException("The database work failed", e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageException("Interrupted while waiting for the database", e);
        }
    }
}
