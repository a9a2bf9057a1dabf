package de.komplize.bot.privacy;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.List;

/**
 * What is held on a contact, summed up for the contact.
 *
 * @param since when the contact became known
 * @param channels their stored names
 * @param messages written and received, all channels together
 * @param files that came with messages, or wait for one
 * @param consents all that were given and taken back, in order
 */
public record Held(
        Instant since,
        List<String> channels,
        long messages,
        long files,
        List<Consents.Recorded> consents,
        List<Idea> ideas,
        List<Request> requests,
        List<String> surveys) {

    /** An idea of the contact, by its number and title. */
    public record Idea(long number, String title) {}

    /** A filed form, by its number and the form's id. */
    public record Request(long number, String form) {}

    public Held {
        channels = List.copyOf(channels);
        consents = List.copyOf(consents);
        ideas = List.copyOf(ideas);
        requests = List.copyOf(requests);
        surveys = List.copyOf(surveys);
    }

    public static Held of(Transaction tx, Contact.Id contact) {
        long id = contact.value();
        return new Held(
                Instant.ofEpochMilli(tx.number("SELECT created_at FROM contact WHERE id = ?", id)),
                tx.list(
                        row -> row.text(1),
                        "SELECT DISTINCT channel FROM address WHERE contact_id = ? ORDER BY channel",
                        id),
                tx.number("""
                        SELECT count(*) FROM message WHERE address_id IN (SELECT id FROM address WHERE contact_id = ?)
                        """, id),
                tx.number("""
                        SELECT count(*) FROM attachment WHERE address_id IN (SELECT id FROM address WHERE contact_id = ?)
                        """, id),
                Consents.ofContact(tx, contact),
                tx.list(
                        row -> new Idea(row.number(1), row.text(2)),
                        "SELECT number, title FROM idea WHERE contact_id = ? ORDER BY number",
                        id),
                tx.list(row -> new Request(row.number(1), row.text(2)), """
                        SELECT number, questionnaire FROM response
                        WHERE contact_id = ? AND kind = 'form' AND number IS NOT NULL ORDER BY number
                        """, id),
                tx.list(
                        row -> row.text(1),
                        "SELECT questionnaire FROM response WHERE contact_id = ? AND kind = 'survey' AND state <> 'superseded' ORDER BY id",
                        id));
    }
}
