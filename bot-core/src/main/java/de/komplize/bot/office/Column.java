package de.komplize.bot.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/**
 * A column of a list.
 *
 * @param name as the list shows it
 * @param sql what is selected for it
 */
public record Column(String name, Kind kind, String sql) {

    /** Answers that hold nobody's words; whatever kind is new is words until it is named here. */
    private static final Set<String> WITHOUT_WORDS =
            Set.of("one", "many", "rate", "amount", "yesno", "day", "place", "order", "agreed", "skipped");

    /** What stands in it. */
    public enum Kind {
        /** A number of the program's own, as text: it has more digits than scripts can count. */
        ID,
        /** A number that people call something by, or a count. */
        NUMBER,
        REAL,
        TEXT,
        /** ISO 8601, UTC. */
        TIME,
        FLAG,
        /** What is stored as JSON, without the tag that another column shows. */
        JSON,
        /** The answers of a response by question. */
        ANSWERS,
        /** The same without what was answered in words. */
        FIGURES
    }

    void read(Transaction.Row row, int index, ObjectNode into) throws SQLException {
        switch (kind) {
            case ID, ANSWERS, FIGURES ->
                row.optionalNumber(index)
                        .ifPresentOrElse(id -> into.put(name, String.valueOf(id)), () -> into.putNull(name));
            case NUMBER ->
                row.optionalNumber(index).ifPresentOrElse(number -> into.put(name, number), () -> into.putNull(name));
            case REAL -> {
                double real = row.real(index);
                if (row.optionalText(index).isPresent()) {
                    into.put(name, real);
                } else {
                    into.putNull(name);
                }
            }
            case TEXT ->
                row.optionalText(index).ifPresentOrElse(text -> into.put(name, text), () -> into.putNull(name));
            case TIME ->
                row.optionalNumber(index)
                        .ifPresentOrElse(
                                at -> into.put(name, Instant.ofEpochMilli(at).toString()), () -> into.putNull(name));
            case FLAG -> into.put(name, row.number(index) != 0);
            case JSON ->
                into.set(name, row.optionalText(index).map(Column::tree).orElseGet(Json.MAPPER::nullNode));
        }
    }

    /** What needs a query of its own for each row. */
    void complete(Transaction tx, ObjectNode row) {
        if (kind == Kind.ANSWERS || kind == Kind.FIGURES) {
            row.set(name, answers(tx, Long.parseLong(row.path(name).textValue())));
        }
    }

    private ObjectNode answers(Transaction tx, long response) {
        ObjectNode answers = Json.MAPPER.createObjectNode();
        record Answer(String question, String body) {}
        tx.list(
                        row -> new Answer(row.text(1), row.text(2)),
                        "SELECT question, body FROM answer WHERE response_id = ? AND replaced_at IS NULL ORDER BY id",
                        response)
                .forEach(answer -> {
                    JsonNode body = whole(answer.body);
                    if (kind == Kind.ANSWERS
                            || WITHOUT_WORDS.contains(body.path("kind").asText())) {
                        answers.set(answer.question, body);
                    }
                });
        return answers;
    }

    private static JsonNode tree(String json) {
        JsonNode tree = whole(json);
        if (tree instanceof ObjectNode object) {
            object.remove("kind");
        }
        return tree;
    }

    private static JsonNode whole(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Stored JSON cannot be read at " + e.getLocation().getColumnNr());
        }
    }
}
