package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored rows of what channels must still send, and what became of each. */
public final class Outbox {

    /** A reply to somebody who waits overtakes what nobody asked for. */
    public enum Priority {
        REPLY(0),
        UNASKED(1);

        private final int stored;

        Priority(int stored) {
            this.stored = stored;
        }
    }

    private Outbox() {}

    /**
     * A row that is due.
     *
     * @param refusals how often this message was refused for now
     * @param refusedAt when it was first refused
     */
    record Due(long id, long addressId, Outbound message, int refusals, Optional<Instant> refusedAt) {}

    /** Queues a stored message for sending, in the same write set. The row has the message's id. */
    public static Change add(
            long messageId, long addressId, String channel, Priority priority, Instant due, Instant now) {
        return tx -> {
            tx.update(
                    """
                    INSERT INTO outbox (id, message_id, address_id, channel, priority, state, due_at, attempts, refusals, uncertain,
                        created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, 'due', ?, 0, 0, 0, ?, ?)
                    """,
                    messageId,
                    messageId,
                    addressId,
                    channel,
                    priority.stored,
                    due.toEpochMilli(),
                    now.toEpochMilli(),
                    now.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** How many rows must still be sent. */
    public static long waiting(Transaction tx) {
        return tx.number("SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')");
    }

    /**
     * The next rows to send: the first of each address, replies first. An address with a send under way, or told to wait after a refusal, gets
     * nothing else meanwhile. A row that was written later than now is due: the clock was set back since. The states are named as the indexes
     * name them, or SQLite would read every row there ever was.
     */
    static List<Due> due(Transaction tx, String channel, Instant now, int limit) {
        return tx.list(
                Outbox::row,
                """
                SELECT o.id, o.address_id, a.handle, m.text, m.choices, m.language, o.uncertain, o.refusals, o.refused_at, a.channel
                FROM outbox o JOIN message m ON m.id = o.message_id JOIN address a ON a.id = o.address_id
                WHERE o.channel = ? AND o.state = 'due' AND o.state IN ('due', 'sending') AND (o.due_at <= ? OR o.updated_at > ?)
                  AND NOT EXISTS (SELECT 1 FROM outbox e
                    WHERE e.address_id = o.address_id AND e.channel = o.channel AND e.state IN ('due', 'sending')
                    AND (e.state = 'sending'
                      OR e.priority < o.priority OR e.priority = o.priority AND e.id < o.id
                      OR e.refusals > 0 AND e.due_at > ? AND e.updated_at <= ?))
                ORDER BY o.priority, o.due_at, o.id LIMIT ?
                """,
                channel,
                now.toEpochMilli(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                now.toEpochMilli(),
                limit);
    }

    /** Marks a row as being sent; a conflict when it is no longer due. From here on a crash makes a repeat possible, and the row says so. */
    static Change claim(long id, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE outbox SET state = 'sending', attempts = attempts + 1, updated_at = ? WHERE id = ? AND state = 'due'",
                now.toEpochMilli(),
                id);
    }

    static Change sent(long id, Optional<String> providerId, Instant now) {
        return tx -> {
            Outcome outcome = tx.updateOr(
                    Outcome.CONFLICT,
                    "UPDATE outbox SET state = 'sent', provider_id = ?, updated_at = ? WHERE id = ? AND state = 'sending'",
                    Transaction.orNull(providerId),
                    now.toEpochMilli(),
                    id);
            if (outcome == Outcome.COMMITTED && providerId.isPresent()) {
                Deliveries.sent(tx, id, List.of(providerId.get().split(" ")), now);
            }
            return outcome;
        };
    }

    /** Nothing more to an address that wants nothing more: what was not sent yet is kept as cancelled. */
    public static Change cancel(long addressId) {
        return tx -> {
            tx.update(
                    "UPDATE outbox SET state = 'cancelled' WHERE address_id = ? AND state = 'due' AND state IN ('due', 'sending')",
                    addressId);
            return Outcome.COMMITTED;
        };
    }

    /** The same on all of a contact's channels. */
    public static Change cancelAll(long contactId) {
        return tx -> {
            tx.list(row -> row.number(1), "SELECT id FROM address WHERE contact_id = ?", contactId)
                    .forEach(address -> cancel(address).apply(tx));
            return Outcome.COMMITTED;
        };
    }

    /** Back to due. {@code refusedAt} is given where the message itself was refused; an unreachable provider counts no try. */
    static Change again(long id, Instant due, String reason, Optional<Instant> refusedAt, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                """
                UPDATE outbox SET state = 'due', due_at = ?, reason = ?, refusals = refusals + ?,
                    refused_at = COALESCE(refused_at, ?), updated_at = ?
                WHERE id = ? AND state = 'sending'
                """,
                due.toEpochMilli(),
                reason,
                refusedAt.isPresent() ? 1 : 0,
                Transaction.orNull(refusedAt.map(Instant::toEpochMilli)),
                now.toEpochMilli(),
                id);
    }

    /** Back to due, as a possible repeat: whether it arrived is not known. */
    static Change unsure(long id, Instant due, String reason, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, """
                UPDATE outbox SET state = 'due', due_at = ?, reason = ?, refusals = refusals + 1, uncertain = 1,
                    refused_at = COALESCE(refused_at, ?), updated_at = ?
                WHERE id = ? AND state = 'sending'
                """, due.toEpochMilli(), reason, now.toEpochMilli(), now.toEpochMilli(), id);
    }

    /** Given up: {@code failed} where the provider will never take it, {@code dead} after too many tries. Kept, with its reason. */
    static Change giveUp(long id, boolean dead, String reason, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE outbox SET state = ?, reason = ?, updated_at = ? WHERE id = ? AND state = 'sending'",
                dead ? "dead" : "failed",
                reason,
                now.toEpochMilli(),
                id);
    }

    /** Tries a given-up message once more; a second click finds it due already and changes nothing. */
    public static Change replay(long id, Instant now) {
        return tx -> tx.updateOr(Outcome.CONFLICT, """
                UPDATE outbox SET state = 'due', due_at = ?, refusals = 0, refused_at = NULL, updated_at = ?
                WHERE id = ? AND state IN ('failed', 'dead')
                """, now.toEpochMilli(), now.toEpochMilli(), id);
    }

    /** The same for who saw it given up at that attempt: a click from before does not count for what was given up again since. */
    public static Change replay(long id, int attempts, Instant now) {
        return tx -> tx.updateOr(Outcome.CONFLICT, """
                UPDATE outbox SET state = 'due', due_at = ?, refusals = 0, refused_at = NULL, updated_at = ?
                WHERE id = ? AND attempts = ? AND state IN ('failed', 'dead')
                """, now.toEpochMilli(), now.toEpochMilli(), id, attempts);
    }

    /** After a start: what was being sent when the process ended is due again, marked as a possible repeat. */
    static Change recover(String channel, Instant now) {
        return tx -> {
            tx.update("""
                    UPDATE outbox SET state = 'due', uncertain = 1, due_at = ?, updated_at = ?
                    WHERE channel = ? AND state = 'sending' AND state IN ('due', 'sending')
                    """, now.toEpochMilli(), now.toEpochMilli(), channel);
            return Outcome.COMMITTED;
        };
    }

    private static Due row(Transaction.Row row) throws SQLException {
        Outbound message = new Outbound(
                row.number(1),
                new Address(row.text(10), row.text(3)),
                row.text(4),
                Messages.choices(row.optionalText(5)),
                row.text(6),
                row.number(7) == 1);
        return new Due(
                row.number(1),
                row.number(2),
                message,
                Math.toIntExact(row.number(8)),
                row.optionalNumber(9).map(Instant::ofEpochMilli));
    }
}
