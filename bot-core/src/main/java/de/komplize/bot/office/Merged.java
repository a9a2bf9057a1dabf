package de.komplize.bot.office;

import de.komplize.bot.storage.Transaction;
import java.time.Instant;

/**
 * Ideas that were put together: each keeps its words, its author and its supports, and counts with the other. Nothing is moved, so that it can be
 * undone.
 */
public final class Merged {

    /**
     * How many support the idea {@code i} or one that was merged into it: each person once, and not its own author. Those who were erased stand
     * for nobody and cannot be told from one another.
     */
    public static final String SUPPORTS = """
            (SELECT count(DISTINCT CASE WHEN p.contact_id > 0 THEN p.contact_id END)
                + count(CASE WHEN p.contact_id < 0 THEN 1 END)
             FROM idea_support p
             WHERE p.idea_id IN (SELECT g.id FROM idea g WHERE g.id = i.id OR g.merged_into = i.id)
               AND p.contact_id <> coalesce(i.contact_id, 0))
            """;

    private Merged() {}

    /** What was merged into an idea that is no more stands by itself again. */
    public static void release(Transaction tx, long idea, Instant now) {
        tx.update("""
                UPDATE idea SET status = CASE status WHEN 'merged' THEN coalesce(merged_from, 'published') ELSE status END,
                    merged_into = NULL, merged_from = NULL, updated_at = ?
                WHERE merged_into = ?
                """, now.toEpochMilli(), idea);
    }

    /** The same for all ideas of a contact, who takes them along. */
    public static void releaseFrom(Transaction tx, long contact, Instant now) {
        tx.list(
                        row -> row.number(1),
                        "SELECT DISTINCT m.id FROM idea m JOIN idea o ON o.merged_into = m.id WHERE m.contact_id = ?",
                        contact)
                .forEach(idea -> release(tx, idea, now));
    }
}
