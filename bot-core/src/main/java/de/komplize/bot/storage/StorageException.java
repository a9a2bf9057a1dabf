package de.komplize.bot.storage;

/** The database could not do its work: the disk is full, a file is damaged, or it is closed. Nothing of the write was kept. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean busy;

    public StorageException(String message, Throwable cause) {
        super(message, cause);
        this.busy = false;
    }

    private StorageException(String message) {
        super(message);
        this.busy = true;
    }

    /** More is waiting to be written than the queue takes: the caller says so to its provider, which comes again. */
    static StorageException overloaded(int limit) {
        return new StorageException("More than " + limit + " reads or writes are waiting for the database");
    }

    /** True when only the load is to blame, not the disk. */
    public boolean isBusy() {
        return busy;
    }
}
