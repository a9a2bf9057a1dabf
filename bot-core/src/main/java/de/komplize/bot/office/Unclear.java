package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.search.Likeness;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages that the bot could not place, those that say the same together; and what staff say they had meant. */
public final class Unclear {

    /** The latest of them: what was asked before is not what is asked now. */
    private static final int LOOKED_AT = 2_000;

    private Unclear() {}

    /**
     * A message.
     *
     * @param asked whether the bot asked back; otherwise it said that it had not understood
     * @param suggestion what staff say it had meant
     */
    public record Message(
            long id,
            Contact.Id contact,
            String text,
            String language,
            boolean asked,
            Optional<String> suggestion,
            Instant at) {
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /**
     * Messages that say the same.
     *
     * @param messages the latest first
     */
    public record Group(List<Message> messages) {
        public Group {
            messages = List.copyOf(messages);
        }

        public Message latest() {
            return messages.getFirst();
        }
    }

    /** The groups, the one with the latest message first. */
    public static List<Group> groups(Transaction tx, Likeness likeness) {
        Map<String, List<Message>> byWords = new LinkedHashMap<>();
        for (Message message : messages(tx)) {
            byWords.computeIfAbsent(likeness.of(message.text, message.language), _ -> new ArrayList<>())
                    .add(message);
        }
        return byWords.values().stream().map(Group::new).toList();
    }

    private static List<Message> messages(Transaction tx) {
        return tx
                .list(
                        row -> new Message(
                                row.number(1),
                                new Contact.Id(row.number(2)),
                                row.text(3),
                                row.text(4),
                                row.text(5).equals("clarification_asked"),
                                row.optionalText(6),
                                Instant.ofEpochMilli(row.number(7))),
                        """
                        SELECT m.id, e.contact_id, m.text, m.language, e.kind, p.intent, m.at
                        FROM event e JOIN message m ON m.id = e.message_id LEFT JOIN phrase_suggestion p ON p.message_id = m.id
                        WHERE e.kind IN ('not_understood', 'clarification_asked') AND m.author = 'contact' AND m.text <> ''
                        ORDER BY e.id DESC LIMIT ?
                        """,
                        LOOKED_AT)
                .stream()
                .distinct()
                .toList();
    }

    /** Notes what a message had meant, or something else than before; a conflict where it is gone. */
    public static Change suggest(long message, String intent, AccessToken.Id staff, Instant now) {
        return tx -> tx.updateOr(Outcome.CONFLICT, """
                INSERT INTO phrase_suggestion (message_id, intent, staff, at) SELECT m.id, ?, ?, ? FROM message m
                WHERE m.id = ? AND m.text <> '' AND m.author = 'contact'
                ON CONFLICT (message_id) DO UPDATE SET intent = excluded.intent, staff = excluded.staff, at = excluded.at
                """, intent, staff.value(), now.toEpochMilli(), message);
    }

    /** A message with what it had meant. */
    public record Suggestion(String language, String intent, String text, Instant at) {
        @Override
        public String toString() {
            return "Suggestion[" + intent + "]";
        }
    }

    public static List<Suggestion> suggestions(Transaction tx, int limit) {
        return tx.list(
                row -> new Suggestion(row.text(1), row.text(2), row.text(3), Instant.ofEpochMilli(row.number(4))),
                """
                SELECT m.language, p.intent, m.text, p.at FROM phrase_suggestion p JOIN message m ON m.id = p.message_id
                ORDER BY m.language, p.intent, p.at DESC LIMIT ?
                """,
                limit);
    }
}
