package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.office.Role;
import de.komplize.bot.staff.AuditTrail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What staff did, as an administrator reads it. */
@Timeout(240)
class AuditRoomTest {

    private OpenOffice office;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void saysWhoDidWhatWithWhom() throws IOException, InterruptedException {
        Browser bert = office.in("Bert", Role.MODERATOR);
        bert.get("/account");
        bert.post("/logout");
        String page = audit("");
        for (String words : List.of(
                "Erstes Konto eingerichtet",
                "Konto angelegt",
                "Konto Bert: Moderation",
                "Passwort festgelegt",
                "über einen Link",
                "Zweiten Schritt eingerichtet",
                "Abgemeldet",
                "Protokoll gelesen")) {
            assertTrue(page.contains(words), words);
        }
        assertFalse(page.contains(OpenOffice.PASSWORD));
        assertEquals(Optional.empty(), office.world.database().read(AuditTrail::fault));
    }

    @Test
    void filtersByPersonDeedAndDay() throws IOException, InterruptedException {
        office.in("Bert", Role.MODERATOR);
        assertEquals(0, rows(audit("?from=2020-01-01&until=2020-01-02")));
        assertTrue(audit("?from=2020-01-01&until=2020-01-02").contains("Dazu steht nichts im Protokoll"));
        String berts = audit("?staff=" + office.id("Bert"));
        assertEquals(3, rows(berts), "password, log-in, second step");
        assertTrue(berts.contains("selected>Bert</option>"), berts);
        assertEquals(1, rows(audit("?deed=staff.first")));
        assertTrue(rows(audit("?staff=none&from=yesterday&before=x")) > 3, "what is no filter filters nothing");
        assertEquals(0, rows(audit("?deed=%27%20OR%201=1%20--")));
    }

    @Test
    void leadsToWhatIsOlder() throws IOException, InterruptedException {
        for (int i = 0; i < 60; i++) {
            audit("");
        }
        String page = audit("?deed=audit.read");
        assertEquals(50, rows(page));
        assertTrue(page.contains("/audit?deed=audit.read&amp;before="), page);
        String older = page.replaceFirst("(?s).*href=\"/audit(\\?deed=audit.read&amp;before=\\d+)\".*", "$1")
                .replace("&amp;", "&");
        assertEquals(11, rows(audit(older)));
    }

    private String audit(String question) throws IOException, InterruptedException {
        return office.anne.get("/audit" + question).body();
    }

    private static int rows(String page) {
        return page.split("<tr><td class=\"moment\">", -1).length - 1;
    }
}
