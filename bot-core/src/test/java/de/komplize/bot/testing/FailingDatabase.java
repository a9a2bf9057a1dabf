package de.komplize.bot.testing;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A database that can be told to fail as a full disk does: nothing is written, the caller is told. */
public final class FailingDatabase implements Database {

    private final Database real;
    private final AtomicInteger writesThatFail = new AtomicInteger();
    private final AtomicReference<Consumer<Database>> before = new AtomicReference<>(database -> {});

    FailingDatabase(Database real) {
        this.real = real;
    }

    /** The next writes fail; {@link Integer#MAX_VALUE} means all, 0 none. */
    public void failWrites(int count) {
        writesThatFail.set(count);
    }

    /** What somebody else does to the real database just before each write. */
    public void beforeWrite(Consumer<Database> action) {
        before.set(action);
    }

    @Override
    public <T> T read(Query<T> query) {
        return real.read(query);
    }

    @Override
    public Outcome write(WriteSet set) {
        if (writesThatFail.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : Math.max(0, left - 1)) > 0) {
            throw new StorageException("Nothing was stored: database or disk is full", new IllegalStateException());
        }
        before.get().accept(real);
        return real.write(set);
    }

    @Override
    public Health health() {
        return real.health();
    }

    @Override
    public boolean emptyLog() {
        return real.emptyLog();
    }

    @Override
    public void rewrite() {
        real.rewrite();
    }

    @Override
    public void close() {
        real.close();
    }
}
