package de.komplize.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.komplize.admin.table.Export;
import de.komplize.admin.table.Heading;
import de.komplize.admin.table.TableFile;
import de.komplize.bot.Json;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.office.Listings;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Crossing;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Shown;
import de.komplize.bot.survey.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The results of a survey as files, and the answers in words. */
final class SurveyFiles {

    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {};

    /** Texts a page: what somebody reads at one go. */
    private static final int TEXTS = 100;

    private final Database database;
    private final ContentPack pack;

    SurveyFiles(Database database, ContentPack pack) {
        this.database = database;
        this.pack = pack;
    }

    /** Exactly the figures of the page. */
    void tables(Visit visit, Questionnaire survey, Tally tally, Optional<Crossing> by) {
        List<List<JsonNode>> rows = survey.questions().stream()
                .flatMap(question -> tally.item(question.id()).stream().flatMap(item -> rows(question, item, by)))
                .toList();
        String title = survey.title().in("de") + " – Ergebnisse";
        ExportsRoom.send(visit, title, "tables of survey " + survey.id() + ", " + rows.size() + " rows", file -> {
            file.begin(
                    "Ergebnisse",
                    List.of("Frage", "Text", "Gezählt", "Aufteilung", "Gruppe", "Antwort", "Anzahl", "Prozent"));
            rows.forEach(file::row);
        });
    }

    private static Stream<List<JsonNode>> rows(Question question, Tally.Item item, Optional<Crossing> by) {
        return item.parts().stream().flatMap(part -> {
            Stream<List<JsonNode>> whole = rows(
                    question,
                    part,
                    "",
                    "alle",
                    part.shown().blocks().stream().map(Shown.Block::count).toList());
            Stream<List<JsonNode>> crossed = by.stream()
                    .flatMap(crossing -> part.shown().crossed(crossing).stream()
                            .flatMap(row -> rows(
                                    question,
                                    part,
                                    Results.words(crossing),
                                    Results.group(crossing, row),
                                    row.counts())));
            return Stream.concat(whole, crossed);
        });
    }

    private static Stream<List<JsonNode>> rows(
            Question question, Tally.Part part, String split, String group, List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        List<List<JsonNode>> rows = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rows.add(List.of(
                    text(question.id()),
                    text(question.text().in("de")),
                    text(part.name().isEmpty() ? "" : CellWords.of(question, part.name())),
                    text(split),
                    text(group),
                    text(Results.block(question, part.shown().blocks().get(i))),
                    JsonNodeFactory.instance.numberNode(counts.get(i)),
                    JsonNodeFactory.instance.numberNode(Math.round(counts.get(i) * 100.0 / all))));
        }
        return rows.stream();
    }

    /** Each response with a column for each question; the workbook also says what the codes mean. */
    void responses(Visit visit, Questionnaire survey) {
        Narrowed narrowed = Narrowed.by(visit, Listings.RESPONSES, pack);
        Export export = new Export(database, Listings.RESPONSES, List.of(survey.id()), narrowed.conditions());
        List<Heading> headings = Heading.of(Listings.RESPONSES, survey, Headings::of);
        String title = survey.title().in("de") + " – Antworten";
        boolean codes = !visit.text("form").equals("csv");
        ExportsRoom.send(
                visit, title, narrowed.described("responses of survey " + survey.id(), export.count()), file -> {
                    export.write(file, "Antworten", headings);
                    if (codes) {
                        codes(file, survey);
                    }
                });
    }

    private static void codes(TableFile file, Questionnaire survey) {
        file.begin("Schlüssel", List.of("Frage", "Art", "Text", "Wert", "Bedeutung"));
        for (Question question : survey.questions()) {
            row(file, question, "", "");
            question.offered().forEach(option -> row(file, question, option));
            row(file, question, "skipped", "ausgelassen");
            row(file, question, "(leer)", "nicht gefragt");
        }
    }

    private static void row(TableFile file, Question question, Option option) {
        row(file, question, option.id(), option.label().in("de"));
    }

    private static void row(TableFile file, Question question, String value, String meaning) {
        file.row(List.of(
                text(question.id()),
                text(question.kind()),
                text(question.text().in("de")),
                text(value),
                text(meaning)));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    /**
     * A page of answers in words.
     *
     * @param next where the next page begins
     */
    record Texts(List<String> texts, Optional<Long> next) {
        Texts {
            texts = List.copyOf(texts);
        }
    }

    Texts texts(Questionnaire survey, Question question, long after) {
        record Found(long id, String text) {}
        List<Found> found = database.read(tx -> tx.list(
                row -> new Found(row.number(1), Json.read(row.text(2), ANSWER).stored()),
                """
                SELECT a.id, a.body FROM answer a JOIN response r ON r.id = a.response_id
                WHERE r.kind = 'survey' AND r.questionnaire = ? AND r.state = 'complete' AND a.question = ? AND a.replaced_at IS NULL
                    AND a.id > ? AND a.body NOT LIKE '{"kind":"skipped"%'
                ORDER BY a.id LIMIT ?
                """,
                survey.id(),
                question.id(),
                after,
                TEXTS + 1));
        List<Found> shown = found.subList(0, Math.min(TEXTS, found.size()));
        return new Texts(
                shown.stream().map(Found::text).toList(),
                found.size() > TEXTS ? Optional.of(shown.getLast().id()) : Optional.empty());
    }
}
