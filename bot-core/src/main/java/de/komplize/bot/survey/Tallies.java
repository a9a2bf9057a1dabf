package de.komplize.bot.survey;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of surveys, in steps: counted anew only when enough have answered since, so that nobody can tell what a single one answered by looking
 * twice. Each step is kept, because the next one must fit all of them.
 */
public final class Tallies {

    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {};
    private static final TypeReference<Tally> TALLY = new TypeReference<>() {};

    /** A step is this part of what was counted, at least; so there are some hundred steps in the longest survey. */
    private static final int PART = 20;

    private final Database database;
    private final List<String> districts;

    /** @param districts the official names */
    public Tallies(Database database, List<String> districts) {
        this.database = database;
        this.districts = List.copyOf(districts);
    }

    /** How many responses there are, and when the last one changed. */
    public record Standing(long open, long complete, Optional<Instant> last) {
        static final Standing NONE = new Standing(0, 0, Optional.empty());
    }

    /** How it stands with a survey. */
    public Standing standing(String survey) {
        return database.read(tx -> tx.one(Tallies::standing, """
                SELECT sum(state = 'open'), sum(state = 'complete'), max(updated_at) FROM response
                WHERE kind = 'survey' AND questionnaire = ?
                """, survey).orElse(Standing.NONE));
    }

    private static Standing standing(Transaction.Row row) throws SQLException {
        return new Standing(row.number(1), row.number(2), row.optionalNumber(3).map(Instant::ofEpochMilli));
    }

    /** The results as they may be seen now; empty as long as too few have answered. */
    public Optional<Tally> results(Questionnaire survey, Instant now) {
        List<Tally> history = database.read(tx -> history(tx, survey.id()));
        long complete = standing(survey.id()).complete();
        Optional<Tally> last = history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
        if (complete < last.map(Tallies::nextAt).orElse((long) Suppression.FEWEST)) {
            return last;
        }
        List<Counted> responses = database.read(tx -> responses(tx, survey));
        Tally next = Tally.of(survey, districts, responses, history, now);
        if (last.map(next::losesAgainst).orElse(false)) {
            return last;
        }
        keep(survey.id(), history.size(), next);
        return Optional.of(next);
    }

    /** From how many responses on there is a next step. */
    public static long nextAt(Tally last) {
        return (long) last.responses() + Math.max(Suppression.FEWEST, last.responses() / PART);
    }

    /** Who comes second with the same step writes nothing: the first one holds, and is read by whoever looks next. */
    private void keep(String survey, int step, Tally tally) {
        database.write(new WriteSet()
                .add(tx -> tx.updateOr(
                        Database.Outcome.DUPLICATE,
                        "INSERT INTO tally (survey, step, body, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        survey,
                        step,
                        Json.write(tally),
                        tally.at().toEpochMilli())));
    }

    private static List<Tally> history(Transaction tx, String survey) {
        return tx.list(
                row -> Json.read(row.text(1), TALLY), "SELECT body FROM tally WHERE survey = ? ORDER BY step", survey);
    }

    /** The complete responses. An answer to a question that a later correction has hidden counts no more. */
    private List<Counted> responses(Transaction tx, Questionnaire survey) {
        Map<Long, Map<String, Answer>> answers = new HashMap<>();
        tx.each(
                row -> answers.computeIfAbsent(row.number(1), _ -> new HashMap<>())
                        .put(row.text(2), Json.read(row.text(3), ANSWER)),
                """
                SELECT a.response_id, a.question, a.body FROM answer a JOIN response r ON r.id = a.response_id
                WHERE r.kind = 'survey' AND r.questionnaire = ? AND r.state = 'complete' AND a.replaced_at IS NULL
                """,
                survey.id());
        return tx.list(row -> counted(row, survey, answers.getOrDefault(row.number(1), Map.of())), """
                SELECT r.id, r.version, r.first_channel, r.language, c.district FROM response r LEFT JOIN contact c ON c.id = r.contact_id
                WHERE r.kind = 'survey' AND r.questionnaire = ? AND r.state = 'complete' ORDER BY r.id
                """, survey.id());
    }

    private static Counted counted(Transaction.Row row, Questionnaire survey, Map<String, Answer> answers)
            throws SQLException {
        Map<String, Answer> counting = new LinkedHashMap<>();
        survey.shown(answers).stream()
                .map(Question::id)
                .filter(answers::containsKey)
                .forEach(id -> counting.put(id, answers.getOrDefault(id, new Answer.Skipped())));
        Map<Crossing, String> groups = new EnumMap<>(Crossing.class);
        groups.put(Crossing.CHANNEL, row.text(3));
        groups.put(Crossing.LANGUAGE, row.text(4));
        groups.put(Crossing.DISTRICT, district(survey, counting).orElse(row.text(5)));
        return new Counted(row.text(2), counting, groups);
    }

    /** Where a survey asks for the district, nothing else tells it. */
    private static Optional<String> district(Questionnaire survey, Map<String, Answer> answers) {
        return survey.questions().stream()
                .filter(Question.District.class::isInstance)
                .findFirst()
                .map(question -> answers.get(question.id()) instanceof Answer.Place(String district) ? district : "");
    }
}
