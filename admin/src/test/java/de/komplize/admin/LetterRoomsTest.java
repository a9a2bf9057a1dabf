package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.SetAside;
import de.komplize.bot.survey.Excerpt;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the office sees of mails: their marks, how they were read, the mails as they came, and those that nobody answers. */
@Timeout(240)
class LetterRoomsTest {

    private static final String RAW = "From: anna@example.org\r\nSubject: x\r\n\r\n" + Counter.HOSTILE;
    private static final Mailbox ANNA = new Mailbox("anna@example.org");

    private Rooms rooms;
    private long contact;
    private long message;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        rooms = new Rooms(folder);
        hear("1", "1) 4 2) nein\nUnd mehr " + Counter.HOSTILE + " bitte.\nGruß");
        contact = rooms.world.number("SELECT max(id) FROM contact");
        message = rooms.world.number("SELECT max(message_id) FROM letter");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void aMailShowsItsSubjectItsMarksAndHowItWasRead() throws IOException, InterruptedException {
        String page = rooms.get("/conversations/" + contact).body();
        assertTrue(page.contains("Betreff: Meine &lt;i&gt;Antwort"), page);
        for (String mark : List.of(
                "Der ganze Text steht hier, weil nicht sicher war, was zitiert ist.",
                "Antworten gehen an eine andere Adresse als die des Absenders.",
                "Der Absender ist nicht geprüft.",
                "Die Absenderangabe ist vermutlich gefälscht.",
                "Die Mail war zu lang.")) {
            assertTrue(page.contains(mark), mark);
        }
        assertTrue(page.contains("Wie diese Mail gelesen wurde"), page);
        assertTrue(page.contains("<li>text: &lt;plain&gt;</li>"), page);
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("/files/"), "the mail itself is no attachment");
        assertFalse(page.contains("<mark>"), "nothing is left over");
    }

    @Test
    void whatNoAnswerAccountsForIsMarkedInTheText() throws IOException, InterruptedException {
        rooms.rows().sql("""
                UPDATE letter SET unread = '["Und mehr","Gruß","mehr","steht nirgends"]'
                """);
        String page = rooms.get("/conversations/" + contact).body();
        String before = "<mark><span class=\"visually-hidden\">Nicht zugeordnet: </span>";
        assertTrue(page.contains("2) nein\n" + before + "Und mehr<span"), page);
        assertTrue(page.contains(before + "Gruß<span"), page);
        assertTrue(page.contains(before + "steht nirgends</mark>"), page);
        assertTrue(page.contains("gehört zu keiner Antwort"), page);
        assertTrue(rooms.get("/conversations/" + contact + "/print").body().contains(before));
        assertTrue(rooms.get("/conversations/" + contact + "/newer/0").body().contains(before));
    }

    @Test
    void theMailAsItCameIsTextToDownload() throws IOException, InterruptedException {
        HttpResponse<byte[]> mail = rooms.bytes("/conversations/" + contact + "/mails/" + message);
        assertPlain(mail);
        assertTrue(rooms.audit.contains("mail.opened conversation " + contact), rooms.audit.toString());
        long other = rooms.hear("+4915100001", "goals");
        assertEquals(
                404, rooms.get("/conversations/" + other + "/mails/" + message).statusCode());
        long said = rooms.world.number("SELECT max(id) FROM message WHERE author = 'bot'");
        assertEquals(
                404, rooms.get("/conversations/" + contact + "/mails/" + said).statusCode());
        rooms.world.attachments().remove(raw());
        assertEquals(
                404,
                rooms.get("/conversations/" + contact + "/mails/" + message).statusCode());
    }

    @Test
    void mailsThatNobodyAnswersStandWithTheFaults() throws IOException, InterruptedException {
        setAside("auto_reply", Optional.empty(), Optional.empty());
        String page = rooms.get("/faults").body();
        assertTrue(page.contains("Alles läuft"), "a machine's mail is no fault");
        assertTrue(page.contains("Mails, die niemand beantwortet"), page);
        assertTrue(page.contains("Automatische Antwort"), page);
        assertTrue(page.contains("<li>header: &lt;auto&gt;</li>"), page);
        assertEquals("faults.read 1 messages", rooms.audit.getLast());
        assertPlain(rooms.bytes("/faults/mails/" + rooms.world.number("SELECT id FROM set_aside")));
        assertEquals("mail.opened of a machine", rooms.audit.getLast());
        assertEquals(404, rooms.get("/faults/mails/4711").statusCode());
    }

    @Test
    void aMailboxThatCannotBeReachedIsShownAndWrittenToAgain() throws IOException, InterruptedException {
        long said = rooms.world.number("SELECT max(id) FROM message WHERE author = 'bot'");
        Address to = ANNA.thread("1");
        setAside("bounce", Optional.of(new Post.Sent(said, to, "de", Optional.empty())), Optional.of(true));
        assertEquals(1, rooms.world.number("SELECT count(*) FROM address WHERE state = 'suspended'"));
        String page = rooms.get("/faults").body();
        assertTrue(page.contains("Hierhin kommen keine Mails an"), page);
        assertTrue(page.contains("Mails kommen zurück (5.1.1)."), page);
        String done = rooms.said(rooms.post("/faults/mailboxes", Map.of("mailbox", ANNA.name())));
        assertTrue(done.contains("schreiben wir wieder"), done);
        assertTrue(rooms.audit.contains("mailbox.opened a mailbox"), rooms.audit.toString());
        assertEquals(0, rooms.world.number("SELECT count(*) FROM address WHERE state = 'suspended'"));
        String again = rooms.said(rooms.post("/faults/mailboxes", Map.of("mailbox", ANNA.name())));
        assertTrue(again.contains("nichts mehr zu tun"), again);
        assertFalse(rooms.get("/faults").body().contains("Hierhin kommen"));
    }

    @Test
    void whoWantsNoMailsIsNotWrittenToBecauseTheirMailboxWorksAgain() throws IOException, InterruptedException {
        rooms.rows().sql("UPDATE address SET state = 'opted_out'");
        Post.Sent about = new Post.Sent(message, ANNA.thread("1"), "de", Optional.empty());
        setAside("bounce", Optional.of(about), Optional.of(true));
        rooms.get("/faults");
        rooms.post("/faults/mailboxes", Map.of("mailbox", ANNA.name()));
        assertEquals(0, rooms.world.number("SELECT count(*) FROM mailbox"));
        assertEquals(1, rooms.world.number("SELECT count(*) FROM address WHERE state = 'opted_out'"));
    }

    private static void assertPlain(HttpResponse<byte[]> mail) {
        assertEquals(200, mail.statusCode());
        assertEquals(RAW, new String(mail.body(), StandardCharsets.UTF_8));
        assertEquals("text/plain", mail.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "nosniff", mail.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "attachment; filename=\"mail.txt\"",
                mail.headers().firstValue("Content-Disposition").orElse(""));
    }

    private void setAside(String kind, Optional<Post.Sent> about, Optional<Boolean> hard) {
        Post post = rooms.world.conversations().post();
        post.setAside(new SetAside(
                kind,
                kind,
                Optional.of(ANNA),
                about,
                hard.map(_ -> "5.1.1"),
                hard,
                post.keep("message/rfc822", RAW.getBytes(StandardCharsets.UTF_8))
                        .id(),
                List.of("header: <auto>")));
    }

    private String raw() {
        return rooms.world
                .database()
                .read(tx -> tx.one(row -> row.text(1), "SELECT raw FROM letter"))
                .orElseThrow();
    }

    private void hear(String id, String text) {
        Post post = rooms.world.conversations().post();
        Letter letter = new Letter(
                Optional.of("<1@example.org>"),
                "Meine <i>Antwort",
                List.of(new Excerpt("", text)),
                Optional.empty(),
                false,
                List.of("whole", "reply-to", "unproven", "dmarc", "cut", "unheard-of"),
                post.keep("message/rfc822", RAW.getBytes(StandardCharsets.UTF_8)),
                List.of(),
                List.of("text: <plain>"));
        rooms.world
                .conversations()
                .accept(new Inbound(
                        ANNA.thread(id),
                        id,
                        text,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        rooms.world.clock().instant(),
                        Set.of(),
                        Optional.empty(),
                        false,
                        Optional.of(letter)));
    }
}
