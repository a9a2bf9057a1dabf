package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The stored sessions, each guarded by its version. */
final class Sessions {

    private Sessions() {}

    /**
     * What is known of an address when its message arrives.
     *
     * @param body the stored session
     * @param version of the session when it was read; 0 means that the contact is new
     * @param lastSeq the seq of the address's last message
     * @param duplicate the seq under which this very message was stored before
     * @param blocked the owner of the address had shut the door
     */
    record Known(
            Contact contact,
            long addressId,
            String body,
            long version,
            long lastSeq,
            Optional<Long> duplicate,
            boolean blocked) {

        boolean isNew() {
            return version == 0;
        }

        /** Read anew at every turn, also where the row is remembered: what is not in the stored form is gone. */
        Session session() {
            return Session.read(body);
        }
    }

    static Optional<Known> find(Transaction tx, Address address, String externalId) {
        return tx.one(Sessions::known, """
                SELECT c.id, c.language, c.district, a.id, s.body, s.version,
                    (SELECT max(seq) FROM message WHERE address_id = a.id),
                    COALESCE(
                        (SELECT seq FROM message WHERE channel = a.channel AND external_id = ?),
                        (SELECT m.seq FROM message_part p JOIN message m ON m.id = p.message_id WHERE p.channel = a.channel AND p.external_id = ?)),
                    a.state = 'blocked'
                FROM address a JOIN contact c ON c.id = a.contact_id JOIN session s ON s.contact_id = c.id
                WHERE a.channel = ? AND a.handle = ?
                """, externalId, externalId, address.channel(), address.handle());
    }

    private static Known known(Transaction.Row row) throws SQLException {
        Contact contact = new Contact(new Contact.Id(row.number(1)), row.text(2), row.optionalText(3));
        return new Known(
                contact,
                row.number(4),
                row.text(5),
                row.number(6),
                row.number(7),
                row.optionalNumber(8),
                row.number(9) == 1);
    }

    /** @param session as {@link Session#write} has it */
    static Change add(Contact.Id contact, String session, Optional<Event.Attention> attention, Instant now) {
        return tx -> {
            tx.update(
                    "INSERT INTO session (contact_id, version, body, attention, updated_at) VALUES (?, 1, ?, ?, ?)",
                    contact.value(),
                    session,
                    Transaction.orNull(attention.map(Event.Attention::stored)),
                    now.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /**
     * Saves the session if nobody has since it was read and the address is still this contact's; a reason to look is never covered up by a smaller one.
     *
     * @param session as {@link Session#write} has it
     */
    static Change save(Known known, String session, Optional<Event.Attention> attention, Instant now) {
        String reason = attention.map(Event.Attention::stored).orElse("");
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                """
                UPDATE session SET version = version + 1, body = ?, updated_at = ?,
                    attention = CASE
                        WHEN attention = 'danger' OR (attention = 'failed' AND ? = 'asked') THEN attention
                        ELSE COALESCE(NULLIF(?, ''), attention)
                    END
                WHERE contact_id = ? AND version = ?
                  AND EXISTS (SELECT 1 FROM address a WHERE a.id = ? AND a.contact_id = session.contact_id)
                """,
                session,
                now.toEpochMilli(),
                reason,
                reason,
                known.contact().id().value(),
                known.version(),
                known.addressId());
    }

    /** Who has the conversation, if anybody has; a token that was revoked since holds nothing. */
    static Optional<AccessToken.Id> holder(Transaction tx, Contact.Id contact) {
        return tx.one(row -> new AccessToken.Id(row.number(1)), """
                SELECT s.held_by FROM session s LEFT JOIN token t ON t.id = s.held_by
                WHERE s.contact_id = ? AND s.held_by IS NOT NULL AND t.revoked_at IS NULL
                """, contact.value());
    }

    /** A person takes the conversation; why the office should look stands until somebody acts. Beside {@link #save}, which guards it. */
    static Change hold(Contact.Id contact, AccessToken.Id staff) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE session SET held_by = ? WHERE contact_id = ?",
                staff.value(),
                contact.value());
    }

    /** A person has answered: nobody needs to look any more. */
    static Change answered(Contact.Id contact) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "UPDATE session SET attention = NULL WHERE contact_id = ?", contact.value());
    }

    /** A request of the contact is done: unless there is another, nothing is asked any more. Danger and failure stand. */
    static Change requestDone(Contact.Id contact) {
        return tx -> {
            tx.update("""
                    UPDATE session SET attention = NULL
                    WHERE contact_id = ? AND attention = 'asked'
                      AND NOT EXISTS (
                        SELECT 1 FROM response r
                        WHERE r.contact_id = session.contact_id AND r.kind = 'form' AND r.state = 'complete' AND r.status = 'open')
                    """, contact.value());
            return Outcome.COMMITTED;
        };
    }

    /** Something was said behind the open dialogue: who read before it decides anew. */
    static Change movedOn(Contact.Id contact, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE session SET version = version + 1, updated_at = ? WHERE contact_id = ?",
                now.toEpochMilli(),
                contact.value());
    }

    /** The last message that had failed is mended: nobody needs to look because of it. */
    static Change mended(Contact.Id contact) {
        return tx -> {
            tx.update("""
                    UPDATE session SET attention = NULL
                    WHERE contact_id = ? AND attention = 'failed'
                      AND NOT EXISTS (
                        SELECT 1 FROM address a JOIN message m ON m.address_id = a.id
                        WHERE a.contact_id = session.contact_id AND m.failure IS NOT NULL)
                    """, contact.value());
            return Outcome.COMMITTED;
        };
    }

    /**
     * The session of somebody with whom the writer of the turn becomes one: it is what the writer's is now. In the hands of whom it was, the
     * writer's first; why the office should look stands, the graver reason first. A conflict where somebody has written there since.
     */
    static Outcome joined(Transaction tx, Contact.Id into, long version, Contact.Id writer, Instant now) {
        Outcome joined = tx.updateOr(
                Outcome.CONFLICT,
                """
                UPDATE session SET version = version + 1, updated_at = ?, body = (SELECT body FROM session b WHERE b.contact_id = ?),
                    held_by = COALESCE((SELECT held_by FROM session b WHERE b.contact_id = ?), held_by),
                    attention = (SELECT o.attention FROM session o WHERE o.contact_id IN (?, ?) AND o.attention IS NOT NULL
                        ORDER BY CASE o.attention WHEN 'danger' THEN 0 WHEN 'failed' THEN 1 ELSE 2 END LIMIT 1)
                WHERE contact_id = ? AND version = ?
                """,
                now.toEpochMilli(),
                writer.value(),
                writer.value(),
                writer.value(),
                into.value(),
                into.value(),
                version);
        tx.update("DELETE FROM session WHERE contact_id = ?", writer.value());
        tx.list(
                        row -> row.text(1),
                        "SELECT body FROM session WHERE contact_id = ? AND held_by IS NOT NULL",
                        into.value())
                .forEach(body -> body(tx, into, Session.read(body).takenOver(true)));
        return joined;
    }

    /** Nothing is open any more; in whose hands it is stays. Who read before it decides anew. */
    static void begunAnew(Transaction tx, Contact.Id contact, Instant now) {
        tx.list(row -> row.text(1), "SELECT body FROM session WHERE contact_id = ?", contact.value())
                .forEach(body -> body(
                        tx,
                        contact,
                        Session.fresh().takenOver(Session.read(body).takenOver())));
        movedOn(contact, now).apply(tx);
    }

    private static void body(Transaction tx, Contact.Id contact, Session session) {
        tx.update("UPDATE session SET body = ? WHERE contact_id = ?", session.write(), contact.value());
    }

    static Change letGo(Contact.Id contact) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "UPDATE session SET held_by = NULL WHERE contact_id = ?", contact.value());
    }
}
