package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 34: what belongs to one conversation is not there in another, and looks like what there is nowhere. */
class Check34OtherConversationTest {

    private static final String FILE = "7".repeat(32);

    @TempDir
    private Path folder;

    private OpenOffice office;
    private long other;
    private long message;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        office.sms.receive("2", "bob", "goals");
        other = office.number("SELECT max(id) FROM contact");
        message = office.number("SELECT max(m.id) FROM message m JOIN address a ON a.id = m.address_id"
                + " WHERE m.author = 'contact' AND a.contact_id = " + other);
        assertTrue(other != office.contact, "two conversations");
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void theReasonsOfAnAnswer() throws IOException, InterruptedException {
        assertEquals(
                200,
                get("/conversations/" + other + "/messages/" + message + "/why").statusCode());
        isNowhere(get("/conversations/" + office.contact + "/messages/" + message + "/why"));
        isNowhere(get("/conversations/" + office.contact + "/messages/4711/why"));
    }

    @Test
    void aFile() throws IOException, InterruptedException {
        office.rows.sql("INSERT INTO attachment (id, address_id, message_id, media_type, size, created_at)"
                + " SELECT '%s', address_id, id, 'image/png', 10, 1000 FROM message WHERE id = %d"
                        .formatted(FILE, message));
        assertEquals(200, get("/conversations/" + other + "/files/" + FILE).statusCode());
        isNowhere(get("/conversations/" + office.contact + "/files/" + FILE));
        isNowhere(get("/conversations/" + office.contact + "/files/none"));
    }

    @Test
    void aNote() throws IOException, InterruptedException {
        get("/conversations/" + other);
        office.anne.post("/conversations/" + other + "/notes", "text", "Ruft morgen an");
        long note = office.number("SELECT max(id) FROM note");
        assertTrue(note > 0, "it is there");
        long recorded = office.number("SELECT count(*) FROM audit WHERE deed = 'note.removed'");
        HttpResponse<String> foreign =
                office.anne.post("/conversations/" + office.contact + "/notes/" + note + "/remove");
        HttpResponse<String> unknown = office.anne.post("/conversations/" + office.contact + "/notes/4711/remove");
        assertEquals(unknown.statusCode(), foreign.statusCode());
        assertEquals(Browser.location(unknown), Browser.location(foreign));
        assertEquals(note, office.number("SELECT max(id) FROM note"), "it still is");
        assertEquals(recorded, office.number("SELECT count(*) FROM audit WHERE deed = 'note.removed'"));
        assertEquals(
                303,
                office.anne
                        .post("/conversations/" + other + "/notes/" + note + "/remove")
                        .statusCode());
        assertEquals(0, office.number("SELECT count(*) FROM note"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return office.anne.get(path);
    }

    private void isNowhere(HttpResponse<String> response) throws IOException, InterruptedException {
        assertEquals(404, response.statusCode());
        assertEquals(get("/nowhere").body(), response.body());
    }
}
