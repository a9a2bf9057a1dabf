package de.komplize.bot.office;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.storage.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conversation as staff read it, from its end.
 *
 * @param entries in the order they were stored
 * @param earlier the message that earlier ones stand before, if there are any
 */
public record Conversation(Inbox.Line line, List<Entry> entries, Optional<Long> earlier, List<Notes.Note> notes) {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    public Conversation {
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    /**
     * A message.
     *
     * @param author contact, bot or staff
     * @param failure why its turn failed
     * @param delivery what the outbox says of it: due, sending, sent, failed or dead; empty where the channel only shows
     */
    public record Entry(
            long id,
            String author,
            String text,
            List<Choice> choices,
            String channel,
            String language,
            Instant at,
            Optional<String> intent,
            Optional<Double> confidence,
            Optional<String> failure,
            Optional<String> delivery,
            List<File> files) {

        public Entry {
            choices = List.copyOf(choices);
            files = List.copyOf(files);
        }

        private Entry with(List<File> own) {
            return new Entry(
                    id, author, text, choices, channel, language, at, intent, confidence, failure, delivery, own);
        }

        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /** What came along with a message. */
    public record File(String id, String mediaType, long size) {}

    /** What happened in the turn of a message: the kind of an event with its facts. */
    public record Fact(String kind, JsonNode facts) {}

    private static final String ENTRY = """
            SELECT m.id, m.author, m.text, m.choices, a.channel, m.language, m.at, m.intent, m.confidence, m.failure, o.state
            FROM address a JOIN message m ON m.address_id = a.id LEFT JOIN outbox o ON o.id = m.id
            WHERE a.contact_id = ? AND m.language <> ''""";

    /** @param before only messages from before this one; empty where there is no such conversation */
    public static Optional<Conversation> of(Transaction tx, Contact.Id contact, Optional<Long> before, int limit) {
        return Inbox.line(tx, contact).map(line -> {
            List<Entry> newest = tx.list(
                    Conversation::entry,
                    ENTRY + " AND m.id < ? ORDER BY m.id DESC LIMIT ?",
                    contact.value(),
                    before.orElse(Long.MAX_VALUE),
                    limit + 1);
            boolean more = newest.size() > limit;
            List<Entry> shown = newest.subList(0, Math.min(limit, newest.size())).reversed().stream()
                    .map(entry -> entry.with(files(tx, entry.id)))
                    .toList();
            return new Conversation(
                    line, shown, more ? Optional.of(shown.getFirst().id) : Optional.empty(), Notes.of(tx, contact));
        });
    }

    /** One message of the contact; empty where it is another's. */
    public static Optional<Entry> entry(Transaction tx, Contact.Id contact, long message) {
        return tx.one(Conversation::entry, ENTRY + " AND m.id = ?", contact.value(), message);
    }

    /** The contact's last message; 0 where there is none. */
    public static long last(Transaction tx, Contact.Id contact) {
        return tx.number(
                "SELECT max(m.id) FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = ?",
                contact.value());
    }

    private static Entry entry(Transaction.Row row) throws SQLException {
        return new Entry(
                row.number(1),
                row.text(2),
                row.text(3),
                row.optionalText(4).map(json -> Json.read(json, CHOICES)).orElse(List.of()),
                row.text(5),
                row.text(6),
                Instant.ofEpochMilli(row.number(7)),
                row.optionalText(8),
                row.optionalText(9).isPresent() ? Optional.of(row.real(9)) : Optional.empty(),
                row.optionalText(10),
                row.optionalText(11),
                List.of());
    }

    private static List<File> files(Transaction tx, long message) {
        return tx.list(
                row -> new File(row.text(1), row.text(2), row.number(3)),
                "SELECT id, media_type, size FROM attachment WHERE message_id = ? ORDER BY created_at, id",
                message);
    }

    /** A file that the contact sent; empty where it is another's, or is gone. */
    public static Optional<File> file(Transaction tx, Contact.Id contact, String id) {
        return tx.one(row -> new File(row.text(1), row.text(2), row.number(3)), """
                SELECT f.id, f.media_type, f.size FROM attachment f JOIN address a ON a.id = f.address_id
                WHERE f.id = ? AND a.contact_id = ?
                """, id, contact.value());
    }

    /** What came of a message, in the order it happened. */
    public static List<Fact> facts(Transaction tx, Contact.Id contact, long message) {
        return tx.list(
                row -> new Fact(row.text(1), Json.read(row.text(2), new TypeReference<JsonNode>() {})),
                "SELECT kind, body FROM event WHERE contact_id = ? AND message_id = ? ORDER BY id",
                contact.value(),
                message);
    }

    /** Where the contact writes from; shown on request only, and that is recorded. */
    public static List<Address> addresses(Transaction tx, Contact.Id contact) {
        return tx.list(
                row -> new Address(row.text(1), row.text(2)),
                "SELECT channel, handle FROM address WHERE contact_id = ? ORDER BY id",
                contact.value());
    }

    @Override
    public String toString() {
        return "Conversation[" + line + "]";
    }
}
