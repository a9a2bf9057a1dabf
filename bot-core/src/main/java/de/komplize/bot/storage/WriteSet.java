package de.komplize.bot.storage;

import java.util.ArrayList;
import java.util.List;

/** The changes of one turn, in order: applied as a whole or not at all. Built and used by one thread. */
public final class WriteSet {

    private final List<Change> changes = new ArrayList<>();

    public WriteSet add(Change change) {
        changes.add(change);
        return this;
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Applies the changes up to the first that refuses; the caller rolls back then. */
    Database.Outcome apply(Transaction tx) {
        for (Change change : changes) {
            Database.Outcome outcome = change.apply(tx);
            if (outcome != Database.Outcome.COMMITTED) {
                return outcome;
            }
        }
        return Database.Outcome.COMMITTED;
    }

    /** One change, with its SQL in the store that made it. */
    @FunctionalInterface
    public interface Change {

        /** Returns COMMITTED when all is well; anything else undoes the whole set. */
        Database.Outcome apply(Transaction tx);
    }
}
