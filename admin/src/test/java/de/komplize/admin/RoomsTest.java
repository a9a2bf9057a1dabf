package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.admin.table.Workbooks;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start page, the surveys, the state and the files, through their real routes. */
class RoomsTest {

    private Bureau bureau;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        bureau = new Bureau(folder);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void theStartPageSaysWhatToDoBeforeAnybodyHasWritten() throws IOException, InterruptedException {
        String start = bureau.page("/");
        assertTrue(start.contains("Gerade wartet nichts auf Sie."), start);
        assertTrue(start.contains("Probieren Sie den Chat selbst aus"), start);
    }

    @Test
    void theStartPageCountsTheWeekAndWhatWaits() throws IOException, InterruptedException {
        bureau.sms.receive("1", "anna", "goals");
        bureau.sms.receive("2", "anna", "results");
        bureau.sms.receive("3", "bert", "goals");
        long anna = bureau.world.number("SELECT min(id) FROM contact");
        bureau.rows.request(1003, anna, "handoff.request", "open");
        bureau.rows.idea(1001, anna, "submitted", "Bänke", "sms");
        bureau.rows.sql("UPDATE session SET attention = 'danger' WHERE contact_id = " + anna);
        String start = bureau.page("/");
        assertTrue(start.contains("Nachrichten: 3"), start);
        assertTrue(start.contains("Gespräche: 2"), start);
        assertTrue(start.contains("Neue Menschen: 2"), start);
        assertTrue(start.contains("3 mehr als in der Woche davor"), start);
        assertTrue(start.contains("<strong>1</strong> Gespräch mit möglicher Gefahr"), start);
        assertTrue(start.indexOf("attention=danger") < start.indexOf("/requests?status=open"), start);
        assertTrue(start.contains("<strong>1</strong> Idee zum Ansehen"), start);
    }

    @Test
    void aSurveyHasNoResultsUntilFiveHaveAnswered() throws IOException, InterruptedException {
        responses(4);
        assertTrue(bureau.page("/surveys").contains("4 abgeschlossen"));
        assertTrue(bureau.page("/surveys/small").contains("sobald fünf Menschen"));
        assertEquals(404, bureau.get("/surveys/small/tables/csv").statusCode());
        assertEquals(404, bureau.get("/surveys/none").statusCode());
    }

    @Test
    void theResultsAreCountedInSteps() throws IOException, InterruptedException {
        responses(12);
        String first = bureau.page("/surveys/small?by=channel");
        assertTrue(first.contains("12 abgeschlossene Antworten"), first);
        bureau.rows.sql("UPDATE response SET state = 'open' WHERE id = 5000");
        bureau.contact(500);
        bureau.rows.response(9000, 500, "small", "x");
        assertTrue(bureau.page("/surveys/small").contains("12 abgeschlossene Antworten"));
        assertEquals(1, bureau.world.number("SELECT count(*) FROM tally"));
    }

    @Test
    void theTablesAndTheResponsesComeAsFiles() throws IOException, InterruptedException {
        responses(6);
        bureau.rows.sql("UPDATE answer SET body = '{\"kind\":\"yesno\",\"yes\":true}' WHERE question = '2'");
        bureau.page("/surveys/small");
        List<CSVRecord> rows = csv("/surveys/small/responses/csv");
        assertEquals(6, rows.size());
        assertEquals("4", rows.getFirst().get("1"));
        assertEquals("yes", rows.getFirst().get("2"));
        assertEquals("", rows.getFirst().get("3"));
        assertTrue(workbook("/surveys/small/responses/xlsx").contains("nicht gefragt"));
    }

    @Test
    void aFileHoldsTheWholeListWithTheFiltersOfThePage() throws IOException, InterruptedException {
        bureau.contact(1);
        IntStream.range(0, 1_203)
                .forEach(i -> bureau.rows.idea(
                        2_000 + i, 1, i % 3 == 0 ? "submitted" : "published", "=1+" + i + " 🌳\n\"", "sms"));
        List<CSVRecord> all = csv("/exports/ideas/csv");
        assertEquals(1_203, all.size());
        assertEquals(
                1_203, all.stream().map(row -> row.get("Nummer")).distinct().count());
        assertEquals("'=1+1202 🌳\n\"", all.getFirst().get("Titel"));
        assertEquals(401, csv("/exports/ideas/csv?status=submitted&topic=").size());
        String workbook = workbook("/exports/ideas/xlsx");
        assertFalse(workbook.contains("<f>"), "no formula");
        assertTrue(workbook.contains(">=1+1202 "), "as it was written");
        assertEquals(400, bureau.get("/exports/ideas/csv?status=lovely").statusCode());
        assertEquals(400, bureau.get("/exports/ideas/csv?search=x").statusCode());
        assertEquals(404, bureau.get("/exports/ideas/ods").statusCode());
    }

    @Test
    void anEmptyListIsAFileWithItsColumns() throws IOException, InterruptedException {
        for (String list : List.of("conversations", "messages", "ideas", "requests", "events")) {
            assertEquals(0, csv("/exports/" + list + "/csv").size(), list);
            assertTrue(workbook("/exports/" + list + "/xlsx").contains("<row"), list);
        }
    }

    @Test
    void theStateSaysWhatHelpsWhereItIsNotWell() throws IOException, InterruptedException {
        String state = bureau.page("/state");
        assertTrue(state.contains("Festplatte: bitte ansehen"), state);
        assertTrue(state.contains("Schaffen Sie Platz."), state);
        assertTrue(state.contains("Alle Nachrichten sind zu finden."), state);
        assertTrue(state.contains("noch niemand gegengelesen: Deutsch: "), state);
        assertTrue(state.indexOf("Festplatte") < state.indexOf("Datenbank: gut"), state);
    }

    @Test
    void theStateSaysWhenTheSearchIsBehind() throws IOException, InterruptedException {
        bureau.sms.receive("1", "anna", "Mehr Bänke");
        assertTrue(bureau.page("/state").contains("1 Nachricht ist noch nicht zu finden."));
        assertTrue(bureau.page("/state").contains("Suche: gut"));
        bureau.world.clock().advance(Duration.ofHours(1));
        assertTrue(bureau.page("/state").contains("Suche: bitte ansehen"));
    }

    private void responses(int count) {
        IntStream.range(0, count).forEach(i -> {
            bureau.contact(100 + i);
            bureau.rows.response(5_000 + i, 100 + i, "small", "Worte");
        });
    }

    private List<CSVRecord> csv(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = bureau.get(path);
        assertEquals(200, response.statusCode(), path);
        String text = new String(response.body(), StandardCharsets.UTF_8);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        }
    }

    /** All parts of a workbook, one after the other. */
    private String workbook(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = bureau.get(path);
        assertEquals(200, response.statusCode(), path);
        return String.join("\n", Workbooks.parts(response.body()).values());
    }
}
