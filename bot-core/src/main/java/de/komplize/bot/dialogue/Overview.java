package de.komplize.bot.dialogue;

import de.komplize.bot.storage.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of the list of conversations.
 *
 * @param attention why the office should look: danger, failed or asked
 * @param taken whether a member of staff has the conversation
 * @param requests what was filed and nobody is at yet
 * @param lastWords what the resident wrote last; empty where nothing was written yet
 */
public record Overview(
        long contactId,
        String channel,
        String language,
        Optional<String> attention,
        boolean taken,
        List<Request> requests,
        long messages,
        String lastWords,
        Instant updatedAt) {

    /** What somebody files more often at a time is in the conversation. */
    private static final int MOST_REQUESTS = 20;

    public Overview {
        requests = List.copyOf(requests);
    }

    /** A filed form, by its id and the number people call it by. */
    public record Request(String form, long number) {}

    /** Danger first, then the latest. */
    static List<Overview> latest(Transaction tx, int limit) {
        return tx.list(Overview::line, """
                SELECT c.id, (SELECT min(channel) FROM address a WHERE a.contact_id = c.id), c.language, s.attention,
                    s.held_by IS NOT NULL,
                    (SELECT count(*) FROM message m JOIN address a ON a.id = m.address_id WHERE a.contact_id = c.id),
                    (SELECT m.text FROM message m JOIN address a ON a.id = m.address_id
                        WHERE a.contact_id = c.id AND m.author = 'contact' ORDER BY m.id DESC LIMIT 1),
                    s.updated_at
                FROM session s JOIN contact c ON c.id = s.contact_id
                ORDER BY CASE WHEN s.attention = 'danger' THEN 0 ELSE 1 END, s.updated_at DESC LIMIT ?
                """, limit).stream()
                .map(line -> line.with(requests(tx, line.contactId)))
                .toList();
    }

    private static Overview line(Transaction.Row row) throws SQLException {
        return new Overview(
                row.number(1),
                row.text(2),
                row.text(3),
                row.optionalText(4),
                row.number(5) == 1,
                List.of(),
                row.number(6),
                row.text(7),
                Instant.ofEpochMilli(row.number(8)));
    }

    private static List<Request> requests(Transaction tx, long contactId) {
        return tx.list(row -> new Request(row.text(1), row.number(2)), """
                SELECT questionnaire, number FROM response
                WHERE contact_id = ? AND kind = 'form' AND state = 'complete' AND status = 'open' AND number IS NOT NULL
                ORDER BY number LIMIT ?
                """, contactId, MOST_REQUESTS);
    }

    private Overview with(List<Request> open) {
        return new Overview(contactId, channel, language, attention, taken, open, messages, lastWords, updatedAt);
    }
}
