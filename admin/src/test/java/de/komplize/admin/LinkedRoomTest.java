package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Secrets;
import de.komplize.bot.storage.WriteSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two conversations that have become one, on the page of the office. */
@Timeout(240)
class LinkedRoomTest {

    private static final Pattern UNLINK = Pattern.compile("action=\"(/conversations/\\d+/unlink/\\d+)\"");

    private Rooms rooms;
    private long anna;
    private long bert;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        rooms = new Rooms(folder);
        anna = rooms.hear("+4915100001", "goals");
        bert = rooms.hear("+4915100002", "goals");
        byte[] hash = LinkCodes.hash(Secrets.obtain(rooms.world.database(), "linking"), "123456");
        long address = rooms.world.number("SELECT id FROM address WHERE contact_id = ?", anna);
        rooms.world.database().write(new WriteSet().add(tx -> {
                    tx.update(
                            "INSERT INTO link_code (id, contact_id, address_id, kind, hash, expires_at) VALUES (1, ?, ?, 'code', ?, ?)",
                            anna,
                            address,
                            hash,
                            rooms.world.clock().instant().plus(LinkCodes.VALID).toEpochMilli());
                    return Outcome.COMMITTED;
                }));
        rooms.get("/conversations/" + anna);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void theOfficeSeesTheTieAndUndoesIt() throws IOException, InterruptedException {
        assertFalse(rooms.get("/conversations/" + anna).body().contains("Verknüpfte Kanäle"));
        rooms.hear("+4915100002", "Code 123456");
        String page = rooms.get("/conversations/" + anna).body();
        assertTrue(page.contains("Verknüpfte Kanäle"), page);
        assertEquals(404, rooms.get("/conversations/" + bert).statusCode(), "it is no conversation of its own");
        String unlink = unlink(page);
        assertEquals(
                "Die Verknüpfung ist gelöst. Beide Kanäle sind wieder zwei Gespräche.", rooms.said(rooms.post(unlink)));
        assertTrue(rooms.audit.contains("conversation.unlinked conversation " + anna), rooms.audit.toString());
        assertNotEquals(anna, rooms.world.number("SELECT contact_id FROM address WHERE handle = '+4915100002'"));
        assertEquals(200, rooms.get("/conversations/" + bert).statusCode());
        assertEquals("Diese Verknüpfung ist schon gelöst, oder sie ist zu alt.", rooms.said(rooms.post(unlink)));
    }

    @Test
    void afterThirtyDaysItStands() throws IOException, InterruptedException {
        rooms.hear("+4915100002", "Code 123456");
        rooms.world.clock().advance(Duration.ofDays(31));
        assertFalse(rooms.get("/conversations/" + anna).body().contains("Verknüpfte Kanäle"));
    }

    private static String unlink(String page) {
        Matcher matcher = UNLINK.matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }
}
