package de.komplize.bot.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored letters: what messages that came by mail have beside their text, and how messages go by mail. */
public final class Letters {

    /** The stored name of the channel. */
    public static final String CHANNEL = "email";

    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<Posting.Block>> BLOCKS = new TypeReference<>() {};

    private Letters() {}

    /**
     * A letter as the office sees it.
     *
     * @param raw the attachment that holds the mail as it came
     * @param unread passages in the person's own words that no answer accounts for
     * @param reading how it was read
     */
    public record Stored(
            String subject,
            Optional<String> survey,
            boolean proven,
            List<String> marks,
            String raw,
            List<String> unread,
            List<String> reading) {

        @Override
        public String toString() {
            return "Stored[" + unread.size() + " passages]";
        }
    }

    /** What an answer goes on from. */
    record Thread(String subject, List<String> mails) {}

    /** Keeps what a mail has beside its text, with the mail as it came and what was attached, in the write set of its turn. */
    public static void add(
            WriteSet set, Letter letter, List<String> unread, long messageId, long addressId, Instant now) {
        set.add(Attachments.add(letter.raw(), addressId, now));
        set.add(Attachments.attach(letter.raw().id(), addressId, messageId));
        letter.files().forEach(file -> set.add(Attachments.add(file, addressId, now)));
        set.add(tx -> {
            tx.update(
                    "INSERT INTO letter (message_id, mail_id, subject, survey, proven, marks, raw, unread, reading) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    messageId,
                    Transaction.orNull(letter.mailId()),
                    letter.subject(),
                    Transaction.orNull(letter.survey()),
                    letter.proven() ? 1 : 0,
                    Json.write(letter.marks()),
                    letter.raw().id(),
                    Json.write(unread),
                    Json.write(letter.reading()));
            return Outcome.COMMITTED;
        });
    }

    /** How the message goes by mail. */
    public static Change post(long messageId, Posting posting) {
        return tx -> {
            tx.update(
                    "INSERT INTO posting (message_id, survey, subject, blocks) VALUES (?, ?, ?, ?)",
                    messageId,
                    Transaction.orNull(posting.survey()),
                    Transaction.orNull(posting.subject()),
                    blocks(posting));
            return Outcome.COMMITTED;
        };
    }

    /** Empty where the message was no mail. */
    public static Optional<Stored> of(Transaction tx, long messageId) {
        return tx.one(
                Letters::stored,
                "SELECT subject, survey, proven, marks, raw, unread, reading FROM letter WHERE message_id = ?",
                messageId);
    }

    /** The letters of a contact, by the address and the seq of their messages. */
    public static List<OfMessage> ofContact(Transaction tx, long contactId) {
        return tx.list(row -> new OfMessage(row.number(8), stored(row)), """
                SELECT l.subject, l.survey, l.proven, l.marks, l.raw, l.unread, l.reading, l.message_id
                FROM address a JOIN message m ON m.address_id = a.id JOIN letter l ON l.message_id = m.id WHERE a.contact_id = ?
                """, contactId);
    }

    /** A letter with the number of its message. */
    public record OfMessage(long messageId, Stored letter) {}

    private static Stored stored(Transaction.Row row) throws SQLException {
        return new Stored(
                row.text(1),
                row.optionalText(2),
                row.number(3) == 1,
                Json.read(row.text(4), LINES),
                row.text(5),
                Json.read(row.text(6), LINES),
                Json.read(row.text(7), LINES));
    }

    /** Written as the list's own type, so that each block says its kind. */
    private static String blocks(Posting posting) {
        return Json.write(posting.blocks(), BLOCKS);
    }

    static Optional<Posting> posting(Transaction tx, long messageId) {
        return tx.one(
                row -> new Posting(row.optionalText(1), row.optionalText(2), Json.read(row.text(3), BLOCKS)),
                "SELECT survey, subject, blocks FROM posting WHERE message_id = ?",
                messageId);
    }

    /** The last mails before a message of the same conversation, the newest last: what its own answers. */
    static Thread before(Transaction tx, long messageId, int most) {
        List<String[]> mails =
                tx.list(row -> new String[] {row.optionalText(1).orElse(""), row.text(2)}, """
                SELECT l.mail_id, l.subject FROM message o JOIN message m ON m.address_id = o.address_id AND m.seq < o.seq
                JOIN letter l ON l.message_id = m.id WHERE o.id = ? ORDER BY m.seq DESC LIMIT ?
                """, messageId, most);
        List<String> ids = mails.reversed().stream()
                .map(mail -> mail[0])
                .filter(id -> !id.isEmpty())
                .toList();
        return new Thread(mails.isEmpty() ? "" : mails.getFirst()[1], ids);
    }
}
