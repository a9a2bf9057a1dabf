package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People are invited from the office's page: checked first, sent by one press, nobody twice. */
@Timeout(240)
class InvitationsRoomTest {

    private static final String LIST = """
            E-Mail;Sprache;Quelle
            anna@example.org;de;Bürgerfest
            keine Adresse;de;<script>alert(1)</script>
            bert@example.org;en;<b>Fest</b>
            carl@example.org;xx;Fest
            ;de;Fest
            ;de;Fest
            """;

    private Rooms rooms;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        rooms = new Rooms(folder);
        rooms.get("/invitations");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aListIsCheckedThenSentByOnePress() throws IOException, InterruptedException {
        String check = check(LIST.getBytes(StandardCharsets.UTF_8)).body();
        assertTrue(check.contains("<strong>2 Personen</strong> werden eingeladen"), check);
        assertTrue(check.contains("Zeile 3"), check);
        assertTrue(check.contains("Möglich sind: de (Deutsch), de-easy (Einfache Sprache), en (Englisch)."), check);
        assertTrue(check.contains("2 Zeilen: 6–7"), check);
        assertTrue(check.contains("https://chat.example.org/?start=small"), check);
        assertTrue(check.contains("mail.invite en"), "the mail as it will look, in each language");
        assertEquals(0, rooms.world.number("SELECT count(*) FROM contact"));
        Map<String, String> press = Map.of("list", Counter.hidden(check, "list"));
        assertEquals("2 Personen sind eingeladen.", rooms.said(rooms.post("/invitations/send", press)));
        assertEquals(2, rooms.world.number("SELECT count(*) FROM outbox WHERE channel = 'email'"));
        assertTrue(rooms.audit.contains("invitations.sent survey small, 2 people"), rooms.audit.toString());
        assertFalse(rooms.audit.toString().contains("@"), "no addresses");
        String again = rooms.said(rooms.post("/invitations/send", press));
        assertTrue(again.contains("schon verschickt"), again);
        assertEquals(2, rooms.world.number("SELECT count(*) FROM invitation"));
        String page = rooms.get("/invitations").body();
        assertTrue(page.contains("<span>2 eingeladen</span>"), page);
        assertTrue(page.contains("<span>0 beantwortet</span>"), page);
    }

    @Test
    void theSameListAgainSaysWhoIsInvitedAlready() throws IOException, InterruptedException {
        String first = check(LIST.getBytes(StandardCharsets.UTF_8)).body();
        rooms.post("/invitations/send", Map.of("list", Counter.hidden(first, "list")));
        String second = check(LIST.getBytes(Charset.forName("windows-1252"))).body();
        assertTrue(second.contains("wird niemand eingeladen"), second);
        assertTrue(second.contains("Schon eingeladen."), second);
        assertFalse(second.contains("/invitations/send"), "there is nothing to press");
    }

    @Test
    void linesMayBePasted() throws IOException, InterruptedException {
        HttpResponse<String> check = rooms.upload(
                "/invitations/check",
                Map.of("survey", "small", "lines", "E-Mail;Sprache;Quelle\r\nänne@example.org;Deutsch;Fest"),
                new byte[0]);
        assertEquals(200, check.statusCode());
        assertTrue(check.body().contains("<strong>1 Person</strong> wird eingeladen"), check.body());
    }

    @Test
    void whatCannotBeReadIsSaidInOneSentence() throws IOException, InterruptedException {
        assertProblem("Die Liste ist leer", "");
        assertProblem("Das ist keine Liste mit Adressen", "Guten Tag " + Counter.HOSTILE);
        assertProblem("Es fehlt: Quelle.", "E-Mail;Sprache\na@x.org;de");
        assertProblem("speichern Sie sie als CSV", "PK\u0003\u0004");
        assertProblem("höchstens 20.000 Zeilen", "E-Mail;Sprache;Quelle\n" + "a;b;c\n".repeat(20_001));
        HttpResponse<String> other =
                rooms.upload("/invitations/check", Map.of("survey", "none"), LIST.getBytes(StandardCharsets.UTF_8));
        assertEquals(422, other.statusCode());
        assertTrue(other.body().contains("Wählen Sie eine Umfrage, die gerade läuft."), other.body());
        HttpResponse<String> large = rooms.upload("/invitations/check", Map.of(), new byte[6 * 1024 * 1024]);
        assertEquals(413, large.statusCode());
        assertTrue(large.body().contains("höchstens 5 MB"), large.body());
    }

    private void assertProblem(String expected, String list) throws IOException, InterruptedException {
        HttpResponse<String> refused = check(list.getBytes(StandardCharsets.UTF_8));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(expected), refused.body());
        assertFalse(refused.body().contains("<script>alert"), refused.body());
        assertTrue(refused.body().contains("<option value=\"small\" selected>"), "what was chosen stays");
    }

    @Test
    void aListThatIsNotThereIsNotSent() throws IOException, InterruptedException {
        for (Map<String, String> press : List.of(Map.of("list", "4711"), Map.<String, String>of())) {
            String said = rooms.said(rooms.post("/invitations/send", press));
            assertTrue(said.contains("Es wurde nichts gesendet."), said);
        }
        assertFalse(rooms.audit.toString().contains("invitations"));
    }

    @Test
    void theSurveysLeadThere() throws IOException, InterruptedException {
        assertTrue(rooms.get("/surveys").body().contains("<a href=\"/invitations\">"));
        assertTrue(rooms.get("/surveys/small").body().contains("<a href=\"/invitations?survey=small\">"));
        assertTrue(rooms.get("/invitations?survey=small").body().contains("<option value=\"small\" selected>"));
    }

    @Test
    void withoutTheChannelThePageSaysWhatToSet(@TempDir Path other) throws IOException, InterruptedException {
        try (Counter counter = new Counter(other)) {
            String page = counter.get("/invitations").body();
            assertTrue(page.contains("KOMPLIZE_MAIL_ADDRESS, KOMPLIZE_MAIL_IMAP_URL und KOMPLIZE_MAIL_SMTP_URL"), page);
            assertFalse(page.contains("/invitations/check"), page);
        }
    }

    private HttpResponse<String> check(byte[] list) throws IOException, InterruptedException {
        rooms.get("/invitations");
        return rooms.upload("/invitations/check", Map.of("survey", "small", "lines", ""), list);
    }
}
