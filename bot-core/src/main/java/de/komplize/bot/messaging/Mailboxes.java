package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of mail boxes: those that mails came back from, and what their owners have said once for all conversations. A statement counts only
 * where it belongs to a mail of ours, known by its secret.
 */
public final class Mailboxes {

    /** Refusals for a while, one after the other, before a mail box counts as one that cannot be reached. */
    static final int MOST_SOFT = 5;

    private Mailboxes() {}

    /** A mail box that is not written to any more, because mails came back. */
    public record Suspended(String name, Optional<String> status, Instant since) {
        @Override
        public String toString() {
            return "Suspended[***]";
        }
    }

    /** What a mail that was set aside says of the mail box it belongs to. */
    static Change learn(SetAside mail, Instant now) {
        return tx -> {
            mail.about().ifPresent(about -> {
                // Where it was sent to, and not what the report names: that may be where it was forwarded.
                Mailbox mailbox = Mailbox.of(about.to());
                if (mail.kind().equals(SetAside.FEEDBACK)) {
                    optOut(mailbox).apply(tx);
                } else if (mail.kind().equals(SetAside.BOUNCE)) {
                    bounced(tx, mailbox, mail, now);
                    returned(tx, about.message(), mail, now);
                }
            });
            return Outcome.COMMITTED;
        };
    }

    private static void bounced(Transaction tx, Mailbox mailbox, SetAside mail, Instant now) {
        boolean hard = mail.hard().orElse(false);
        tx.update("""
                INSERT INTO mailbox (name, soft, status, suspended_at, at) VALUES (?, 1, ?, NULL, ?)
                ON CONFLICT (name) DO UPDATE SET soft = mailbox.soft + 1, status = excluded.status, at = excluded.at
                """, mailbox.name(), Transaction.orNull(mail.status()), now.toEpochMilli());
        long soft = tx.number("SELECT soft FROM mailbox WHERE name = ?", mailbox.name());
        if (hard || soft >= MOST_SOFT) {
            tx.update(
                    "UPDATE mailbox SET suspended_at = coalesce(suspended_at, ?) WHERE name = ?",
                    now.toEpochMilli(),
                    mailbox.name());
            Addresses.at(tx, mailbox.place())
                    .forEach(id -> Addresses.suspend(id, "Mails to this address come back", now)
                            .apply(tx));
        }
    }

    /** The message did not arrive, whatever the next server had said. */
    private static void returned(Transaction tx, long message, SetAside mail, Instant now) {
        tx.update(
                "UPDATE outbox SET state = 'failed', reason = ?, updated_at = ? WHERE id = ? AND state = 'sent'",
                "The mail came back"
                        + mail.status().map(status -> ": " + status).orElse(""),
                now.toEpochMilli(),
                message);
    }

    /** Nothing unasked to any conversation of the mail box. */
    static Change optOut(Mailbox mailbox) {
        return tx -> {
            for (long id : Addresses.at(tx, mailbox.place())) {
                tx.update(
                        "UPDATE address SET state = ? WHERE id = ? AND state = ?",
                        Addresses.OPTED_OUT,
                        id,
                        Addresses.ACTIVE);
                tx.update("""
                        UPDATE outbox SET state = 'cancelled'
                        WHERE address_id = ? AND priority > 0 AND state = 'due' AND state IN ('due', 'sending')
                        """, id);
            }
            return Outcome.COMMITTED;
        };
    }

    /** All conversations of the mail box that this address is one of get its state: who opts out or in does it once. */
    public static Change alike(long addressId, String state) {
        return tx -> {
            tx.one(
                            row -> new Address(row.text(1), row.text(2)),
                            "SELECT channel, handle FROM address WHERE id = ?",
                            addressId)
                    .filter(address -> address.channel().equals(Letters.CHANNEL))
                    .ifPresent(address -> Addresses.at(tx, Mailbox.of(address).place())
                            .forEach(id -> Addresses.setState(id, state).apply(tx)));
            return Outcome.COMMITTED;
        };
    }

    /** Somebody writes from there: it can be reached. A conversation that has just begun is one of those that want nothing unasked, if they do. */
    public static Change written(long addressId, Address address) {
        return tx -> {
            Mailbox mailbox = Mailbox.of(address);
            tx.update("DELETE FROM mailbox WHERE name = ?", mailbox.name());
            List<Long> all = Addresses.at(tx, mailbox.place());
            all.forEach(id -> tx.update(
                    "UPDATE address SET state = ? WHERE id = ? AND state = ?",
                    Addresses.ACTIVE,
                    id,
                    Addresses.SUSPENDED));
            boolean optedOut = all.stream().anyMatch(id -> Addresses.isOptedOut(tx, id));
            if (optedOut) {
                tx.update(
                        "UPDATE address SET state = ? WHERE id = ? AND state = ?",
                        Addresses.OPTED_OUT,
                        addressId,
                        Addresses.ACTIVE);
            }
            return Outcome.COMMITTED;
        };
    }

    /** The office has it written to again; a conflict where it is not suspended. Who wants nothing unasked gets nothing unasked. */
    public static Change lift(String name) {
        return tx -> {
            if (tx.update("DELETE FROM mailbox WHERE name = ? AND suspended_at IS NOT NULL", name) == 0) {
                return Outcome.CONFLICT;
            }
            Addresses.at(tx, new Mailbox(name).place())
                    .forEach(id -> tx.update(
                            "UPDATE address SET state = ? WHERE id = ? AND state = ?",
                            Addresses.ACTIVE,
                            id,
                            Addresses.SUSPENDED));
            return Outcome.COMMITTED;
        };
    }

    /** Mail boxes that are not written to, the newest first. */
    public static List<Suspended> suspended(Transaction tx, int most) {
        return tx.list(
                row -> new Suspended(row.text(1), row.optionalText(2), Instant.ofEpochMilli(row.number(3))), """
                SELECT name, status, suspended_at FROM mailbox WHERE suspended_at IS NOT NULL ORDER BY suspended_at DESC LIMIT ?
                """, most);
    }
}
