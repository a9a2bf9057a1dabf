package de.komplize.bot.privacy;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored permissions to fetch a copy: each for one address, once, for a day (check 59). */
public final class Grants {

    /** Long enough to find a printer, short enough to be forgotten. */
    public static final Duration VALID = Duration.ofHours(24);

    private Grants() {}

    /**
     * What was granted to an address last.
     *
     * @param contactId whose copy it is
     * @param open whether it may still be fetched
     */
    public record Grant(String id, long contactId, boolean open) {}

    /** Lets the address of the turn fetch a copy; an earlier permission of the contact ends with it. */
    public static Act grant() {
        return at -> List.of(tx -> {
            tx.update("DELETE FROM data_export WHERE contact_id = ?", at.contactId());
            tx.update(
                    "INSERT INTO data_export (id, contact_id, address_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                    Long.toString(at.ids().next()),
                    at.contactId(),
                    at.addressId(),
                    at.now().toEpochMilli(),
                    at.now().plus(VALID).toEpochMilli());
            return Outcome.COMMITTED;
        });
    }

    public static Optional<Grant> of(Transaction tx, Address address, Instant now) {
        return tx.one(
                row -> new Grant(row.text(1), row.number(2), row.number(3) == 1),
                """
                SELECT e.id, e.contact_id, CASE WHEN e.fetched_at IS NULL AND e.expires_at > ? THEN 1 ELSE 0 END
                FROM address a JOIN data_export e ON e.address_id = a.id AND e.contact_id = a.contact_id
                WHERE a.channel = ? AND a.handle = ? ORDER BY e.created_at DESC LIMIT 1
                """,
                now.toEpochMilli(),
                address.channel(),
                address.handle());
    }

    /** Uses it up; a conflict where somebody was faster or the day is over. */
    public static Change use(String id, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE data_export SET fetched_at = ? WHERE id = ? AND fetched_at IS NULL AND expires_at > ?",
                now.toEpochMilli(),
                id,
                now.toEpochMilli());
    }
}
