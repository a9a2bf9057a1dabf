package de.komplize.bot.dialogue;

import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the list of conversations.
 *
 * @param attention why the office should look: danger, failed or asked
 * @param lastWords what the resident wrote last; empty where nothing was written yet
 */
public record Overview(
        long contactId,
        String channel,
        String language,
        Optional<String> attention,
        long messages,
        String lastWords,
        Instant updatedAt) {

    static List<Overview> latest(Transaction tx, int limit) {
        return tx.list(
                row -> new Overview(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.optionalText(4),
                        row.number(5),
                        row.text(6),
                        Instant.ofEpochMilli(row.number(7))),
                """
                SELECT c.id, (SELECT min(channel) FROM address a WHERE a.contact_id = c.id), c.language, s.attention,
                    (SELECT count(*) FROM message m JOIN address a ON a.id = m.address_id WHERE a.contact_id = c.id),
                    (SELECT m.text FROM message m JOIN address a ON a.id = m.address_id
                        WHERE a.contact_id = c.id AND m.author = 'contact' ORDER BY m.id DESC LIMIT 1),
                    s.updated_at
                FROM session s JOIN contact c ON c.id = s.contact_id ORDER BY s.updated_at DESC LIMIT ?
                """,
                limit);
    }
}
