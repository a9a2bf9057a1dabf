package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.List;

/**
 * What went wrong and waits for staff: turns that failed, and messages that were given up; the latest first.
 *
 * @param more whether there are older ones that are not listed
 */
public record Faults(List<Turn> turns, List<Unsent> unsent, boolean more) {

    public Faults {
        turns = List.copyOf(turns);
        unsent = List.copyOf(unsent);
    }

    /**
     * A message of a resident that threw the program off its way.
     *
     * @param reason a class and a place of the program
     */
    public record Turn(long message, Contact.Id contact, String channel, String text, String reason, Instant at) {
        @Override
        public String toString() {
            return "Turn[" + message + "]";
        }
    }

    /**
     * A message that did not reach its resident.
     *
     * @param dead whether it was given up after many tries; otherwise the provider will never take it
     * @param reason what the provider said
     * @param wanted whether somebody waited for it
     */
    public record Unsent(
            long id,
            Contact.Id contact,
            String channel,
            String text,
            boolean dead,
            String reason,
            int attempts,
            boolean wanted,
            Instant at) {
        @Override
        public String toString() {
            return "Unsent[" + id + "]";
        }
    }

    /** @param limit of each kind */
    public static Faults of(Transaction tx, int limit) {
        List<Turn> turns = tx.list(
                row -> new Turn(
                        row.number(1),
                        new Contact.Id(row.number(2)),
                        row.text(3),
                        row.text(4),
                        row.text(5),
                        Instant.ofEpochMilli(row.number(6))),
                """
                SELECT m.id, a.contact_id, a.channel, m.text, m.failure, m.at FROM message m JOIN address a ON a.id = m.address_id
                WHERE m.failure IS NOT NULL ORDER BY m.at DESC LIMIT ?
                """,
                limit + 1);
        // The states are named as the index names them, or SQLite would read every row there ever was.
        List<Unsent> unsent = tx.list(
                row -> new Unsent(
                        row.number(1),
                        new Contact.Id(row.number(2)),
                        row.text(3),
                        row.text(4),
                        row.text(5).equals("dead"),
                        row.text(6),
                        Math.toIntExact(row.number(7)),
                        row.number(8) == 0,
                        Instant.ofEpochMilli(row.number(9))),
                """
                SELECT o.id, a.contact_id, o.channel, m.text, o.state, o.reason, o.attempts, o.priority, o.updated_at
                FROM outbox o JOIN message m ON m.id = o.message_id JOIN address a ON a.id = o.address_id
                WHERE o.state IN ('failed', 'dead') ORDER BY o.updated_at DESC LIMIT ?
                """,
                limit + 1);
        return new Faults(
                turns.subList(0, Math.min(limit, turns.size())),
                unsent.subList(0, Math.min(limit, unsent.size())),
                turns.size() > limit || unsent.size() > limit);
    }

    public boolean isEmpty() {
        return turns.isEmpty() && unsent.isEmpty();
    }
}
