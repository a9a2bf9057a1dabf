package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet.Change;

/** What becomes of a stored address. */
public final class Addresses {

    /** An address that is written to, also unasked. */
    public static final String ACTIVE = "active";

    /** An address that gets answers only. */
    public static final String OPTED_OUT = "opted_out";

    /** An address that nothing is ever sent to. */
    public static final String UNREACHABLE = "unreachable";

    private Addresses() {}

    public static Change setState(long addressId, String state) {
        return tx -> tx.updateOr(Outcome.CONFLICT, "UPDATE address SET state = ? WHERE id = ?", state, addressId);
    }

    /** Nothing unasked on any of the contact's channels any more. */
    public static Change optOutEverywhere(long contactId) {
        return tx -> {
            tx.update("UPDATE address SET state = ? WHERE contact_id = ?", OPTED_OUT, contactId);
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
