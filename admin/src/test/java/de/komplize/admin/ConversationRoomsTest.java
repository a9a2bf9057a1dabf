package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff do with conversations, through the pages themselves. */
@Timeout(240)
class ConversationRoomsTest {

    private static final String HOSTILE =
            "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>{{7*7}}${7*7}";

    private Rooms rooms;
    private long anna;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        rooms = new Rooms(folder);
        anna = rooms.hear("+4915100001", "Mehr Bänke am Fluss");
        rooms.get(path());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    @DisplayName("63: a conversation is read under a pseudonym, and the reading is recorded once")
    void readingIsRecordedAndUnderAPseudonym() throws IOException, InterruptedException {
        String page = rooms.get(path()).body();
        assertTrue(page.contains("Mehr Bänke am Fluss"), page);
        assertTrue(page.contains("Person "), page);
        assertFalse(page.contains("+4915100001"), page);
        rooms.get(path() + "/print");
        rooms.get(path() + "/newer/0");
        assertEquals(List.of("conversation.read conversation " + anna), rooms.audit);
        assertFalse(rooms.get("/conversations").body().contains("4915100001"));
    }

    @Test
    @DisplayName("63: the address is shown on request only, and that is recorded before")
    void theAddressIsShownOnRequest() throws IOException, InterruptedException {
        String page = rooms.post(path() + "/address").body();
        assertTrue(page.contains("SMS: +4915100001"), page);
        assertTrue(rooms.audit.contains("address.shown conversation " + anna), rooms.audit.toString());
        assertFalse(rooms.get(path()).body().contains("+4915100001"));
    }

    @Test
    void takenOverAnsweredAndGivenBack() throws IOException, InterruptedException {
        assertEquals(
                "Sie haben das Gespräch. Der Bot schweigt, bis Sie es zurückgeben.",
                rooms.said(rooms.post(path() + "/take")));
        assertEquals("Ihre Antwort ist gesendet.", rooms.said(rooms.post(path() + "/reply", text("Gern!"))));
        rooms.world.settle();
        assertEquals("Gern!", rooms.sms.textsTo("+4915100001").getLast());
        assertTrue(rooms.get("/conversations?attention=mine").body().contains(path()));
        assertEquals("Der Bot antwortet in diesem Gespräch wieder.", rooms.said(rooms.post(path() + "/release")));
        assertTrue(rooms.get("/conversations?attention=mine").body().contains("Zu dieser Auswahl gibt es kein"));
        assertTrue(rooms.audit.contains("conversation.answered conversation " + anna));
    }

    @Test
    void aDraftIsNotLostWhereItCouldNotBeSent() throws IOException, InterruptedException {
        HttpResponse<String> refused = rooms.post(path() + "/reply", text("Mein <Entwurf>"));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("Übernehmen Sie es zuerst"), refused.body());
        assertTrue(refused.body().contains("Mein &lt;Entwurf&gt;</textarea>"), refused.body());
        assertEquals(422, rooms.post(path() + "/reply", text("  \u200b ")).statusCode());
        assertEquals(422, rooms.post(path() + "/reply", text("a".repeat(4_001))).statusCode());
    }

    @Test
    void aColleaguesConversationIsNotAnsweredByTheWay() throws IOException, InterruptedException {
        rooms.rows()
                .sql("INSERT INTO token (id, name, role, hash, created_at) VALUES (7, 'Berta', 'moderator', x'00', 1)");
        rooms.post(path() + "/take");
        rooms.rows().sql("UPDATE session SET held_by = 7");
        String page = rooms.get(path()).body();
        assertTrue(page.contains("Dieses Gespräch hat Berta. Sie dürfen es trotzdem übernehmen."), page);
        assertTrue(rooms.get("/conversations").body().contains("Übernommen von Berta"));
    }

    @Test
    void aDoubleClickAnswersOnce() throws IOException, InterruptedException {
        rooms.post(path() + "/take");
        Map<String, String> form = Map.of("text", "Einmal", "once", "abc");
        rooms.post(path() + "/reply", form);
        rooms.post(path() + "/reply", form);
        assertEquals(1, rooms.world.number("SELECT count(*) FROM message WHERE text = 'Einmal'"));
        rooms.post(path() + "/notes", Map.of("text", "Notiz", "once", "def"));
        rooms.post(path() + "/notes", Map.of("text", "Notiz", "once", "def"));
        assertEquals(1, rooms.world.number("SELECT count(*) FROM note"));
    }

    @Test
    void notesAndLabelsComeAndGo() throws IOException, InterruptedException {
        assertEquals("Die Notiz ist gespeichert.", rooms.said(rooms.post(path() + "/notes", text("Ruft \nan"))));
        assertEquals(
                "Das Etikett ist angebracht.", rooms.said(rooms.post(path() + "/labels", Map.of("label", "Rückruf"))));
        assertTrue(rooms.get("/conversations?label=R%C3%BCckruf").body().contains(path()));
        long note = rooms.world.number("SELECT id FROM note");
        assertEquals("Die Notiz ist gelöscht.", rooms.said(rooms.post(path() + "/notes/" + note + "/remove")));
        assertEquals("Die Notiz war schon gelöscht.", rooms.said(rooms.post(path() + "/notes/" + note + "/remove")));
        rooms.post(path() + "/labels/remove", Map.of("label", "Rückruf"));
        assertEquals(0, rooms.world.number("SELECT count(*) FROM label"));
        assertEquals(422, rooms.post(path() + "/notes", text(" ")).statusCode());
        assertEquals(422, rooms.post(path() + "/labels").statusCode());
        assertEquals(
                422,
                rooms.post(path() + "/labels", Map.of("label", "x".repeat(31))).statusCode());
        for (int i = 0; i < 10; i++) {
            rooms.post(path() + "/labels", Map.of("label", "Nr " + i));
        }
        assertEquals(
                422, rooms.post(path() + "/labels", Map.of("label", "zu viel")).statusCode());
    }

    @Test
    void whatNeedsNobodyAnyMoreIsNotMarked() throws IOException, InterruptedException {
        rooms.rows().sql("UPDATE session SET attention = 'danger'");
        assertTrue(rooms.get("/conversations?attention=waiting").body().contains("Mögliche Gefahr</p>"));
        rooms.post(path() + "/seen");
        assertEquals(0, rooms.world.number("SELECT count(*) FROM session WHERE attention IS NOT NULL"));
        assertEquals(303, rooms.post(path() + "/seen").statusCode());
    }

    @Test
    void dangerStandsAboveAndPagesGoOn() throws IOException, InterruptedException {
        for (int i = 0; i < 45; i++) {
            rooms.hear("p" + i, "goals " + i);
        }
        rooms.rows().sql("UPDATE session SET attention = 'danger' WHERE contact_id = " + anna);
        String first = rooms.get("/conversations").body();
        assertTrue(first.indexOf(path() + "\"") < first.indexOf("goals 44"), first);
        assertTrue(first.contains("goals 44") && !first.contains("goals 0<"), first);
        String next = first.replaceAll("(?s).*href=\"(/conversations\\?after=[^\"]+)\".*", "$1");
        assertTrue(rooms.get(next).body().contains("goals 0<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel=sms", "language=de", "q=bank", "q=B%C3%A4nken&channel=sms", "q=fluss+bank"})
    void isFoundBy(String query) throws IOException, InterruptedException {
        assertTrue(rooms.get("/conversations?" + query).body().contains(path() + "\""), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"channel=webchat", "intent=info.goals", "q=Radweg", "q=bank&channel=webchat", "attention=taken"})
    void isNotFoundBy(String query) throws IOException, InterruptedException {
        assertFalse(rooms.get("/conversations?" + query).body().contains(path() + "\""), query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "' OR 1=1 --",
                "NEAR(a b)",
                "*",
                "stems:a AND",
                "(((",
                "\u0000",
                "<script>alert(1)</script>",
                "%",
                "😀"
            })
    @DisplayName("30, 36: whatever is typed into the search is shown as text and sought as words")
    void hostileSearchesAreWords(String typed) throws IOException, InterruptedException {
        HttpResponse<String> page = rooms.get("/conversations?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<script>alert"), page.body());
        assertEquals(
                200,
                rooms.get("/conversations?q=bank&before=-1&after=x&label=" + "%27%22%3C")
                        .statusCode());
    }

    @Test
    @DisplayName("30: what residents and staff wrote stays text on every page")
    void hostileWordsStayText() throws IOException, InterruptedException {
        rooms.hear("+4915100001", HOSTILE);
        rooms.post(path() + "/notes", text(HOSTILE));
        rooms.post(path() + "/labels", Map.of("label", "<b>\"'><svg onload=x>"));
        long message = rooms.world.number("SELECT max(id) FROM message WHERE author = 'contact'");
        for (String page : List.of(
                "/conversations",
                "/conversations?q=script",
                path(),
                path() + "/print",
                path() + "/newer/0",
                path() + "/messages/" + message + "/why",
                "/not-understood",
                "/faults")) {
            HttpResponse<String> shown = rooms.get(page);
            assertEquals(200, shown.statusCode(), page);
            assertFalse(shown.body().contains("<script>alert"), page);
            assertFalse(shown.body().contains("<img"), page);
            assertFalse(shown.body().contains("<svg"), page);
            assertFalse(shown.body().contains("<i>Beispiel"), page);
        }
    }

    @Test
    void everyConversationAndMessageIsOnesOwn() throws IOException, InterruptedException {
        long bert = rooms.hear("bert", "goals");
        long message = rooms.world.number("SELECT max(id) FROM message WHERE author = 'contact'");
        assertEquals(
                200,
                rooms.get("/conversations/" + bert + "/messages/" + message + "/why")
                        .statusCode());
        for (String missing : List.of(
                path() + "/messages/" + message + "/why",
                path() + "/files/00000000000000000000000000000000",
                "/conversations/987654321",
                "/conversations/987654321/newer/0",
                "/conversations/x")) {
            assertEquals(404, rooms.get(missing).statusCode(), missing);
        }
        for (String deed : List.of("take", "release", "reply", "seen", "notes", "labels", "address")) {
            assertEquals(
                    404,
                    rooms.post("/conversations/987654321/" + deed, Map.of("text", "x", "label", "x"))
                            .statusCode(),
                    deed);
        }
    }

    @Test
    void newMessagesComeByThemselves() throws IOException, InterruptedException {
        long last = rooms.world.number("SELECT max(id) FROM message");
        assertEquals(204, rooms.get(path() + "/newer/" + last).statusCode());
        rooms.hear("+4915100001", "goals");
        String newer = rooms.get(path() + "/newer/" + last).body();
        assertTrue(newer.contains("goals") && newer.contains("id=\"newest\""), newer);
        assertFalse(newer.contains("Mehr Bänke"), newer);
    }

    @Test
    void saysWhyAndWhereFrom() throws IOException, InterruptedException {
        rooms.hear("+4915100001", "goals");
        long message = rooms.world.number("SELECT max(id) FROM message WHERE author = 'contact'");
        String why = rooms.get(path() + "/messages/" + message + "/why").body();
        assertTrue(why.contains("sehr sicher (90 %)"), why);
        assertTrue(why.contains("Quelle: "), why);
        assertTrue(why.contains("Wort &lt;b&gt;"), why);
        assertTrue(rooms.audit.contains("conversation.explained conversation " + anna));
    }

    private String path() {
        return "/conversations/" + anna;
    }

    private static Map<String, String> text(String text) {
        return Map.of("text", text);
    }
}
