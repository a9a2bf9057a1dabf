package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;

/** What staff note for each other on conversations: words, and labels to find them by. Residents see them in the copy of their data. */
public final class Notes {

    /** Labels of one conversation: more sort nothing. */
    public static final int MOST_LABELS = 10;

    /** Longer is a note. */
    public static final int LONGEST_LABEL = 30;

    /** What a list to choose from can hold. */
    private static final int MOST_NAMES = 200;

    private Notes() {}

    /**
     * A note.
     *
     * @param author the name of who wrote it; empty where the account is gone
     */
    public record Note(long id, String text, String author, Instant at) {
        @Override
        public String toString() {
            return "Note[" + id + "]";
        }
    }

    public static List<Note> of(Transaction tx, Contact.Id contact) {
        return tx.list(
                row -> new Note(row.number(1), row.text(2), row.text(3), Instant.ofEpochMilli(row.number(4))),
                """
                SELECT n.id, n.text, t.name, n.at FROM note n LEFT JOIN token t ON t.id = n.staff
                WHERE n.contact_id = ? ORDER BY n.id DESC
                """,
                contact.value());
    }

    /** A conflict where the conversation is gone. */
    public static Change add(long id, Contact.Id contact, String text, AccessToken.Id staff, Instant now) {
        return tx -> tx.updateOr(Outcome.CONFLICT, """
                INSERT INTO note (id, contact_id, text, staff, at) SELECT ?, s.contact_id, ?, ?, ? FROM session s WHERE s.contact_id = ?
                """, id, text, staff.value(), now.toEpochMilli(), contact.value());
    }

    public static Change remove(long id, Contact.Id contact) {
        return tx ->
                tx.updateOr(Outcome.CONFLICT, "DELETE FROM note WHERE id = ? AND contact_id = ?", id, contact.value());
    }

    public static List<String> labels(Transaction tx, Contact.Id contact) {
        return tx.list(
                row -> row.text(1), "SELECT name FROM label WHERE contact_id = ? ORDER BY name", contact.value());
    }

    /** The labels that are in use. */
    public static List<String> labels(Transaction tx) {
        return tx.list(row -> row.text(1), "SELECT DISTINCT name FROM label ORDER BY name LIMIT ?", MOST_NAMES);
    }

    /** A conflict where the conversation is gone, or has as many as it may; the same label twice is once. */
    public static Change label(Contact.Id contact, String name, AccessToken.Id staff, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, """
                INSERT INTO label (contact_id, name, staff, at) SELECT s.contact_id, ?, ?, ? FROM session s
                WHERE s.contact_id = ? AND (SELECT count(*) FROM label l WHERE l.contact_id = s.contact_id AND l.name <> ?) < ?
                ON CONFLICT (contact_id, name) DO UPDATE SET at = excluded.at
                """, name, staff.value(), now.toEpochMilli(), contact.value(), name, MOST_LABELS);
    }

    public static Change unlabel(Contact.Id contact, String name) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "DELETE FROM label WHERE contact_id = ? AND name = ?", contact.value(), name);
    }
}
