package de.komplize.bot.contact;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.Optional;

/** The stored contacts and their addresses. */
public final class Contacts {

    private Contacts() {}

    public static Change add(Contact contact, Instant now) {
        return tx -> {
            tx.update(
                    "INSERT INTO contact (id, language, district, created_at) VALUES (?, ?, ?, ?)",
                    contact.id().value(),
                    contact.language(),
                    Transaction.orNull(contact.district()),
                    now.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** Adds the address; a conflict when somebody else has just made it known. */
    public static Change addAddress(long addressId, Contact.Id contact, Address address, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                """
                INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (channel, handle) DO NOTHING
                """,
                addressId,
                contact.value(),
                address.channel(),
                address.handle(),
                Addresses.ACTIVE,
                now.toEpochMilli());
    }

    public static Change setLanguage(Contact.Id contact, String language) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "UPDATE contact SET language = ? WHERE id = ?", language, contact.value());
    }

    /** Whose address it is. */
    public static Optional<Contact.Id> find(Transaction tx, Address address) {
        return tx.one(
                row -> new Contact.Id(row.number(1)),
                "SELECT contact_id FROM address WHERE channel = ? AND handle = ?",
                address.channel(),
                address.handle());
    }

    /** The address at which the contact wrote last, or the newest one of somebody who has not written yet. */
    public static Optional<Address> lastUsed(Transaction tx, Contact.Id contact) {
        return tx.one(row -> new Address(row.text(1), row.text(2)), """
                SELECT a.channel, a.handle FROM address a WHERE a.contact_id = ?
                ORDER BY (SELECT coalesce(max(m.id), 0) FROM message m WHERE m.address_id = a.id AND m.author = 'contact') DESC, a.id DESC
                LIMIT 1
                """, contact.value());
    }
}
