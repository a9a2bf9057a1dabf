package de.komplize.bot.contact;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/**
 * One contact becomes two again. Each gets back what it had; what came since stays with the address it came by, and where no message says which
 * that was, with the side that alone has the channel.
 */
public final class Parting {

    private static final String NOTED = " IN (SELECT row_id FROM link_row WHERE link_id = ? AND kind = ?)";

    private Parting() {}

    /**
     * Undoes a link, within one transaction; the session of the one that stays is the dialogue's.
     *
     * @param session the stored form of a session that remembers nothing, for who leaves
     * @return who leaves; empty where it is undone already
     */
    public static Optional<Contact.Id> undo(
            Transaction tx, Contact.Id contact, long link, String session, Instant now) {
        int undone = tx.update(
                "UPDATE link SET undone_at = ? WHERE id = ? AND contact_id = ? AND undone_at IS NULL",
                now.toEpochMilli(),
                link,
                contact.value());
        if (undone == 0) {
            return Optional.empty();
        }
        long stays = contact.value();
        long leaves = tx.number("SELECT absorbed_id FROM link WHERE id = ?", link);
        settings(tx, link, stays, leaves);
        Joining.MOVED.forEach(table -> tx.update(
                "UPDATE " + table + " SET contact_id = ? WHERE contact_id = ? AND id" + NOTED,
                leaves,
                stays,
                link,
                table));
        supportsAndLabels(tx, link, stays, leaves);
        tx.update(
                "UPDATE response SET state = (SELECT name FROM link_row r WHERE r.link_id = ? AND r.kind = 'superseded' AND r.row_id = response.id)"
                        + " WHERE state = 'superseded' AND id" + NOTED,
                link,
                link,
                "superseded");
        since(tx, stays, leaves, tx.number("SELECT at FROM link WHERE id = ?", link));
        end(tx, stays, leaves, session, now);
        return Optional.of(new Contact.Id(leaves));
    }

    /**
     * An address leaves of which it is not known any more with whom it came: with its messages and what happened in them.
     *
     * @param leaves the number of the contact that is to have it
     */
    public static Outcome leave(
            Transaction tx, Contact.Id contact, long addressId, Contact.Id leaves, String session, Instant now) {
        tx.update("""
                INSERT INTO contact (id, language, district, created_at) SELECT ?, language, district, ? FROM contact WHERE id = ?
                """, leaves.value(), now.toEpochMilli(), contact.value());
        int left = tx.update(
                "UPDATE address SET contact_id = ? WHERE id = ? AND contact_id = ?",
                leaves.value(),
                addressId,
                contact.value());
        since(tx, contact.value(), leaves.value(), now.toEpochMilli());
        end(tx, contact.value(), leaves.value(), session, now);
        return left == 0 ? Outcome.CONFLICT : Outcome.COMMITTED;
    }

    /** What the link had brought is taken back; what was set since stays. */
    private static void settings(Transaction tx, long link, long stays, long leaves) {
        tx.update("""
                UPDATE contact SET
                    language = (SELECT CASE WHEN contact.language = l.absorbed_language THEN l.language ELSE contact.language END
                                FROM link l WHERE l.id = ?),
                    district = (SELECT CASE WHEN contact.district = l.absorbed_district THEN l.district ELSE contact.district END
                                FROM link l WHERE l.id = ?)
                WHERE id = ?
                """, link, link, stays);
        tx.update("""
                UPDATE contact SET merged_into = NULL, language = (SELECT absorbed_language FROM link l WHERE l.id = ?),
                    district = (SELECT absorbed_district FROM link l WHERE l.id = ?)
                WHERE id = ?
                """, link, link, leaves);
    }

    /** What both had, both have again; but a support or a label that was taken back since was taken back for both. */
    private static void supportsAndLabels(Transaction tx, long link, long stays, long leaves) {
        tx.update(
                "UPDATE idea_support SET contact_id = ? WHERE contact_id = ? AND idea_id" + NOTED,
                leaves,
                stays,
                link,
                "idea_support");
        tx.update("""
                INSERT INTO idea_support (idea_id, contact_id, channel, at)
                SELECT r.row_id, ?, r.name, r.at FROM link_row r JOIN idea_support s ON s.idea_id = r.row_id AND s.contact_id = ?
                WHERE r.link_id = ? AND r.kind = 'same_support'
                """, leaves, stays, link);
        tx.update(
                "UPDATE label SET contact_id = ? WHERE contact_id = ? AND name IN (SELECT name FROM link_row WHERE link_id = ? AND kind = 'label')",
                leaves,
                stays,
                link);
        tx.update("""
                INSERT INTO label (contact_id, name, staff, at)
                SELECT ?, r.name, r.staff, r.at FROM link_row r JOIN label l ON l.name = r.name AND l.contact_id = ?
                WHERE r.link_id = ? AND r.kind = 'same_label'
                """, leaves, stays, link);
    }

    private static void since(Transaction tx, long stays, long leaves, long at) {
        tx.update("""
                UPDATE event SET contact_id = ? WHERE contact_id = ? AND message_id IN
                    (SELECT m.id FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = ?)
                """, leaves, stays, leaves);
        since(tx, "idea", "channel", "created_at", stays, leaves, at);
        since(tx, "consent", "channel", "at", stays, leaves, at);
        since(tx, "response", "first_channel", "started_at", stays, leaves, at);
        tx.update(
                "DELETE FROM idea_support WHERE contact_id = ? AND at >= ? AND idea_id IN"
                        + " (SELECT idea_id FROM idea_support WHERE contact_id = ?)",
                stays,
                at,
                leaves);
        since(tx, "idea_support", "channel", "at", stays, leaves, at);
    }

    private static void since(
            Transaction tx, String table, String channel, String time, long stays, long leaves, long at) {
        tx.update(
                "UPDATE " + table + " SET contact_id = ? WHERE contact_id = ? AND " + time + " >= ? AND " + channel
                        + " IN (SELECT channel FROM address WHERE contact_id = ?) AND " + channel
                        + " NOT IN (SELECT channel FROM address WHERE contact_id = ?)",
                leaves,
                stays,
                at,
                leaves,
                stays);
    }

    private static void end(Transaction tx, long stays, long leaves, String session, Instant now) {
        tx.update("DELETE FROM data_export WHERE contact_id = ?", stays);
        tx.update("DELETE FROM link_code WHERE contact_id IN (?, ?)", stays, leaves);
        tx.update(
                "INSERT INTO session (contact_id, version, body, updated_at) VALUES (?, 1, ?, ?)",
                leaves,
                session,
                now.toEpochMilli());
    }
}
