package de.komplize.bot.office;

import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.List;

/**
 * What became of the invitations that were sent at one time, in figures.
 *
 * @param invited all of them; who was erased since is not among them
 * @param sent another mail server has taken it, and it has not come back
 * @param waiting still to be sent
 * @param failed came back, or was given up
 * @param cancelled not sent, because the person wanted no more mails
 * @param answered completed the survey, in whichever channel
 */
public record Invited(
        String survey, Instant at, long invited, long sent, long waiting, long failed, long cancelled, long answered) {

    /** The latest first. */
    public static List<Invited> latest(Transaction tx, int most) {
        return tx.list(
                row -> new Invited(
                        row.text(1),
                        Instant.ofEpochMilli(row.number(2)),
                        row.number(3),
                        row.number(4),
                        row.number(5),
                        row.number(6),
                        row.number(7),
                        row.number(8)),
                """
                SELECT i.survey, i.at, count(*),
                    sum(CASE WHEN o.state IN ('sent', 'delivered') THEN 1 ELSE 0 END),
                    sum(CASE WHEN o.state IN ('due', 'sending') THEN 1 ELSE 0 END),
                    sum(CASE WHEN o.state IN ('failed', 'dead') THEN 1 ELSE 0 END),
                    sum(CASE WHEN o.state = 'cancelled' THEN 1 ELSE 0 END),
                    sum(CASE WHEN EXISTS (SELECT 1 FROM response r WHERE r.contact_id = i.contact_id AND r.kind = 'survey'
                        AND r.questionnaire = i.survey AND r.state = 'complete') THEN 1 ELSE 0 END)
                FROM invitation i LEFT JOIN outbox o ON o.id = i.message_id
                GROUP BY i.survey, i.at ORDER BY i.at DESC, i.survey LIMIT ?
                """,
                most);
    }
}
