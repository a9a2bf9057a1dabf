package de.komplize.bot.storage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that writes. It takes what is waiting, applies each write set inside a savepoint of one transaction, commits once (one sync
 * for all of them), and only then tells the callers. One failing set never undoes its neighbours.
 */
final class SqliteWriter {

    private static final Logger LOG = System.getLogger(SqliteWriter.class.getName());

    /** Sets a commit; more only makes the first ones wait. */
    private static final int GROUP = 256;

    /** Waiting sets; beyond it callers are told to come again. */
    private static final int MOST_WAITING = 4_096;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Queue<Alone> alone = new ConcurrentLinkedQueue<>();
    private final Supplier<Connection> connections;
    private final Failpoint failpoint;
    private final Thread thread = Thread.ofPlatform().name("komplize-write").unstarted(this::run);
    private volatile Database.Health health = Database.Health.GOOD;
    private volatile boolean closing;
    private volatile boolean stopped;

    /** BEGIN, SAVEPOINT and their kind, prepared once: they run several times a turn. */
    private final Map<String, PreparedStatement> control = new HashMap<>();

    private @Nullable Connection connection;
    private @Nullable Transaction transaction;

    private record Waiting(WriteSet set, CompletableFuture<Database.Outcome> result) {}

    /** Work for which nothing else may be written meanwhile. */
    private record Alone(Runnable work, CompletableFuture<Boolean> done) {}

    private record Applied(Waiting waiting, Database.Outcome outcome) {}

    SqliteWriter(Supplier<Connection> connections, Failpoint failpoint) {
        this.connections = connections;
        this.failpoint = failpoint;
    }

    void start() {
        thread.start();
    }

    CompletableFuture<Database.Outcome> submit(WriteSet set) {
        Waiting waiting = new Waiting(set, new CompletableFuture<>());
        if (closing) {
            waiting.result.completeExceptionally(
                    new StorageException("The database is closed", new IllegalStateException()));
        } else if (!queue.offer(waiting)) {
            waiting.result.completeExceptionally(StorageException.overloaded(MOST_WAITING));
        } else if (stopped) {
            refuseWaiting();
        }
        return waiting.result;
    }

    /** Does the work between two commits, on the writer's thread. */
    CompletableFuture<Boolean> alone(Runnable work) {
        Alone waiting = new Alone(work, new CompletableFuture<>());
        alone.add(waiting);
        if (stopped) {
            refuseWaiting();
        }
        return waiting.done;
    }

    Database.Health health() {
        return health;
    }

    void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            write();
        } finally {
            disconnect();
            stopped = true;
            refuseWaiting();
        }
    }

    /** Whoever came while the writer ended must not wait for ever. */
    private void refuseWaiting() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.result.completeExceptionally(
                    new StorageException("The database is closed", new IllegalStateException()));
        }
        for (Alone waiting = alone.poll(); waiting != null; waiting = alone.poll()) {
            waiting.done.completeExceptionally(
                    new StorageException("The database is closed", new IllegalStateException()));
        }
    }

    private void write() {
        List<Waiting> group = new ArrayList<>(GROUP);
        while (!(closing && queue.isEmpty())) {
            try {
                Waiting first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, GROUP - 1);
                    commit(group);
                }
                workAlone();
            } catch (InterruptedException e) {
                LOG.log(Level.WARNING, "The writer is not stopped by interrupts, but by closing the database");
            } finally {
                group.clear();
            }
        }
    }

    private void workAlone() {
        for (Alone next = alone.poll(); next != null; next = alone.poll()) {
            try {
                next.work.run();
                next.done.complete(true);
            } catch (RuntimeException e) {
                next.done.completeExceptionally(e);
            }
        }
    }

    private void commit(List<Waiting> group) {
        List<Applied> applied = new ArrayList<>(group.size());
        try {
            Transaction tx = begin();
            for (Waiting waiting : group) {
                apply(tx, waiting).ifPresent(applied::add);
            }
            failpoint.reach("before-commit");
            execute("COMMIT");
            failpoint.reach("after-commit");
            health = Database.Health.GOOD;
            applied.forEach(a -> a.waiting.result.complete(a.outcome));
        } catch (SQLException | RuntimeException | Error e) {
            // The writer outlives whatever happens: a dead one would leave everybody waiting.
            fail(group, e);
        }
    }

    /** Applies one set; empty when it failed for a reason of its own, which its caller has been told. */
    private Optional<Applied> apply(Transaction tx, Waiting waiting) throws SQLException {
        execute("SAVEPOINT one");
        try {
            Database.Outcome outcome = waiting.set.apply(tx);
            if (outcome != Database.Outcome.COMMITTED) {
                execute("ROLLBACK TO one");
            }
            execute("RELEASE one");
            failpoint.reach("after-apply");
            return Optional.of(new Applied(waiting, outcome));
        } catch (RuntimeException e) {
            // A full disk may have rolled back the whole transaction: then RELEASE fails, and with it the group.
            execute("ROLLBACK TO one");
            execute("RELEASE one");
            waiting.result.completeExceptionally(e);
            return Optional.empty();
        }
    }

    private void fail(List<Waiting> group, Throwable cause) {
        String reason =
                cause instanceof SQLException sql ? Transaction.reason(sql) : String.valueOf(cause.getMessage());
        health = new Database.Health(false, reason);
        LOG.log(Level.ERROR, "A commit failed, {0} writes are refused: {1}", group.size(), reason);
        // After a failed sync nothing the connection remembers can be trusted: begin again from the file.
        disconnect();
        StorageException failure = new StorageException("Nothing was stored: " + reason, cause);
        group.forEach(waiting -> waiting.result.completeExceptionally(failure));
    }

    private Transaction begin() throws SQLException {
        if (connection == null || transaction == null) {
            connection = connections.get();
            transaction = new Transaction(connection);
        }
        execute("BEGIN IMMEDIATE");
        return transaction;
    }

    private void execute(String sql) throws SQLException {
        if (connection == null) {
            throw new SQLException("not connected");
        }
        PreparedStatement known = control.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            control.put(sql, known);
        }
        known.execute();
    }

    private void disconnect() {
        control.clear();
        if (transaction != null) {
            transaction.close();
            transaction = null;
        }
        if (connection != null) {
            SqliteConnections.closeQuietly(connection);
            connection = null;
        }
    }
}
