package de.komplize.bot.storage;

/**
 * The database: many readers, durable writes. Thread-safe. Callers may be virtual threads: they park, native code runs elsewhere.
 * Every method throws {@link StorageException} when the database cannot do its work (disk full, input/output error, closed).
 */
public interface Database extends AutoCloseable {

    /** Runs a query on a consistent snapshot. */
    <T> T read(Query<T> query);

    /** Applies the whole set or nothing of it, and returns only when it is on the disk. */
    Outcome write(WriteSet set);

    /** The last write that failed, if no write has succeeded since. */
    Health health();

    /**
     * Empties the log, so that no earlier state of a page is left in it. False where somebody was still reading or writing: try again. May
     * take a moment.
     */
    boolean emptyLog();

    /**
     * Writes the whole file anew, without the traces that moved rows leave on its pages. Writers wait meanwhile, seconds for some
     * hundred megabytes: not by day.
     */
    void rewrite();

    @Override
    void close();

    /** A read. */
    @FunctionalInterface
    interface Query<T> {
        T run(Transaction tx);
    }

    /** What became of a write set. */
    enum Outcome {
        /** It is on the disk. */
        COMMITTED,
        /** Somebody else changed the same state since it was read: nothing was written; read and decide anew. */
        CONFLICT,
        /** The message had been taken before: nothing was written. */
        DUPLICATE
    }

    /** Whether writing works, and if not, why. */
    record Health(boolean working, String reason) {
        public static final Health GOOD = new Health(true, "");
    }
}
