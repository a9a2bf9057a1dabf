package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ideas and requests, from the click to the resident's telephone. */
class IdeasRoomTest {

    @TempDir
    private Path folder;

    private Counter counter;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        counter = new Counter(folder);
        counter.rows.idea(1001, counter.contact, "submitted", "Bänke am Fluss", "sms");
        counter.rows.idea(1002, "NULL", "published", "Mehr Bänke", "sms");
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void theListIsNarrowedByStatusDistrictAndHints() throws IOException, InterruptedException {
        assertTrue(counter.get("/ideas").body().contains("Nr. 1001: Bänke am Fluss"));
        assertFalse(counter.get("/ideas?status=published").body().contains("Nr. 1001:"));
        assertTrue(counter.get("/ideas?hints=true").body().contains("Dazu gibt es keine Ideen"));
        counter.rows.sql(
                "UPDATE idea SET hints = '{\"title\":[],\"text\":[{\"kind\":\"phone\",\"from\":0,\"to\":4}]}' WHERE number = 1001");
        String marked = counter.get("/ideas?hints=true&sort=-supports").body();
        assertTrue(marked.contains("Telefonnummer"), marked);
        assertTrue(counter.get("/ideas/1001").body().contains("<mark>Mehr</mark>"));
        assertEquals(
                200,
                counter.get("/ideas?status=%22%3E&after=x&sort=y&district=%00").statusCode());
    }

    @Test
    void aDecisionIsToldAndKept() throws IOException, InterruptedException {
        HttpResponse<String> decided =
                counter.post("/ideas/1001", "/ideas/1001/status", "status", "planned", "answer", "Wir bauen sie.");
        assertEquals(303, decided.statusCode());
        String page = counter.get("/ideas/1001").body();
        assertTrue(page.contains("Entschieden: Umsetzung geplant. 1 Person wurde benachrichtigt."), page);
        counter.world.settle();
        assertTrue(counter.sms.textsTo("anna").getLast().endsWith("Wir bauen sie."));
        assertEquals(
                422,
                counter.post("/ideas/1001", "/ideas/1001/status", "answer", "Ein Entwurf")
                        .statusCode());
        HttpResponse<String> tooLong =
                counter.post("/ideas/1001", "/ideas/1001/status", "status", "planned", "answer", "x".repeat(4_001));
        assertEquals(422, tooLong.statusCode());
        assertTrue(tooLong.body().contains("x".repeat(4_001)), "nothing typed is lost");
    }

    @Test
    void twoIdeasAreMergedAndTakenApart() throws IOException, InterruptedException {
        assertTrue(counter.get("/ideas/1001").body().contains("Nr. 1002: Mehr Bänke"), "proposed");
        assertEquals(
                303,
                counter.post("/ideas/1001", "/ideas/1001/merge", "into", "1002").statusCode());
        assertTrue(counter.get("/ideas/1001").body().contains("Diese Idee ist zusammengelegt mit"));
        assertTrue(counter.get("/ideas/1002").body().contains("Damit zusammengelegt"));
        assertEquals(
                422,
                counter.post("/ideas/1002", "/ideas/1002/merge", "number", "1001")
                        .statusCode());
        assertEquals(303, counter.post("/ideas/1001", "/ideas/1001/unmerge").statusCode());
        assertEquals(1, counter.world.number("SELECT count(*) FROM idea WHERE number = 1001 AND status = 'submitted'"));
        assertEquals(
                422,
                counter.post("/ideas/1001", "/ideas/1001/merge", "number", "4711")
                        .statusCode());
        assertEquals(404, counter.get("/ideas/4711").statusCode());
    }

    @Test
    void theAuditSaysThatAMergeWasRefused() throws IOException, InterruptedException {
        assertEquals(
                422,
                counter.post("/ideas/1001", "/ideas/1001/merge", "number", "1001")
                        .statusCode());
        assertEquals(422, counter.post("/ideas/1001", "/ideas/1001/unmerge").statusCode());
        assertTrue(counter.audit.contains("idea.merge_refused idea 1001 into 1001"), counter.audit.toString());
        assertEquals(
                303,
                counter.post("/ideas/1001", "/ideas/1001/merge", "into", "1002").statusCode());
        assertEquals(
                422,
                counter.post("/ideas/1001", "/ideas/1001/status", "status", "planned")
                        .statusCode(),
                "merged by now");
        assertEquals(
                List.of("idea.merged idea 1001 into 1002"),
                counter.audit.stream()
                        .filter(line -> line.matches("idea\\.(merged|unmerged|decided) .*"))
                        .toList());
    }

    @Test
    void whereNobodyCanBeToldTheFormSaysSo() throws IOException, InterruptedException {
        String told = counter.get("/ideas/1001").body();
        assertTrue(told.contains("<button>Speichern und mitteilen</button>"), told);
        assertFalse(told.contains("Niemand kann benachrichtigt werden"), told);
        String untold = counter.get("/ideas/1002").body();
        assertTrue(untold.contains("<button>Speichern</button>"), untold);
        assertTrue(untold.contains("Niemand kann benachrichtigt werden."), untold);
        assertFalse(untold.contains("wird mitgeschickt"), untold);
    }

    @Test
    void hostileTextStaysText() throws IOException, InterruptedException {
        counter.rows.idea(1003, counter.contact, "submitted", Counter.HOSTILE.replace("'", "''"), "sms");
        counter.rows.request(1004, counter.contact, "handoff.request", "open");
        counter.rows.answer(901_004, "1", words());
        for (String path : new String[] {"/ideas", "/ideas/1003", "/requests", "/requests/1004"}) {
            HttpResponse<String> page = counter.get(path);
            assertEquals(200, page.statusCode(), path);
            assertFalse(page.body().contains("<script>alert"), path);
            assertFalse(page.body().contains("<img"), path);
        }
    }

    private static String words() {
        JsonNode words = Json.MAPPER.createObjectNode().put("kind", "words").put("text", Counter.HOSTILE);
        return words.toString().replace("'", "''");
    }

    @Test
    void aRequestIsTakenDoneAndOpenedAgain() throws IOException, InterruptedException {
        counter.rows.request(1004, counter.contact, "defect", "open");
        for (String status : new String[] {"taken", "done", "open"}) {
            assertEquals(
                    303,
                    counter.post("/requests/1004", "/requests/1004/status", "status", status)
                            .statusCode());
            assertEquals(
                    1,
                    counter.world.number(
                            "SELECT count(*) FROM response WHERE number = 1004 AND status = '" + status + "'"));
        }
        assertEquals(
                422,
                counter.post("/requests/1004", "/requests/1004/status", "status", "lost")
                        .statusCode());
        assertTrue(counter.get("/requests?status=open&form=defect").body().contains("Nr. 1004"));
        assertTrue(counter.get("/requests?by=0").body().contains("Dazu gibt es keine Anliegen"));
    }
}
