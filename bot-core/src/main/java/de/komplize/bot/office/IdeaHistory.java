package de.komplize.bot.office;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored steps of what the office made of an idea. */
public final class IdeaHistory {

    private IdeaHistory() {}

    /**
     * A step.
     *
     * @param status what the idea became
     * @param mergedInto the number of the idea it was put together with
     * @param answer what the city said with it
     * @param staff the name of who decided; empty where it is not known any more
     * @param told how many people were told
     */
    public record Step(
            IdeaStatus status,
            Optional<Long> mergedInto,
            Optional<String> answer,
            Optional<String> staff,
            long told,
            Instant at) {
        @Override
        public String toString() {
            return "Step[" + status + "]";
        }
    }

    /** Keeps what was decided; beside the change that decides it. */
    public static Change add(
            long id,
            Decisions.Idea idea,
            IdeaStatus status,
            Optional<Decisions.Idea> into,
            Optional<String> answer,
            AccessToken.Id staff,
            int told,
            Instant now) {
        return tx -> {
            tx.update(
                    """
                    INSERT INTO idea_decision (id, idea_id, status, merged_into, answer, staff, told, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    id,
                    idea.id(),
                    status.stored(),
                    Transaction.orNull(into.map(Decisions.Idea::id)),
                    Transaction.orNull(answer),
                    staff.value(),
                    told,
                    now.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** All steps of an idea, the newest first. */
    public static List<Step> of(Transaction tx, long number) {
        return tx.list(
                row -> new Step(
                        IdeaStatus.of(row.text(1)).orElseThrow(),
                        row.optionalNumber(2),
                        row.optionalText(3),
                        row.optionalText(4),
                        row.number(5),
                        Instant.ofEpochMilli(row.number(6))),
                """
                SELECT d.status, (SELECT m.number FROM idea m WHERE m.id = d.merged_into), d.answer,
                    (SELECT t.name FROM token t WHERE t.id = d.staff), d.told, d.at
                FROM idea_decision d JOIN idea i ON i.id = d.idea_id WHERE i.number = ? ORDER BY d.id DESC
                """,
                number);
    }
}
