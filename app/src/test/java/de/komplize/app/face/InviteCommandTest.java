package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People are invited from the command line, beside a running server: which lines were not, why, and nobody's address. */
@Timeout(240)
class InviteCommandTest {

    private static final String SURVEY = "zukunftsbild";

    private static final Map<String, String> MAIL = Map.of(
            "KOMPLIZE_MAIL_ADDRESS", "beteiligung@example.org",
            "KOMPLIZE_MAIL_IMAP_URL", "imap://127.0.0.1:9",
            "KOMPLIZE_MAIL_SMTP_URL", "smtp://127.0.0.1:9");

    @TempDir
    private Path folder;

    private Path list;

    @BeforeEach
    void write() throws IOException {
        list = folder.resolve("addresses.csv");
        Files.writeString(list, """
                address,language,source
                anna@example.org,de,Fest
                nowhere,de,Fest
                bert@example.org,en,Fest
                carl@example.org,xx,Fest
                """);
    }

    @Test
    void invitesBesideARunningServerEachOnce() {
        try (Server server = Server.start(settings(Map.of()), Variation.PRODUCTION)) {
            assertTrue(server.officePort() > 0);
            String dry = invite("--dry-run", SURVEY, list.toString()).assertDone();
            assertTrue(
                    dry.startsWith(
                            "Would be invited: 2 (de 1, en 1)\nNot invited: 2\n  line 3: is no e-mail address\n"),
                    dry);
            assertTrue(dry.contains("  line 5: names a language that there is not: write one of de, de-easy, en"), dry);
            assertEquals(0, number("SELECT count(*) FROM invitation"));
            String first = invite(SURVEY, list.toString()).assertDone();
            assertTrue(first.startsWith("Invited: 2 (de 1, en 1)\nNot invited: 2\n"), first);
            String again = invite(SURVEY, list.toString()).assertDone();
            assertTrue(again.startsWith("Invited: 0\nNot invited: 4\n  line 2: already invited\n"), again);
            assertFalse((dry + first + again).contains("@"), "no addresses");
            assertEquals(
                    1,
                    number("SELECT count(*) FROM audit WHERE deed = 'invitations.sent' AND what LIKE '%, 2 people'"));
            assertEquals(2, number("SELECT count(*) FROM outbox WHERE channel = 'email' AND priority = 1"));
            assertEquals(
                    2,
                    number("SELECT count(*) FROM message WHERE text LIKE '%https://chat.example.org/?start=" + SURVEY
                            + "%'"));
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        invite(SURVEY, list.toString()).assertRefused("KOMPLIZE_DATA");
        Server.start(settings(Map.of()), Variation.PRODUCTION).close();
        Program.run(Program.settings(folder.resolve("data"), Map.of()), "invite", SURVEY, list.toString())
                .assertRefused("KOMPLIZE_MAIL_ADDRESS, KOMPLIZE_MAIL_IMAP_URL, KOMPLIZE_MAIL_SMTP_URL");
        invite("unknown", list.toString()).assertRefused("unknown", SURVEY);
        invite(SURVEY, folder.resolve("none.csv").toString()).assertRefused("none.csv", "readable");
        invite(SURVEY, folder.toString()).assertRefused("readable");
        invite(SURVEY).assertRefused("ADDRESSES.csv", "--help");
        Files.writeString(list, "");
        invite(SURVEY, list.toString()).assertRefused("is empty");
        Files.writeString(list, "Guten Tag");
        invite(SURVEY, list.toString()).assertRefused("address,language,source");
        Files.writeString(list, "address,language,source\n" + "a@example.org,de,Fest\n".repeat(20_001));
        invite(SURVEY, list.toString()).assertRefused("20000 rows");
        assertEquals(0, number("SELECT count(*) FROM contact"));
    }

    private long number(String sql) {
        return Sqlite.<Long>peek(folder.resolve("data/komplize.db"), tx -> tx.number(sql));
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(MAIL);
        all.put("KOMPLIZE_PUBLIC_URL", "https://chat.example.org/");
        all.putAll(more);
        return Program.settings(folder.resolve("data"), all);
    }

    private Program.Result invite(String... arguments) {
        List<String> all =
                Stream.concat(Stream.of("invite"), Stream.of(arguments)).toList();
        return Program.run(settings(Map.of()), all.toArray(String[]::new));
    }
}
