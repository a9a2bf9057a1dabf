package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;

/** What becomes of a stored address. */
public final class Addresses {

    /** An address that is written to, also unasked. */
    public static final String ACTIVE = "active";

    /** An address that gets answers only. */
    public static final String OPTED_OUT = "opted_out";

    /** An address whose owner has shut the door: nothing is sent to it until they write again. */
    public static final String BLOCKED = "blocked";

    /** An address that nothing is ever sent to. */
    public static final String UNREACHABLE = "unreachable";

    /** An address that mails came back from: nothing is sent to it until they write again. */
    public static final String SUSPENDED = "suspended";

    private Addresses() {}

    public static Change setState(long addressId, String state) {
        return tx -> tx.updateOr(Outcome.CONFLICT, "UPDATE address SET state = ? WHERE id = ?", state, addressId);
    }

    public static boolean isOptedOut(Transaction tx, long addressId) {
        return tx.number("SELECT count(*) FROM address WHERE id = ? AND state = ?", addressId, OPTED_OUT) > 0;
    }

    /** Nothing unasked on any of the contact's channels any more. */
    public static Change optOutEverywhere(long contactId) {
        return tx -> {
            tx.update("UPDATE address SET state = ? WHERE contact_id = ?", OPTED_OUT, contactId);
            return Outcome.COMMITTED;
        };
    }

    /**
     * The owner has shut the door. What waits for them is cancelled; the session's version moves on, so that whoever read before it reads again.
     *
     * @param reason for the office
     */
    public static Change block(long addressId, String reason, Instant now) {
        return shut(addressId, BLOCKED, reason, now);
    }

    /** The same where the address itself does not work; what its owner agreed to stays, and so does that they want nothing more. */
    static Change suspend(long addressId, String reason, Instant now) {
        return shut(addressId, SUSPENDED, reason, now);
    }

    private static Change shut(long addressId, String state, String reason, Instant now) {
        return tx -> {
            tx.update(
                    "UPDATE address SET state = ? WHERE id = ? AND state <> ? AND (? <> 'suspended' OR state = 'active')",
                    state,
                    addressId,
                    UNREACHABLE,
                    state);
            tx.update("""
                    UPDATE outbox SET state = 'cancelled', reason = ?, updated_at = ?
                    WHERE address_id = ? AND state = 'due' AND state IN ('due', 'sending')
                    """, reason, now.toEpochMilli(), addressId);
            tx.update(
                    "UPDATE session SET version = version + 1 WHERE contact_id = (SELECT contact_id FROM address WHERE id = ?)",
                    addressId);
            return Outcome.COMMITTED;
        };
    }

    /** The addresses with this handle, or at the place with it. */
    public static List<Long> at(Transaction tx, Address address) {
        return tx.list(
                row -> row.number(1),
                "SELECT id FROM address WHERE channel = ? AND (handle = ? OR handle > ? AND handle < ?)",
                address.channel(),
                address.handle(),
                address.handle() + "/",
                // The character after the slash: whatever begins with "PLACE/" is before it.
                address.handle() + "0");
    }

    /** A place has another handle. An address that is known there already stays where it is. */
    public static Change movePlace(Address from, Address to) {
        return tx -> {
            tx.update(
                    """
                    UPDATE address SET handle = ? || substr(handle, ?)
                    WHERE channel = ? AND handle > ? AND handle < ?
                      AND NOT EXISTS (SELECT 1 FROM address o WHERE o.channel = address.channel AND o.handle = ? || substr(address.handle, ?))
                    """,
                    to.handle(),
                    from.handle().length() + 1,
                    from.channel(),
                    from.handle() + "/",
                    from.handle() + "0",
                    to.handle(),
                    from.handle().length() + 1);
            return Outcome.COMMITTED;
        };
    }

    /** The owner writes again. */
    public static Change unblock(long addressId) {
        return tx -> {
            tx.update("UPDATE address SET state = ? WHERE id = ? AND state = ?", ACTIVE, addressId, BLOCKED);
            return Outcome.COMMITTED;
        };
    }

    /** The contact is reached elsewhere from now on; what was stored stays with it. A conflict when that address is known already. */
    static Change move(long addressId, Address to) {
        return tx ->
                tx.updateOr(Outcome.CONFLICT, """
                UPDATE address SET channel = ?, handle = ?
                WHERE id = ? AND NOT EXISTS (SELECT 1 FROM address WHERE channel = ? AND handle = ?)
                """, to.channel(), to.handle(), addressId, to.channel(), to.handle());
    }
}
