package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Accounts are made and locked beside a running server, which knows at once. */
@Timeout(240)
class StaffCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aLinkSetsAPasswordUntilTheAccountIsLocked() throws IOException, InterruptedException {
        try (Server server = Server.start(settings(), Variation.PRODUCTION);
                Clerk stranger = Clerk.stranger(server);
                Clerk clerk = Clerk.of(server)) {
            String link = staff("add", "Anne Berg", "--role", "moderator")
                    .assertDone()
                    .strip();
            assertTrue(link.matches("http://localhost:\\d+/open/[A-Za-z0-9_-]{43}"), link);
            String way = link.replaceFirst("http://[^/]+", "");
            assertTrue(stranger.get(way).body().contains("Anne Berg"));
            staff("lock", "anne berg").assertDone();
            assertEquals(404, stranger.get(way).statusCode());
            assertEquals(200, clerk.get("/account").statusCode());
            staff("lock", Clerk.NAME).assertDone();
            assertEquals(401, clerk.get("/account").statusCode(), "a lock ends sessions at once");
            staff("unlock", Clerk.NAME).assertDone();
            assertEquals(401, clerk.get("/account").statusCode());
            String reset = staff("reset", Clerk.NAME).assertDone().strip();
            assertEquals(
                    200, stranger.get(reset.replaceFirst("http://[^/]+", "")).statusCode());
            assertEquals("", Program.run(settings(), "token", "list").assertDone(), "accounts are no tokens");
        }
    }

    @Test
    void theListShowsWhoMayWhatAndNoSecret() throws IOException {
        Server.start(settings(), Variation.PRODUCTION).close();
        String link = staff("add", "Anne Berg", "--role", "reader").assertDone().strip();
        String list = staff("list").assertDone();
        assertTrue(list.matches("Anne Berg +reader +invited +no second step\n"), list);
        assertFalse(list.contains(link.substring(link.length() - 43)));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        staff("list").assertRefused("KOMPLIZE_DATA");
        Server.start(settings(), Variation.PRODUCTION).close();
        Program.run(settings(), "token", "add", "Karte", "--role", "reader").assertDone();
        staff("add", "Karte", "--role", "reader").assertRefused("Karte", "another name");
        staff("add", "Bert", "--role", "king").assertRefused("king", "reader");
        staff("add", "Bert", "--role", "integration").assertRefused("token add");
        staff("add", "\u001b[31m", "--role", "reader").assertRefused("letters");
        staff("lock", "Bert").assertRefused("Bert", "staff list");
        staff().assertRefused("./komplize staff add NAME --role ROLE");
        Program.run(settings(), "token", "revoke", "Bert").assertRefused("Bert", "token list");
    }

    @Test
    void whatWasDoneToTheAuditIsFoundByTheCheck() throws IOException, SQLException {
        Server.start(settings(), Variation.PRODUCTION).close();
        staff("add", "Anne Berg", "--role", "reader").assertDone();
        assertTrue(Program.run(settings(), "check").assertDone().contains("sound"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/komplize.db"));
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER audit_is_not_changed");
            statement.execute("UPDATE audit SET deed = 'staff.unlocked'");
        }
        Program.run(settings(), "check").assertRefused("audit", "entry 1");
    }

    private Map<String, String> settings() {
        return Program.settings(folder.resolve("data"), Map.of());
    }

    private Program.Result staff(String... arguments) {
        List<String> all =
                Stream.concat(Stream.of("staff"), Stream.of(arguments)).toList();
        return Program.run(settings(), all.toArray(String[]::new));
    }
}
