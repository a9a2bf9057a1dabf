package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filing for others, and the sheets that bring people to the chat. */
class FilingRoomTest {

    private static final String CODE = "0123456789";

    @TempDir
    private Path folder;

    private Counter counter;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        counter = new Counter(folder);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void anIdeaIsSavedOnceAndTheSheetIsReadyForTheNext() throws IOException, InterruptedException {
        String[] sheet = {
            "code",
            CODE,
            "agreed",
            "yes",
            "given",
            "phone",
            "text",
            Counter.HOSTILE,
            "district",
            "Mitte",
            "place",
            "Stern"
        };
        HttpResponse<String> saved = counter.post("/filing", "/filing/idea", sheet);
        assertEquals(200, saved.statusCode());
        assertTrue(saved.body().contains("01234-56789"), "the number to hand out");
        assertTrue(saved.body().contains("value=\"Stern\""), "the place is kept");
        assertFalse(Counter.hidden(saved.body(), "code").equals(CODE), "the next person has another number");
        assertTrue(counter.post("/filing", "/filing/idea", sheet).body().contains("war schon gespeichert"));
        assertEquals(1, counter.world.number("SELECT count(*) FROM idea WHERE channel = 'in_person'"));
        assertFalse(counter.get("/ideas").body().contains("<script>alert"));
        assertTrue(saved.body().contains("value=\"phone\" required checked"), "and how it is given");
        assertTrue(counter.get("/ideas?given=phone").body().contains("am Telefon</span>"), "shown");
        assertTrue(counter.get("/ideas?given=paper").body().contains("Dazu gibt es keine Ideen"), "filtered");
        assertEquals(
                2, counter.get("/exports/ideas/csv?given=phone").body().lines().count());
    }

    @Test
    void withoutConsentNothingIsSavedAndNothingIsLost() throws IOException, InterruptedException {
        HttpResponse<String> refused =
                counter.post("/filing", "/filing/idea", "code", CODE, "text", "Mehr <b>Bänke</b>", "place", "Stern");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Mehr &lt;b&gt;Bänke&lt;/b&gt;"), refused.body());
        assertEquals(CODE, Counter.hidden(refused.body(), "code"));
        assertEquals(0, counter.world.number("SELECT count(*) FROM idea"));
    }

    @Test
    void whoDoesNotSayHowItWasGivenIsAskedForIt() throws IOException, InterruptedException {
        String refused = counter.post("/filing", "/filing/idea", "code", CODE, "agreed", "yes", "text", "Bänke")
                .body();
        assertTrue(refused.contains("<a href=\"#given\">Bitte wählen Sie"), refused);
        assertTrue(
                refused.contains("id=\"given\" aria-invalid=\"true\" aria-describedby=\"given-hint given-wrong\""),
                refused);
        assertEquals(0, counter.world.number("SELECT count(*) FROM idea"));
    }

    @Test
    void aSurveyIsReadStrictlyAndItsErrorsStandBesideTheFields() throws IOException, InterruptedException {
        HttpResponse<String> refused = counter.post(
                "/filing",
                "/filing/survey/small",
                "code",
                CODE,
                "agreed",
                "yes",
                "given",
                "paper",
                "q-1",
                "9",
                "q-2",
                "no",
                "q-3",
                "gut");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("außerhalb dessen, was möglich ist"), refused.body());
        assertTrue(refused.body().contains("wird diese Frage nicht gestellt"), refused.body());
        assertTrue(refused.body().contains("value=\"gut\""), "nothing typed is lost");
        assertTrue(refused.body().contains("value=\"paper\" required checked"), "nothing chosen is lost");
        assertTrue(refused.body().contains("<a href=\"#q-3\">"), "the summary leads to the question");
        assertTrue(refused.body().contains("id=\"q-3\" name=\"q-3\" aria-invalid=\"true\""), refused.body());
        assertTrue(refused.body().contains("q-3-wrong\""), "the field names its error");
        assertEquals(
                422,
                counter.post("/filing", "/filing/survey/small", "code", CODE, "agreed", "yes", "given", "paper")
                        .statusCode());
        HttpResponse<String> saved = counter.post(
                "/filing",
                "/filing/survey/small",
                "code",
                CODE,
                "agreed",
                "yes",
                "given",
                "paper",
                "q-1",
                "4",
                "q-2",
                "yes",
                "q-3",
                "gut");
        assertEquals(200, saved.statusCode());
        assertEquals(
                1,
                counter.world.number(
                        "SELECT count(*) FROM response WHERE first_channel = 'in_person' AND given = 'paper'"));
        assertEquals(404, counter.get("/filing/survey/none").statusCode());
    }

    @Test
    void whoNamesTheNumberIsErased() throws IOException, InterruptedException {
        counter.post(
                "/filing",
                "/filing/idea",
                "code",
                CODE,
                "agreed",
                "yes",
                "given",
                "stall",
                "text",
                "Mehr Bänke am Fluss");
        assertEquals(
                422, counter.post("/filing", "/filing/erase", "number", "12").statusCode());
        assertEquals(
                303,
                counter.post("/filing", "/filing/erase", "number", "01234-56789")
                        .statusCode());
        assertEquals(1, counter.world.number("SELECT count(*) FROM idea WHERE status = 'erased' AND text = ''"));
    }

    @Test
    void aPosterLeadsIntoTheChat() throws IOException, InterruptedException {
        String poster = counter.get("/posters/survey/small").body();
        assertTrue(poster.contains("chat.example.org/?start=small"), poster);
        assertTrue(poster.contains("<path d=\"M"), poster);
        assertTrue(counter.get("/posters/district/1").body().contains("chat.example.org/?start=01"));
        assertTrue(counter.get("/posters/idea").body().contains("chat.example.org/?start=idea"));
        assertEquals(404, counter.get("/posters/district/2").statusCode());
        assertEquals(404, counter.get("/posters/survey/none").statusCode());
    }
}
