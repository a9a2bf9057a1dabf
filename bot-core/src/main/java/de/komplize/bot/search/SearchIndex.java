package de.komplize.bot.search;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.storage.WriteSet.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The index of words. A message is noted as due in the write that stores it, and taken in a moment later by a follower: the turn waits for no
 * index, and a kill in between loses nothing, as both stand in the same database. Used by one thread, apart from the reading.
 */
public final class SearchIndex {

    /** Messages of one write: others wait for a moment only. */
    private static final int BATCH = 500;

    private final Database database;
    private final Terms terms;

    public SearchIndex(Database database, Stemmer stemmer) {
        this.database = database;
        this.terms = new Terms(stemmer);
    }

    /** Notes that a message is to be taken in; beside the change that stores it. */
    public static Change due(long messageId) {
        return tx -> {
            tx.update("INSERT INTO search_due (message_id) VALUES (?) ON CONFLICT DO NOTHING", messageId);
            return Outcome.COMMITTED;
        };
    }

    /** Takes everything in anew, for when the stems are made in another way. */
    public static Change rebuild() {
        return tx -> {
            tx.update("INSERT INTO message_search (message_search) VALUES ('delete-all')");
            tx.update("INSERT INTO search_due (message_id) SELECT id FROM message WHERE author <> 'bot' AND text <> ''"
                    + " ON CONFLICT DO NOTHING");
            return Outcome.COMMITTED;
        };
    }

    /**
     * Takes messages out again, inside the write that removes them. They are found no more; their stems leave the bytes with {@link #settle}.
     *
     * @param messages a query of their ids
     */
    public static void forget(Transaction tx, String messages, Object... parameters) {
        tx.update("DELETE FROM message_search WHERE rowid IN (" + messages + ")", parameters);
        tx.update("DELETE FROM search_due WHERE message_id IN (" + messages + ")", parameters);
    }

    /** Writes the parts of the index together, without what was taken out. Takes seconds with a million messages: not by day. */
    public static Change settle() {
        return tx -> {
            tx.update("INSERT INTO message_search (message_search) VALUES ('optimize')");
            return Outcome.COMMITTED;
        };
    }

    private record Due(long id, String text, String language) {}

    /** Takes in what is due. */
    public void follow() {
        for (List<Due> page = page(); !page.isEmpty(); page = page()) {
            WriteSet set = new WriteSet();
            page.forEach(due -> set.add(takeIn(due)));
            database.write(set);
        }
    }

    private List<Due> page() {
        return database.read(tx -> tx.list(row -> new Due(row.number(1), row.text(2), row.text(3)), """
                SELECT d.message_id, m.text, m.language FROM search_due d LEFT JOIN message m ON m.id = d.message_id
                ORDER BY d.message_id LIMIT ?
                """, BATCH));
    }

    /** What was erased since it was read is not due any more, and stays out. */
    private Change takeIn(Due due) {
        String stems = String.join(" ", terms.of(due.text, due.language));
        return tx -> {
            boolean still = tx.update("DELETE FROM search_due WHERE message_id = ?", due.id) > 0;
            if (still && !stems.isEmpty()) {
                tx.update("INSERT OR REPLACE INTO message_search (rowid, stems) VALUES (?, ?)", due.id, stems);
            }
            return Outcome.COMMITTED;
        };
    }

    /**
     * A message that was found.
     *
     * @param conversation the number of its contact
     */
    public record Hit(long id, long conversation, String author, String text, String language, long at) {
        @Override
        public String toString() {
            return "Hit[" + id + "]";
        }
    }

    /** That the contact c has a message with everything that is sought, see {@link Sought#query}. */
    public static final String SPEAKS_OF = """
            c.id IN (SELECT a.contact_id FROM message_search f CROSS JOIN message m ON m.id = f.rowid
                JOIN address a ON a.id = m.address_id WHERE f.message_search MATCH ?)""";

    /**
     * The newest messages that hold everything that is sought.
     *
     * @param condition on the message m, the contact c and the session s; its parameters follow
     * @param before only older messages than this one
     */
    public static List<Hit> hits(
            Transaction tx,
            Sought sought,
            String condition,
            List<Object> parameters,
            Optional<Long> before,
            int limit) {
        if (sought.isEmpty()) {
            return List.of();
        }
        List<Object> all = new ArrayList<>();
        all.add(sought.query());
        all.add(before.orElse(Long.MAX_VALUE));
        all.addAll(parameters);
        all.add(limit);
        return tx.list(
                row -> new Hit(row.number(1), row.number(2), row.text(3), row.text(4), row.text(5), row.number(6)),
                """
                SELECT m.id, c.id, m.author, m.text, m.language, m.at
                FROM message_search f CROSS JOIN message m ON m.id = f.rowid JOIN address a ON a.id = m.address_id
                    JOIN contact c ON c.id = a.contact_id JOIN session s ON s.contact_id = c.id
                WHERE f.message_search MATCH ? AND f.rowid < ? AND (%s)
                ORDER BY f.rowid DESC LIMIT ?
                """.formatted(condition),
                all.toArray());
    }
}
