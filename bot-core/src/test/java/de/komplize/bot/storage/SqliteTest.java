package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.testing.ChannelContract;
import de.komplize.bot.testing.Failpoints;
import de.komplize.bot.testing.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest {

    @TempDir
    private Path folder;

    private Failpoints failpoints;
    private Sqlite database;

    @BeforeEach
    void open() {
        failpoints = new Failpoints();
        database = Sqlite.open(folder.resolve("test.db"), new Sqlite.Options("FULL", failpoints));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWaitsIsCommittedTogether() throws Exception {
        Gate first = failpoints.holdNext("before-commit");
        List<Supplier<Outcome>> writes = new ArrayList<>(List.of(write(Numbers.add(0))));
        first.awaitReached();
        AtomicInteger commits = new AtomicInteger();
        for (int i = 1; i <= 100; i++) {
            writes.add(write(Numbers.add(i)));
        }
        failpoints.at("before-commit", commits::incrementAndGet);
        first.open();
        writes.forEach(write -> assertEquals(Outcome.COMMITTED, write.get()));
        assertEquals(1, commits.get(), "a hundred sets that wait are one commit");
        assertEquals(LongStream.rangeClosed(0, 100).boxed().toList(), Numbers.in(database));
    }

    @Test
    void aSetThatFailsDoesNotUndoItsNeighbours() throws Exception {
        Gate first = failpoints.holdNext("before-commit");
        Supplier<Outcome> before = write(Numbers.add(1));
        first.awaitReached();
        Supplier<Outcome> good = write(Numbers.add(2));
        Supplier<Outcome> throwing = write(new WriteSet().add(Numbers.change(3)).add(tx -> {
            throw new IllegalStateException("a bug");
        }));
        Supplier<Outcome> broken = write(new WriteSet()
                .add(Numbers.change(4))
                .add(tx -> tx.updateOr(Outcome.CONFLICT, "INSERT INTO nowhere VALUES (1)")));
        Supplier<Outcome> late = write(new WriteSet().add(Numbers.change(5)).add(Numbers.change(2)));
        Supplier<Outcome> duplicate =
                write(new WriteSet().add(Numbers.change(6)).add(tx -> Outcome.DUPLICATE));
        Supplier<Outcome> last = write(Numbers.add(7));
        first.open();
        assertEquals(
                List.of(Outcome.COMMITTED, Outcome.COMMITTED, Outcome.COMMITTED),
                List.of(before.get(), good.get(), last.get()));
        assertThrows(StorageException.class, throwing::get);
        assertThrows(StorageException.class, broken::get);
        assertEquals(Outcome.CONFLICT, late.get());
        assertEquals(Outcome.DUPLICATE, duplicate.get());
        assertEquals(List.of(1L, 2L, 7L), Numbers.in(database));
    }

    @Test
    void answersOnlyAfterTheCommit() throws Exception {
        Gate commit = failpoints.holdNext("before-commit");
        Supplier<Outcome> write = write(Numbers.add(1));
        commit.awaitReached();
        assertEquals(List.of(), Numbers.in(database), "not to be seen before the commit");
        commit.open();
        assertEquals(Outcome.COMMITTED, write.get());
        assertEquals(List.of(1L), Numbers.in(database));
    }

    @Test
    void aCommitThatFailsIsToldToAllAndTheNextOneWorks() throws Exception {
        for (Throwable fault : List.of(new IllegalStateException("the disk"), new StackOverflowError("the disk"))) {
            Gate held = failpoints.holdNext("before-commit");
            Supplier<Outcome> first = write(Numbers.add(1));
            held.awaitReached();
            Supplier<Outcome> second = write(Numbers.add(2));
            failpoints.at("before-commit", () -> raise(fault));
            held.open();
            assertEquals(Outcome.COMMITTED, first.get());
            assertThrows(StorageException.class, second::get);
            assertFalse(database.health().working());
            failpoints.clear();
            assertEquals(Outcome.COMMITTED, database.write(Numbers.add(2)));
            assertTrue(database.health().working());
            database.write(new WriteSet().add(tx -> tx.updateOr(Outcome.CONFLICT, "DELETE FROM contact")));
        }
    }

    @Test
    void moreThanTheQueueTakesIsRefusedAtOnceAsOverload() throws Exception {
        Gate held = failpoints.holdNext("before-commit");
        List<Supplier<Outcome>> writes = new ArrayList<>(List.of(write(Numbers.add(0))));
        held.awaitReached();
        IntStream.rangeClosed(1, 4_096).forEach(i -> writes.add(write(Numbers.add(i))));
        StorageException refused = assertThrows(StorageException.class, () -> database.write(Numbers.add(9_999)));
        assertTrue(refused.isBusy());
        held.open();
        writes.forEach(write -> assertEquals(Outcome.COMMITTED, write.get()));
    }

    @Test
    void allStatementsOfAQuerySeeTheSameState() {
        database.write(Numbers.add(1));
        List<Integer> counts = database.read(tx -> {
            int before = Numbers.in(tx).size();
            database.write(Numbers.add(2));
            return List.of(before, Numbers.in(tx).size());
        });
        assertEquals(List.of(1, 1), counts);
        assertEquals(List.of(1L, 2L), Numbers.in(database));
    }

    @Test
    void aQueryThatThrowsLeavesItsReaderUsable() {
        for (int i = 0; i < 10; i++) {
            assertThrows(StorageException.class, () -> database.read(tx -> tx.number("SELECT nothing FROM nowhere")));
            assertThrows(
                    StorageException.class,
                    () -> database.read(tx -> {
                        throw new IllegalStateException("a bug");
                    }));
            assertEquals(List.of(), Numbers.in(database));
        }
    }

    @Test
    void readersCannotWrite() {
        assertThrows(StorageException.class, () -> database.read(tx -> tx.update("DELETE FROM contact")));
    }

    @Test
    void nobodyWaitsForEverWhenItIsClosed() throws Exception {
        AtomicLong next = new AtomicLong();
        List<Long> committed = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Boolean>> work = new ArrayList<>(Collections.nCopies(16, () -> {
            boolean open = true;
            while (open) {
                long number = next.incrementAndGet();
                try {
                    database.write(Numbers.add(number));
                    committed.add(number);
                } catch (StorageException e) {
                    open = false;
                }
            }
            return true;
        }));
        work.add(() -> {
            failpoints.await("some are stored", () -> committed.size() > 200);
            database.close();
            return true;
        });
        ChannelContract.together(17, work);
        assertThrows(StorageException.class, () -> database.write(Numbers.add(0)));
        assertThrows(StorageException.class, () -> Numbers.in(database));
        List<Long> stored = Numbers.inFile(folder.resolve("test.db"));
        assertTrue(stored.containsAll(committed));
    }

    /** Begins a write on a thread of its own; returns when it waits for the writer. */
    private Supplier<Outcome> write(WriteSet set) {
        FutureTask<Outcome> task = new FutureTask<>(() -> database.write(set));
        Thread thread = Thread.ofVirtual().start(task);
        while (thread.getState() != Thread.State.WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return () -> {
            try {
                return task.get();
            } catch (ExecutionException e) {
                throw (RuntimeException) e.getCause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static void raise(Throwable fault) {
        switch (fault) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(fault);
        }
    }
}
