package de.komplize.bot.idea;

import de.komplize.bot.Json;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Merged;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored ideas, with who supports them. Acts name an idea by its number; one that is not the contact's own is never changed. */
public final class Ideas {

    /** Nobody reads more of their own. */
    private static final int MOST = 200;

    private static final String SELECT = """
            SELECT i.number, i.status, i.title, i.text, i.topic, i.district, i.place, i.answer,
                %s AS supporters,
                (SELECT count(*) FROM idea_attachment a WHERE a.idea_id = i.id),
                (SELECT m.number FROM idea m WHERE m.id = i.merged_into),
                CASE WHEN i.contact_id = ? THEN 1 ELSE 0 END,
                (SELECT count(*) FROM idea_support s WHERE s.contact_id = ?
                    AND s.idea_id IN (SELECT g.id FROM idea g WHERE g.id = i.id OR g.merged_into = i.id)),
                i.created_at
            FROM idea i
            """.formatted(Merged.SUPPORTS);

    private Ideas() {}

    /** A new idea under its number; the office reads it before anybody else. */
    public record Submit(long number, Draft draft) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            long id = at.ids().next();
            List<Change> changes = new ArrayList<>(List.of(tx -> insert(tx, id, at)));
            draft.attachments().forEach(file -> changes.add(attach(number, file, at)));
            return changes;
        }

        private Outcome insert(Transaction tx, long id, Circumstances at) {
            tx.update(
                    """
                    INSERT INTO idea (id, number, contact_id, status, title, text, topic, district, place, hints, channel, language, created_at,
                        updated_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    number,
                    at.contactId(),
                    IdeaStatus.SUBMITTED.stored(),
                    draft.title(),
                    draft.text(),
                    draft.topic(),
                    Transaction.orNull(draft.district()),
                    Transaction.orNull(draft.place()),
                    hints(draft),
                    at.channel(),
                    at.language(),
                    at.now().toEpochMilli(),
                    at.now().toEpochMilli());
            return Outcome.COMMITTED;
        }

        @Override
        public String toString() {
            return "Submit[" + number + "]";
        }
    }

    /** Other words for an idea that the office has not decided on yet; a conflict once it has. */
    public record Rewrite(long number, Draft draft) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            List<Change> changes = new ArrayList<>(List.of(tx -> update(tx, at)));
            draft.attachments().forEach(file -> changes.add(attach(number, file, at)));
            return changes;
        }

        private Outcome update(Transaction tx, Circumstances at) {
            return tx.updateOr(
                    Outcome.CONFLICT,
                    """
                    UPDATE idea SET title = ?, text = ?, topic = ?, district = ?, place = ?, hints = ?, updated_at = ?
                    WHERE number = ? AND contact_id = ? AND status = 'submitted'
                    """,
                    draft.title(),
                    draft.text(),
                    draft.topic(),
                    Transaction.orNull(draft.district()),
                    Transaction.orNull(draft.place()),
                    hints(draft),
                    at.now().toEpochMilli(),
                    number,
                    at.contactId());
        }

        @Override
        public String toString() {
            return "Rewrite[" + number + "]";
        }
    }

    /** An idea that the office has not decided on yet is taken back: its number stays, what it said does not. */
    public record Withdraw(long number) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(
                    tx -> tx.updateOr(Outcome.CONFLICT, """
                            UPDATE idea SET status = 'withdrawn', title = '', text = '', place = NULL, hints = '{}', updated_at = ?
                            WHERE number = ? AND contact_id = ? AND status = 'submitted'
                            """, at.now().toEpochMilli(), number, at.contactId()), tx -> {
                        tx.update(
                                "DELETE FROM idea_attachment WHERE idea_id = (SELECT id FROM idea WHERE number = ?)",
                                number);
                        tx.one(row -> row.number(1), "SELECT id FROM idea WHERE number = ?", number)
                                .ifPresent(id -> Merged.release(tx, id, at.now()));
                        return Outcome.COMMITTED;
                    });
        }
    }

    /** The contact supports a public idea of somebody else; a second time changes nothing. */
    public record Support(long number) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> {
                tx.update("""
                        INSERT INTO idea_support (idea_id, contact_id, channel, at)
                        SELECT id, ?, ?, ? FROM idea WHERE number = ? AND (contact_id IS NULL OR contact_id <> ?)
                            AND status IN ('published', 'planned', 'realised')
                        ON CONFLICT (idea_id, contact_id) DO NOTHING
                        """, at.contactId(), at.channel(), at.now().toEpochMilli(), number, at.contactId());
                return Outcome.COMMITTED;
            });
        }
    }

    /** The contact supports an idea no more, nor what was merged into it. */
    public record Unsupport(long number) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> {
                tx.update("""
                        DELETE FROM idea_support WHERE contact_id = ? AND idea_id IN (
                            SELECT g.id FROM idea g JOIN idea i ON i.number = ? WHERE g.id = i.id OR g.merged_into = i.id)
                        """, at.contactId(), number);
                return Outcome.COMMITTED;
            });
        }
    }

    private static Change attach(long number, String file, Act.Circumstances at) {
        return tx -> {
            tx.update("""
                    INSERT INTO idea_attachment (idea_id, attachment_id)
                    SELECT i.id, t.id FROM idea i, attachment t
                    WHERE i.number = ? AND t.id = ? AND t.address_id IN (SELECT id FROM address WHERE contact_id = ?)
                    ON CONFLICT (idea_id, attachment_id) DO NOTHING
                    """, number, file, at.contactId());
            return Outcome.COMMITTED;
        };
    }

    /** The passages that moderation should look at, in title and text. */
    private static String hints(Draft draft) {
        return Json.write(Map.of("title", Hints.of(draft.title()), "text", Hints.of(draft.text())));
    }

    /** An idea by its number, whoever may see it. */
    public static Optional<Idea> find(Transaction tx, long contactId, long number) {
        return tx.one(Ideas::row, SELECT + "WHERE i.number = ?", contactId, contactId, number);
    }

    /** The contact's own ideas, the newest first. */
    public static List<Idea> own(Transaction tx, long contactId) {
        return tx.list(
                Ideas::row,
                SELECT + "WHERE i.contact_id = ? ORDER BY i.number DESC LIMIT ?",
                contactId,
                contactId,
                contactId,
                MOST);
    }

    /** The newest ideas that another may be put together with. */
    public static List<Idea> standing(Transaction tx, int most) {
        return tx.list(
                Ideas::row,
                SELECT
                        + "WHERE i.status IN ('submitted', 'published', 'declined', 'planned', 'realised') ORDER BY i.number DESC LIMIT ?",
                0L,
                0L,
                most);
    }

    /** Some of the ideas that everybody may read. */
    public static List<Idea> listed(Transaction tx, long contactId, Query query, int from, int most) {
        String sql = SELECT + "WHERE i.status IN ('published', 'planned', 'realised')"
                + (query.district().isPresent() ? " AND i.district = ?" : "")
                + (query.topic().isPresent() ? " AND i.topic = ?" : "")
                + (query.order() == Query.Order.SUPPORTED
                        ? " ORDER BY supporters DESC, i.number DESC"
                        : " ORDER BY i.number DESC")
                + " LIMIT ? OFFSET ?";
        Object[] parameters = Stream.of(
                        Stream.of(contactId, contactId),
                        query.district().stream(),
                        query.topic().stream(),
                        Stream.of(most, from))
                .flatMap(some -> some)
                .toArray();
        return tx.list(Ideas::row, sql, parameters);
    }

    private static Idea row(Transaction.Row row) throws SQLException {
        return new Idea(
                row.number(1),
                IdeaStatus.of(row.text(2)).orElseThrow(),
                row.text(3),
                row.text(4),
                row.text(5),
                row.optionalText(6),
                row.optionalText(7),
                row.optionalText(8),
                row.number(9),
                row.number(10),
                row.optionalNumber(11),
                row.number(12) == 1,
                row.number(13) > 0,
                Instant.ofEpochMilli(row.number(14)));
    }
}
