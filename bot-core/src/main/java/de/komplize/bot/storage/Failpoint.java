package de.komplize.bot.storage;

/**
 * A named place where a crash would hurt most. Production passes {@link #NONE}; the kill tests pass one that ends the process at the nth
 * visit, so that each such place is tried (check 3).
 */
@FunctionalInterface
public interface Failpoint {

    Failpoint NONE = name -> {};

    void reach(String name);
}
