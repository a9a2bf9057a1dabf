package de.komplize.admin.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import de.komplize.bot.office.Column;
import de.komplize.bot.office.Listing;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A column of a file.
 *
 * @param cell what stands in it for a row of the list
 */
public record Heading(String title, Function<ObjectNode, JsonNode> cell) {

    /** Those of a list, as it names them. */
    public static List<Heading> of(Listing list) {
        return list.columns().stream().map(Heading::of).toList();
    }

    /** Those of the responses to a survey: a column for each question in the place of all answers together. */
    public static List<Heading> of(Listing list, Questionnaire survey) {
        return of(list, survey, Heading::of);
    }

    /** @param usual for all other columns */
    public static List<Heading> of(Listing list, Questionnaire survey, Function<Column, Heading> usual) {
        return list.columns().stream()
                .flatMap(column -> hasAnswers(column) ? answers(column, survey) : Stream.of(usual.apply(column)))
                .toList();
    }

    private static boolean hasAnswers(Column column) {
        return column.kind() == Column.Kind.ANSWERS || column.kind() == Column.Kind.FIGURES;
    }

    private static Heading of(Column column) {
        return new Heading(column.name(), row -> row.path(column.name()));
    }

    private static Stream<Heading> answers(Column column, Questionnaire survey) {
        return survey.questions().stream()
                .filter(question -> !(question instanceof Question.Info))
                .map(Question::id)
                .map(id -> new Heading(id, row -> answer(row.path(column.name()).path(id))));
    }

    /** A figure as a number, a choice by its id, words as they are; {@code skipped} where it was left out, nothing where it was not asked. */
    static JsonNode answer(JsonNode stored) {
        if (stored.isMissingNode()) {
            return stored;
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (read(stored)) {
            case Answer.Rate(int value) -> nodes.numberNode(value);
            case Answer.Amount(var value) -> nodes.numberNode(value);
            case Answer.Skipped _ -> nodes.textNode("skipped");
            case Answer other -> nodes.textNode(other.stored());
        };
    }

    private static Answer read(JsonNode stored) {
        try {
            return Json.MAPPER.treeToValue(stored, Answer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A stored answer cannot be read at " + e.getLocation().getColumnNr());
        }
    }
}
