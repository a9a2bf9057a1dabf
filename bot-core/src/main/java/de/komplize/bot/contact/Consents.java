package de.komplize.bot.contact;

import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.List;

/** What contacts agreed to: every word given and taken back is kept, the last one of a purpose holds. */
public final class Consents {

    /** Unasked messages about what is new; the purpose that ends with the messages. */
    public static final String NEWS = "news";

    /** To be written to about a survey; given elsewhere, as the office states it: the version says where. */
    public static final String INVITATION = "invitation";

    private Consents() {}

    /**
     * A consent as it was given or taken back.
     *
     * @param purpose {@link #NEWS}, {@link #INVITATION}, or the id of a form
     * @param version of the words that were read
     * @param channel where that was
     * @param given false where it was refused or taken back
     */
    public record Recorded(String purpose, String version, String channel, boolean given, Instant at) {}

    /** Agrees, or refuses, at this moment on this channel. */
    public static Act record(String purpose, String version, boolean given) {
        return at -> List.of(tx -> {
            tx.update(
                    "INSERT INTO consent (id, contact_id, purpose, version, channel, given, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    at.ids().next(),
                    at.contactId(),
                    purpose,
                    version,
                    at.channel(),
                    given ? 1 : 0,
                    at.now().toEpochMilli());
            return Outcome.COMMITTED;
        });
    }

    /** Takes a consent back, under the version it was given for; nothing happens where none holds. */
    public static Act withdraw(String purpose) {
        return at -> List.of(tx -> {
            tx.update("""
                    INSERT INTO consent (id, contact_id, purpose, version, channel, given, at)
                    SELECT ?, contact_id, purpose, version, ?, 0, ? FROM consent
                    WHERE given = 1 AND id = (SELECT max(id) FROM consent WHERE contact_id = ? AND purpose = ?)
                    """, at.ids().next(), at.channel(), at.now().toEpochMilli(), at.contactId(), purpose);
            return Outcome.COMMITTED;
        });
    }

    /** The same where it was given on the channel of the turn, or where the contact is written to nowhere else. */
    public static Act withdrawHere(String purpose) {
        return at -> List.of(tx -> {
            long elsewhere = tx.number("""
                    SELECT count(*) FROM consent c WHERE c.id = (SELECT max(id) FROM consent WHERE contact_id = ? AND purpose = ?)
                      AND c.channel <> ?
                      AND EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.contact_id AND a.id <> ? AND a.state = 'active')
                    """, at.contactId(), purpose, at.channel(), at.addressId());
            return elsewhere > 0
                    ? Outcome.COMMITTED
                    : withdraw(purpose).changes(at).getFirst().apply(tx);
        });
    }

    /** All that a contact gave and took back, in order. */
    public static List<Recorded> ofContact(Transaction tx, Contact.Id contact) {
        return tx.list(
                row -> new Recorded(
                        row.text(1), row.text(2), row.text(3), row.number(4) == 1, Instant.ofEpochMilli(row.number(5))),
                "SELECT purpose, version, channel, given, at FROM consent WHERE contact_id = ? ORDER BY id",
                contact.value());
    }
}
