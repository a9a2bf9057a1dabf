package de.komplize.bot.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored mails that are no message of anybody. */
public final class SetAsides {

    private static final TypeReference<List<String>> LINES = new TypeReference<>() {};

    private SetAsides() {}

    /**
     * One of them, as the office sees it.
     *
     * @param mailbox empty where it names none
     */
    public record Row(
            long id,
            String kind,
            String mailbox,
            Optional<String> status,
            Optional<Boolean> hard,
            String raw,
            List<String> reading,
            Instant at) {

        @Override
        public String toString() {
            return "Row[" + kind + "]";
        }
    }

    /** A duplicate where it was set aside before; nothing that it says is done twice. */
    static Change add(SetAside mail, Instant now) {
        return tx -> tx.updateOr(
                Outcome.DUPLICATE,
                """
                INSERT INTO set_aside (id, external_id, kind, mailbox, message_id, status, hard, raw, reading, at)
                VALUES ((SELECT coalesce(max(id), 0) + 1 FROM set_aside), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (external_id) DO NOTHING
                """,
                mail.externalId(),
                mail.kind(),
                mail.mailbox().map(Mailbox::name).orElse(""),
                Transaction.orNull(mail.about().map(Post.Sent::message)),
                Transaction.orNull(mail.status()),
                Transaction.orNull(mail.hard().map(hard -> hard ? 1 : 0)),
                mail.raw(),
                Json.write(mail.reading()),
                now.toEpochMilli());
    }

    /** The newest first. */
    public static List<Row> newest(Transaction tx, int most) {
        return tx.list(
                row -> new Row(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.optionalText(4),
                        row.optionalNumber(5).map(hard -> hard == 1),
                        row.text(6),
                        Json.read(row.text(7), LINES),
                        Instant.ofEpochMilli(row.number(8))),
                "SELECT id, kind, mailbox, status, hard, raw, reading, at FROM set_aside ORDER BY id DESC LIMIT ?",
                most);
    }

    /** The file that holds one of them as it came. */
    public static Optional<String> raw(Transaction tx, long id) {
        return tx.one(row -> row.text(1), "SELECT raw FROM set_aside WHERE id = ?", id);
    }
}
