package de.komplize.bot.survey;

import de.komplize.bot.storage.Transaction;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/**
 * Responses that two contacts have each given to the same survey, or forms that both have begun: one counts when they become one. A complete one
 * before an open one, of two complete ones the later, of two open ones the one with more answers.
 */
public final class Doubles {

    private static final String SURVEY = "r.kind = 'survey' AND r.state <> 'superseded' OR r.state = 'open'";

    private static final Comparator<Row> WEIGHT = Comparator.comparingLong(Row::complete)
            .thenComparingLong(Row::completedAt)
            .thenComparingLong(Row::answers)
            .thenComparingLong(Row::updatedAt)
            .thenComparingLong(Row::id);

    private Doubles() {}

    /**
     * One that is left out.
     *
     * @param owner whose it was
     */
    public record Pair(String questionnaire, long superseded, long owner) {}

    private record Row(
            long id, long complete, long completedAt, long answers, long updatedAt, long owner, String questionnaire) {}

    /** What would be left out if the two were one. */
    public static List<Pair> of(Transaction tx, long one, long other) {
        List<Row> others = current(tx, other);
        return current(tx, one).stream()
                .flatMap(mine -> others.stream()
                        .filter(theirs -> theirs.questionnaire.equals(mine.questionnaire))
                        .map(theirs -> WEIGHT.compare(mine, theirs) < 0 ? mine : theirs))
                .map(lost -> new Pair(lost.questionnaire, lost.id, lost.owner))
                .toList();
    }

    private static List<Row> current(Transaction tx, long contact) {
        return tx.list(Doubles::row, """
                SELECT r.id, CASE r.state WHEN 'complete' THEN 1 ELSE 0 END, coalesce(r.completed_at, 0),
                    (SELECT count(*) FROM answer a WHERE a.response_id = r.id AND a.replaced_at IS NULL), r.updated_at, r.contact_id,
                    r.questionnaire
                FROM response r WHERE r.contact_id = ? AND (%s)
                """.formatted(SURVEY), contact);
    }

    private static Row row(Transaction.Row row) throws SQLException {
        return new Row(
                row.number(1), row.number(2), row.number(3), row.number(4), row.number(5), row.number(6), row.text(7));
    }
}
