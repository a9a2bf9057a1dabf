package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that hold what their page shows; and what the audit keeps of it. */
@Timeout(240)
class ExportsRoomTest {

    private Rooms rooms;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        rooms = new Rooms(folder);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void conversationsAreTakenAlongAsTheyAreSoughtAndNarrowed() throws IOException, InterruptedException {
        long anna = rooms.hear("anna", "Mehr Bänke am Fluss");
        long bert = rooms.hear("bert", "Ein Radweg für Frau Geheim");
        rooms.rows().sql("UPDATE contact SET district = 'Mitte' WHERE id = " + anna);
        assertEquals(2, rows("/exports/conversations/csv"));
        String sought = rooms.get("/conversations?q=Radweg").body();
        assertTrue(sought.contains("Diese Auswahl mitnehmen"), sought);
        String file =
                rooms.get(link(sought, "/exports/conversations/csv\\?q=[^\"]*")).body();
        assertEquals(2, file.lines().count(), file);
        assertTrue(file.lines().toList().getLast().startsWith(bert + ","), file);
        assertEquals(1, rows("/exports/conversations/csv?district=Mitte"));
        assertEquals(0, rows("/exports/conversations/csv?district=Mitte&q=Geheim"));
        assertEquals(0, rows("/exports/conversations/csv?attention=mine"));
        assertTrue(rooms.audit.contains("export conversations, 0 rows, q district=Mitte, csv"), rooms.audit.toString());
        assertFalse(rooms.audit.toString().contains("Geheim"), "no words in the audit");
    }

    @Test
    void aFilterThatThePageDoesNotKnowIsRefused() throws IOException, InterruptedException {
        for (String wrong :
                new String[] {"district=Atlantis", "label=Geheim", "q=...", "lovely=1", "attention=often"}) {
            assertEquals(400, rooms.get("/exports/conversations/csv?" + wrong).statusCode(), wrong);
        }
        assertTrue(rooms.audit.isEmpty(), rooms.audit.toString());
    }

    @Test
    void ofALabelTheAuditKeepsOnlyThatThereWasOne() throws IOException, InterruptedException {
        long anna = rooms.hear("anna", "Mehr Bänke am Fluss");
        rooms.rows()
                .sql("INSERT INTO label (contact_id, name, staff, at) VALUES (%d, 'Frau Geheim', 0, 1000)"
                        .formatted(anna));
        assertEquals(1, rows("/exports/conversations/csv?label=Frau+Geheim"));
        assertEquals("export conversations, 1 rows, label, csv", rooms.audit.getLast());
    }

    @Test
    void ideasAreTakenAlongAsTheirPageShowsThem() throws IOException, InterruptedException {
        long anna = rooms.hear("anna", "goals");
        rooms.rows().idea(1001, anna, "submitted", "Bänke", "sms");
        rooms.rows().idea(1002, anna, "withdrawn", "Radweg", "sms");
        rooms.rows()
                .sql(
                        "UPDATE idea SET hints = '{\"text\":[{\"kind\":\"phone\",\"from\":0,\"to\":4}]}' WHERE number = 1001");
        String all = rooms.get("/ideas").body();
        assertFalse(all.contains("Diese Auswahl"), "nothing is chosen");
        assertTrue(all.contains("Alles als CSV"), all);
        assertEquals(2, rows("/exports/ideas/csv"));
        String chosen = rooms.get("/ideas?topic=mobility&sort=-supports").body();
        String path = link(chosen, "/exports/ideas/csv\\?[^\"]*");
        assertEquals(1, rows(path), "what was taken back is not on the page: " + path);
        assertTrue(rooms.audit.getLast().contains("standing=true"), rooms.audit.getLast());
        assertFalse(rooms.audit.getLast().contains("mobility"), "the pack has no such topic: it could be any word");
        assertEquals(
                1, rows(link(rooms.get("/ideas?hints=true&status=submitted").body(), "/exports/ideas/csv\\?[^\"]*")));
        String passedOver = rooms.get("/ideas?status=lovely").body();
        assertFalse(passedOver.contains("Diese Auswahl"), "what narrows nothing is not in the address of a file");
    }

    @Test
    void requestsAreTakenAlongAsTheirPageShowsThem() throws IOException, InterruptedException {
        long anna = rooms.hear("anna", "goals");
        rooms.rows().request(1001, anna, "handoff.request", "open");
        rooms.rows().request(1002, anna, "handoff.request", "taken");
        rooms.rows().sql("UPDATE response SET taken_by = 0 WHERE number = 1002");
        assertEquals(2, rows("/exports/requests/csv"));
        assertEquals(1, rows(link(rooms.get("/requests?by=0").body(), "/exports/requests/csv\\?[^\"]*")));
        assertEquals("export requests, 1 rows, by=0, csv", rooms.audit.getLast());
    }

    private int rows(String path) throws IOException, InterruptedException {
        String file = new String(rooms.bytes(path).body(), StandardCharsets.UTF_8);
        return (int) file.lines().count() - 1;
    }

    private static String link(String page, String pattern) {
        Matcher link = Pattern.compile(pattern).matcher(page);
        assertTrue(link.find(), page);
        return link.group().replace("&amp;", "&");
    }
}
