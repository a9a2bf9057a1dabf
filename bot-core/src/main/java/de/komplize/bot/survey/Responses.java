package de.komplize.bot.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stored responses with their answers. A contact has one response to a survey, open or complete, and at most one open one to a form; so an act
 * names the questionnaire, and not the row.
 */
public final class Responses {

    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {};

    /** The response that acts mean: the open one, or the one to the survey. */
    private static final String CURRENT = """
            SELECT id FROM response WHERE contact_id = ? AND questionnaire = ? AND (state = 'open' OR kind = 'survey' AND state <> 'superseded') LIMIT 1
            """;

    /** Nobody reads more of their own. */
    private static final int MOST = 200;

    private Responses() {}

    /** Begins a response; where one is open already it stays, and a survey that was left for good is begun anew. */
    public record Begin(Response.Kind kind, String questionnaire, String version) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> {
                if (tx.list(row -> row.number(1), CURRENT, at.contactId(), questionnaire)
                        .isEmpty()) {
                    insert(tx, at);
                }
                return Outcome.COMMITTED;
            });
        }

        private void insert(Transaction tx, Circumstances at) {
            tx.update(
                    """
                    INSERT INTO response (id, kind, questionnaire, version, contact_id, state, status, language, first_channel, last_channel,
                        started_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, 'open', 'none', ?, ?, ?, ?, ?)
                    """,
                    at.ids().next(),
                    kind.stored(),
                    questionnaire,
                    version,
                    at.contactId(),
                    at.language(),
                    at.channel(),
                    at.channel(),
                    at.now().toEpochMilli(),
                    at.now().toEpochMilli());
        }
    }

    /** Stores an answer; an earlier one to the same question stays as history. */
    public record Put(String questionnaire, String question, Answer answer) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> current(tx, at, questionnaire)
                    .map(response -> put(tx, response, at))
                    .orElse(Outcome.CONFLICT));
        }

        private Outcome put(Transaction tx, long response, Circumstances at) {
            long now = at.now().toEpochMilli();
            tx.update(
                    "UPDATE answer SET replaced_at = ? WHERE response_id = ? AND question = ? AND replaced_at IS NULL",
                    now,
                    response,
                    question);
            tx.update(
                    "INSERT INTO answer (id, response_id, question, body, channel, at) VALUES (?, ?, ?, ?, ?, ?)",
                    at.ids().next(),
                    response,
                    question,
                    Json.write(answer),
                    at.channel(),
                    now);
            tx.update("UPDATE response SET last_channel = ?, updated_at = ? WHERE id = ?", at.channel(), now, response);
            return Outcome.COMMITTED;
        }

        @Override
        public String toString() {
            return "Put[" + questionnaire + ", " + question + "]";
        }
    }

    /** An answer, with its history, to a question that is not asked any more after another answer. */
    public record Drop(String questionnaire, String question) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> {
                current(tx, at, questionnaire)
                        .ifPresent(response -> tx.update(
                                "DELETE FROM answer WHERE response_id = ? AND question = ?", response, question));
                return Outcome.COMMITTED;
            });
        }
    }

    /** The last question is answered. A filed form gets its number, and waits for the office. */
    public record Complete(String questionnaire, Optional<Long> number) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> current(tx, at, questionnaire)
                    .map(response -> tx.updateOr(
                            Outcome.CONFLICT,
                            """
                            UPDATE response SET state = 'complete', status = ?, number = COALESCE(?, number), last_channel = ?, updated_at = ?,
                                completed_at = COALESCE(completed_at, ?)
                            WHERE id = ?
                            """,
                            number.isPresent() ? "open" : "none",
                            Transaction.orNull(number),
                            at.channel(),
                            at.now().toEpochMilli(),
                            at.now().toEpochMilli(),
                            response))
                    .orElse(Outcome.CONFLICT));
        }
    }

    /** A form that was not sent: nothing of it is kept. */
    public record Discard(String questionnaire) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> {
                current(tx, at, questionnaire).ifPresent(response -> {
                    tx.update("DELETE FROM answer WHERE response_id = ?", response);
                    tx.update("DELETE FROM response WHERE id = ?", response);
                });
                return Outcome.COMMITTED;
            });
        }
    }

    /** A filed request of the contact is taken back: its number stays, what it said does not. */
    public record Withdraw(long number) implements Act {
        @Override
        public List<Change> changes(Circumstances at) {
            return List.of(tx -> {
                tx.update("""
                        DELETE FROM answer WHERE response_id IN
                            (SELECT id FROM response WHERE number = ? AND contact_id = ? AND kind = 'form')
                        """, number, at.contactId());
                tx.update("""
                        UPDATE response SET state = 'withdrawn', status = 'none', updated_at = ?
                        WHERE number = ? AND contact_id = ? AND kind = 'form'
                        """, at.now().toEpochMilli(), number, at.contactId());
                return Outcome.COMMITTED;
            });
        }
    }

    /** A contact's response to a questionnaire: the open one of a form, that of a survey. */
    public static Optional<Response> current(Transaction tx, long contactId, String questionnaire) {
        return tx.one(Responses::row, SELECT + """
                WHERE contact_id = ? AND questionnaire = ? AND (state = 'open' OR kind = 'survey' AND state <> 'superseded')
                """, contactId, questionnaire).map(row -> row.with(answers(tx, row.id)));
    }

    /** All responses of a contact, those that changed last first. */
    public static List<Response> ofContact(Transaction tx, long contactId) {
        return tx.list(Responses::row, SELECT + """
                WHERE contact_id = ? AND state <> 'superseded' ORDER BY updated_at DESC, id DESC LIMIT ?
                """, contactId, MOST).stream()
                .map(row -> row.with(answers(tx, row.id)))
                .toList();
    }

    private static final String SELECT = """
            SELECT id, kind, questionnaire, version, number, state, status, updated_at FROM response
            """;

    private record Row(long id, Response response) {
        Response with(Map<String, Answer> answers) {
            return new Response(
                    response.kind(),
                    response.questionnaire(),
                    response.version(),
                    response.number(),
                    response.state(),
                    response.status(),
                    answers,
                    response.updatedAt());
        }
    }

    private static Row row(Transaction.Row row) throws SQLException {
        return new Row(
                row.number(1),
                new Response(
                        Response.Kind.of(row.text(2)),
                        row.text(3),
                        row.text(4),
                        row.optionalNumber(5),
                        Response.State.of(row.text(6)),
                        row.text(7),
                        Map.of(),
                        Instant.ofEpochMilli(row.number(8))));
    }

    /** The answers of a response that hold now, by the ids of their questions. */
    public static Map<String, Answer> answers(Transaction tx, long response) {
        Map<String, Answer> answers = new HashMap<>();
        tx.list(
                row -> answers.put(row.text(1), Json.read(row.text(2), ANSWER)),
                "SELECT question, body FROM answer WHERE response_id = ? AND replaced_at IS NULL",
                response);
        return answers;
    }

    private static Optional<Long> current(Transaction tx, Act.Circumstances at, String questionnaire) {
        return tx.one(row -> row.number(1), CURRENT, at.contactId(), questionnaire);
    }
}
