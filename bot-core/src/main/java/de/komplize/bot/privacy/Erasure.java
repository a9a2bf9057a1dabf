package de.komplize.bot.privacy;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.office.Merged;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes away all that is held on a contact. What is left is a number without a person: the contact's row with the time, its events (which hold no
 * words), closed answers, supports counted under a number that stands for nobody, numbers of ideas and requests that are never given twice.
 */
public final class Erasure {

    private static final String ADDRESSES = "(SELECT id FROM address WHERE contact_id = ?)";
    private static final String RESPONSES = "(SELECT id FROM response WHERE contact_id = ?)";

    /** No message has this id, and no address. */
    private static final long NONE = 0;

    private Erasure() {}

    /**
     * What stays of the address where the person has just asked for it: it gets a contact of its own, so that the farewell can be read or sent.
     *
     * @param session the stored form of a session that remembers nothing
     */
    public record Asked(String session) implements Act {

        @Override
        public List<Change> changes(Circumstances at) {
            Contact fresh = new Contact(new Contact.Id(at.ids().next()), at.language(), Optional.empty());
            return List.of(
                    erase(at.contactId(), at.addressId(), at.messageId(), at.seq(), at.now()),
                    Contacts.add(fresh, at.now()),
                    beginAnew(at, fresh.id(), session),
                    removeAddresses(at.contactId()),
                    entomb(at.contactId(), at.now()));
        }

        @Override
        public String toString() {
            return "Asked[…]";
        }
    }

    /** Erases a contact with all its addresses: after a restore, when nothing is left to keep it for, and when the office is asked to. */
    public static List<Change> whole(long contactId, Instant now) {
        return List.of(erase(contactId, NONE, NONE, NONE, now), removeAddresses(contactId), entomb(contactId, now));
    }

    /**
     * Everything with words. Of the kept address, the message that asked stays as an empty row, so that its repetition by the provider is known,
     * and what was said after it.
     */
    private static Change erase(long contactId, long keptAddress, long keptMessage, long after, Instant now) {
        return tx -> {
            MailTraces.erase(tx, contactId, keptAddress, after);
            messages(tx, contactId, keptAddress, keptMessage, after);
            responses(tx, contactId);
            ideas(tx, contactId, now);
            forgetSupports(tx, contactId, Long.MAX_VALUE);
            tx.update("DELETE FROM consent WHERE contact_id = ?", contactId);
            tx.update("DELETE FROM data_export WHERE contact_id = ?", contactId);
            tx.update("DELETE FROM note WHERE contact_id = ?", contactId);
            tx.update("DELETE FROM label WHERE contact_id = ?", contactId);
            links(tx, contactId);
            tx.update("DELETE FROM session WHERE contact_id = ?", contactId);
            Upkeep.ask(tx, now);
            return Outcome.COMMITTED;
        };
    }

    private static void messages(Transaction tx, long contactId, long keptAddress, long keptMessage, long after) {
        tx.update(
                "DELETE FROM piece WHERE (channel, handle) IN (SELECT channel, handle FROM address WHERE contact_id = ?)",
                contactId);
        tx.update(
                "DELETE FROM delivery WHERE outbox_id IN (SELECT id FROM outbox WHERE address_id IN " + ADDRESSES
                        + " AND message_id NOT IN (SELECT id FROM message WHERE address_id = ? AND seq > ?))",
                contactId,
                keptAddress,
                after);
        tx.update(
                "DELETE FROM outbox WHERE address_id IN " + ADDRESSES
                        + " AND message_id NOT IN (SELECT id FROM message WHERE address_id = ? AND seq > ?)",
                contactId,
                keptAddress,
                after);
        tx.update(
                "DELETE FROM idea_attachment WHERE attachment_id IN (SELECT id FROM attachment WHERE address_id IN "
                        + ADDRESSES + ") OR idea_id IN (SELECT id FROM idea WHERE contact_id = ?)",
                contactId,
                contactId);
        tx.update(
                "INSERT INTO doomed_file (id) SELECT id FROM attachment WHERE address_id IN " + ADDRESSES
                        + " ON CONFLICT DO NOTHING",
                contactId);
        tx.update("DELETE FROM attachment WHERE address_id IN " + ADDRESSES, contactId);
        String own = "SELECT id FROM message WHERE address_id IN " + ADDRESSES;
        SearchIndex.forget(tx, own, contactId);
        tx.update("DELETE FROM phrase_suggestion WHERE message_id IN (" + own + ")", contactId);
        tx.update(
                "DELETE FROM message WHERE address_id IN " + ADDRESSES
                        + " AND id <> ? AND NOT (address_id = ? AND seq > ?)",
                contactId,
                keptMessage,
                keptAddress,
                after);
        tx.update("""
                UPDATE message SET text = '', choice = NULL, choices = NULL, language = '', intent = NULL, confidence = NULL, failure = NULL
                WHERE id = ?
                """, keptMessage);
    }

    /** Of a finished survey the closed answers stay, without a person; of a filed form its number. */
    private static void responses(Transaction tx, long contactId) {
        tx.update(
                "DELETE FROM answer WHERE response_id IN (SELECT id FROM response WHERE contact_id = ? AND (kind = 'form'"
                        + " OR state <> 'complete')) OR response_id IN " + RESPONSES
                        + " AND (replaced_at IS NOT NULL OR NOT " + FreeText.CLOSED + ")",
                contactId,
                contactId);
        tx.update(
                "DELETE FROM response WHERE contact_id = ? AND number IS NULL AND (kind = 'form' OR state <> 'complete')",
                contactId);
        tx.update("""
                UPDATE response SET contact_id = NULL, state = CASE kind WHEN 'form' THEN 'withdrawn' ELSE state END,
                    status = CASE kind WHEN 'form' THEN 'done' ELSE status END
                WHERE contact_id = ?
                """, contactId);
    }

    /** What was merged into them is somebody else's. */
    private static void ideas(Transaction tx, long contactId, Instant now) {
        Merged.releaseFrom(tx, contactId, now);
        tx.update(
                "UPDATE idea_decision SET answer = NULL WHERE idea_id IN (SELECT id FROM idea WHERE contact_id = ?)",
                contactId);
        tx.update("""
                UPDATE idea SET title = '', text = '', place = NULL, hints = '[]', answer = NULL, status = 'erased', contact_id = NULL,
                    updated_at = ?
                WHERE contact_id = ?
                """, now.toEpochMilli(), contactId);
    }

    /** What came along cannot be told apart any more. A wrong code counts on, or being erased would be a way to go on guessing. */
    private static void links(Transaction tx, long contactId) {
        tx.update("DELETE FROM link_code WHERE contact_id = ?", contactId);
        tx.update("DELETE FROM link_row WHERE link_id IN (SELECT id FROM link WHERE contact_id = ?)", contactId);
        tx.update("DELETE FROM link WHERE contact_id = ?", contactId);
        tx.update("UPDATE link_miss SET address_id = 0 WHERE address_id IN " + ADDRESSES, contactId);
    }

    /** Each under the next negative number of its idea: two supports of one person are not to be known as such. */
    static void forgetSupports(Transaction tx, long contactId, long before) {
        onceForMerged(tx, contactId, before);
        tx.update("""
                UPDATE idea_support SET contact_id = (
                    SELECT CASE WHEN min(o.contact_id) < 0 THEN min(o.contact_id) - 1 ELSE -1 END FROM idea_support o
                    WHERE o.idea_id = idea_support.idea_id)
                WHERE contact_id = ? AND at < ?
                """, contactId, before);
    }

    /** Of ideas that were merged a person supports all with one voice: of several supports one is left, or they would count as several people's. */
    private static void onceForMerged(Transaction tx, long contactId, long before) {
        tx.update("""
                DELETE FROM idea_support WHERE contact_id = ? AND at < ? AND EXISTS (
                    SELECT 1 FROM idea_support o JOIN idea other ON other.id = o.idea_id JOIN idea own ON own.id = idea_support.idea_id
                    WHERE o.contact_id = idea_support.contact_id AND other.id <> own.id AND own.merged_into IS NOT NULL
                      AND (other.id = own.merged_into OR other.merged_into = own.merged_into AND other.id < own.id))
                """, contactId, before);
    }

    /** Where a message waits to be sent, the address itself goes once it is out. */
    private static Change beginAnew(Act.Circumstances at, Contact.Id fresh, String session) {
        return tx -> {
            tx.update("""
                    UPDATE address SET contact_id = ?, created_at = ?, leaves_after = CASE WHEN EXISTS
                        (SELECT 1 FROM outbox WHERE address_id = ? AND state IN ('due', 'sending')) THEN ? ELSE NULL END
                    WHERE id = ?
                    """, fresh.value(), at.now().toEpochMilli(), at.addressId(), at.seq(), at.addressId());
            tx.update(
                    "INSERT INTO session (contact_id, version, body, updated_at) VALUES (?, 1, ?, ?)",
                    fresh.value(),
                    session,
                    at.now().toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    private static Change removeAddresses(long contactId) {
        return tx -> {
            tx.update("DELETE FROM address WHERE contact_id = ?", contactId);
            return Outcome.COMMITTED;
        };
    }

    private static Change entomb(long contactId, Instant now) {
        return tx -> {
            tx.update(
                    "UPDATE contact SET erased_at = ?, language = '', district = NULL WHERE erased_at IS NULL AND id IN "
                            + ErasureLedger.WITH_ABSORBED,
                    now.toEpochMilli(),
                    contactId);
            return Outcome.COMMITTED;
        };
    }
}
