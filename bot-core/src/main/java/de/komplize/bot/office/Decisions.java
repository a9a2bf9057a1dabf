package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The stored decisions of the office about ideas and requests. */
public final class Decisions {

    private Decisions() {}

    /**
     * An idea that is decided about.
     *
     * @param author gone when the data were erased
     */
    public record Idea(long number, IdeaStatus status, String title, Optional<Contact.Id> author, String channel) {
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
                        IdeaStatus.of(row.text(2)).orElseThrow(),
                        row.text(3),
                        contact(row, 4),
                        row.text(5)),
                "SELECT number, status, title, contact_id, channel FROM idea WHERE number = ?",
                number);
    }

    /** Where the author is told of it unasked: the address the idea came from. Empty where they want no messages there. */
    public static Optional<Address> whereToTell(Transaction tx, Contact.Id author, String channel) {
        return tx.one(row -> new Address(row.text(1), row.text(2)), """
                SELECT a.channel, a.handle FROM address a WHERE a.contact_id = ? AND a.channel = ? AND a.state = 'active'
                ORDER BY a.id DESC LIMIT 1
                """, author.value(), channel);
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
