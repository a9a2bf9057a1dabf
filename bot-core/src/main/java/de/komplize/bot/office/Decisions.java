package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored decisions of the office about ideas and requests. */
public final class Decisions {

    private Decisions() {}

    /**
     * An idea that is decided about.
     *
     * @param author gone when the data were erased
     * @param mergedInto the number of the idea it was put together with
     */
    public record Idea(
            long id,
            long number,
            IdeaStatus status,
            String title,
            Optional<Contact.Id> author,
            Optional<Long> mergedInto) {
        @Override
        public String toString() {
            return "Idea[" + number + ", " + status + "]";
        }
    }

    /**
     * A filed form.
     *
     * @param takenBy who has taken it; a token that was revoked since has nothing
     */
    public record Request(
            long number, RequestStatus status, Optional<Contact.Id> contact, Optional<AccessToken.Id> takenBy) {

        /** Whether a colleague is at it. */
        public boolean isTakenByAnother(AccessToken.Id staff) {
            return status == RequestStatus.TAKEN
                    && takenBy.filter(other -> !other.equals(staff)).isPresent();
        }
    }

    public static Optional<Idea> idea(Transaction tx, long number) {
        return tx.one(
                row -> new Idea(
                        row.number(1),
                        row.number(2),
                        IdeaStatus.of(row.text(3)).orElseThrow(),
                        row.text(4),
                        contact(row, 5),
                        row.optionalNumber(6)),
                """
                SELECT i.id, i.number, i.status, i.title, i.contact_id, (SELECT m.number FROM idea m WHERE m.id = i.merged_into)
                FROM idea i WHERE i.number = ?
                """,
                number);
    }

    /** The ideas that were put together with this one. */
    public static List<Idea> mergedInto(Transaction tx, Idea idea) {
        return tx
                .list(row -> row.number(1), "SELECT number FROM idea WHERE merged_into = ? ORDER BY number", idea.id)
                .stream()
                .flatMap(number -> idea(tx, number).stream())
                .toList();
    }

    /**
     * Somebody who is told what becomes of an idea, where they wrote or supported it.
     *
     * @param idea the id of the idea that is theirs
     * @param supports whether they support it; its author otherwise
     */
    public record Listener(
            long idea, boolean supports, Contact.Id contact, String language, long addressId, Address address) {
        @Override
        public String toString() {
            return "Listener[" + contact.value() + "]";
        }
    }

    /**
     * The author of an idea and those who support it, as far as they want to hear of it: each at the one address where they wrote last, of those that
     * they have not opted out of.
     */
    public static List<Listener> listeners(Transaction tx, Idea idea) {
        return tx.list(Decisions::listener, """
                SELECT w.idea, w.supports, c.id, c.language, a.id, a.channel, a.handle
                FROM (SELECT id AS idea, 0 AS supports, contact_id, channel FROM idea WHERE id = ?
                      UNION ALL
                      SELECT idea_id, 1, contact_id, channel FROM idea_support WHERE idea_id = ? AND contact_id > 0) w
                JOIN contact c ON c.id = w.contact_id
                JOIN address a ON a.id = (SELECT b.id FROM address b WHERE b.contact_id = w.contact_id AND b.state = 'active'
                    ORDER BY (SELECT coalesce(max(m.id), 0) FROM message m WHERE m.address_id = b.id AND m.author = 'contact') DESC, b.id DESC
                    LIMIT 1)
                ORDER BY w.supports, a.id DESC
                """, idea.id, idea.id);
    }

    /** Whether nothing has changed about where somebody wants to hear. */
    public static boolean stillListens(Transaction tx, Listener to) {
        return tx.number(
                        "SELECT count(*) FROM address WHERE id = ? AND contact_id = ? AND state = 'active'",
                        to.addressId,
                        to.contact.value())
                > 0;
    }

    private static Listener listener(Transaction.Row row) throws SQLException {
        return new Listener(
                row.number(1),
                row.number(2) == 1,
                new Contact.Id(row.number(3)),
                row.text(4),
                row.number(5),
                new Address(row.text(6), row.text(7)));
    }

    /** A conflict when the idea stands elsewhere by now. Without an answer the earlier one holds. */
    public static Change decide(Idea idea, IdeaStatus to, Optional<String> answer, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE idea SET status = ?, answer = COALESCE(?, answer), updated_at = ? WHERE number = ? AND status = ?",
                to.stored(),
                Transaction.orNull(answer),
                now.toEpochMilli(),
                idea.number,
                idea.status.stored());
    }

    /** A conflict when one of the two is not what it was: merged meanwhile, or taken back. */
    public static Change merge(Idea idea, Idea into, Instant now) {
        return tx -> {
            Outcome merged = tx.updateOr(
                    Outcome.CONFLICT,
                    """
                    UPDATE idea SET status = 'merged', merged_into = ?, merged_from = status, updated_at = ?
                    WHERE id = ? AND status = ? AND NOT EXISTS (SELECT 1 FROM idea o WHERE o.merged_into = idea.id)
                      AND EXISTS (SELECT 1 FROM idea t WHERE t.id = ? AND t.status = ?)
                    """,
                    into.id,
                    now.toEpochMilli(),
                    idea.id,
                    idea.status.stored(),
                    into.id,
                    into.status.stored());
            tx.update("UPDATE idea SET updated_at = ? WHERE id = ?", now.toEpochMilli(), into.id);
            return merged;
        };
    }

    /** Where the idea stood before it was merged. */
    public static IdeaStatus before(Transaction tx, Idea idea) {
        return tx.one(row -> row.text(1), "SELECT coalesce(merged_from, 'published') FROM idea WHERE id = ?", idea.id)
                .flatMap(IdeaStatus::of)
                .orElse(IdeaStatus.PUBLISHED);
    }

    /** It stands by itself again, where it stood; a conflict when it does already. */
    public static Change unmerge(Idea idea, Idea from, Instant now) {
        return tx -> {
            Outcome apart = tx.updateOr(Outcome.CONFLICT, """
                    UPDATE idea SET status = coalesce(merged_from, 'published'), merged_into = NULL, merged_from = NULL, updated_at = ?
                    WHERE id = ? AND status = 'merged' AND merged_into = ?
                    """, now.toEpochMilli(), idea.id, from.id);
            tx.update("UPDATE idea SET updated_at = ? WHERE id = ?", now.toEpochMilli(), from.id);
            return apart;
        };
    }

    public static Optional<Request> request(Transaction tx, long number) {
        return tx.one(
                row -> new Request(
                        row.number(1),
                        RequestStatus.of(row.text(2)).orElseThrow(),
                        contact(row, 3),
                        row.optionalNumber(4).map(AccessToken.Id::new)),
                """
                SELECT r.number, r.status, r.contact_id,
                    CASE WHEN t.revoked_at IS NULL THEN r.taken_by END
                FROM response r LEFT JOIN token t ON t.id = r.taken_by
                WHERE r.kind = 'form' AND r.state = 'complete' AND r.number = ? AND r.status IN ('open', 'taken', 'done')
                """,
                number);
    }

    /** A conflict when somebody else has changed it meanwhile. Who took it stays known when it is done, until it is open again. */
    public static Change decide(Request request, RequestStatus to, AccessToken.Id staff, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                """
                UPDATE response SET status = ?, updated_at = ?,
                    taken_by = CASE ? WHEN 'taken' THEN ? WHEN 'open' THEN NULL ELSE taken_by END
                WHERE kind = 'form' AND number = ? AND status = ?
                """,
                to.stored(),
                now.toEpochMilli(),
                to.stored(),
                staff.value(),
                request.number,
                request.status.stored());
    }

    private static Optional<Contact.Id> contact(Transaction.Row row, int column) throws SQLException {
        return row.optionalNumber(column).map(Contact.Id::new);
    }
}
