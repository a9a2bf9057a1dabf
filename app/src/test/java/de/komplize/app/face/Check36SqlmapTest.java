package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Check 36: sqlmap finds no way into the query by any filter, sort or search of the office's lists, of its interface or of the chat's. By content, by
 * errors and by UNION; what only time would tell is left out, because on a busy machine all takes long.
 */
@Tag("heavy")
@Tag("needs-sqlmap")
@Timeout(1_800)
class Check36SqlmapTest {

    private static Server server;
    private static String session;
    private static String token;
    private static String authorization;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException, InterruptedException {
        server = Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION);
        try (Resident resident = Resident.of(server.publicPort());
                Clerk clerk = Clerk.of(server)) {
            resident.says("Wer bezahlt das?");
            authorization = resident.authorization();
            session = clerk.session();
        }
        Program.Result added =
                Program.run(Program.settings(data, Map.of()), "token", "add", "sqlmap", "--role", "administrator");
        Matcher secret = Pattern.compile("komplize_[A-Za-z0-9_-]{20,}").matcher(added.assertDone());
        assertTrue(secret.find(), "a token is shown");
        token = secret.group();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/conversations?q=a&attention=danger&channel=web&district=Mitte&language=de&intent=info.goals&label=a&after=a&before=1",
                "/ideas?status=published&topic=energy&district=Mitte&hints=true&sort=-supports&after=a",
                "/requests?status=open&form=handoff.request&by=a&after=a&sort=a",
                "/not-understood?from=1&done=a",
                "/audit?staff=1&deed=audit.read&from=2026-01-01&until=2026-12-31&before=1",
                "/surveys/stadtteil-2035?by=district",
                "/exports/ideas/csv?status=published&topic=energy&district=Mitte"
            })
    void nothingInAListOfTheOffice(String path) throws IOException, InterruptedException {
        findsNothing("http://localhost:" + server.officePort() + path, "--cookie=" + session);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/office/conversations?limit=5&sort=id&language=de&district=Mitte&attention=danger&taken=true",
                "/api/office/ideas?limit=5&sort=-supports&status=published&topic=energy&channel=web&hints=true",
                "/api/office/events?limit=5&sort=-id&kind=idea_submitted&since=2026-01-01"
            })
    void nothingInTheInterfaceForPrograms(String path) throws IOException, InterruptedException {
        findsNothing("http://localhost:" + server.officePort() + path, "--headers=Authorization: Bearer " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?language=de", "/api/chat/messages?after=0&wait=0"})
    void nothingInTheChat(String path) throws IOException, InterruptedException {
        findsNothing("http://localhost:" + server.publicPort() + path, "--headers=" + authorization);
    }

    private void findsNothing(String url, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sqlmap",
                "-u",
                url,
                "--batch",
                "--level=3",
                "--risk=2",
                "--dbms=sqlite",
                "--technique=BEU",
                "--param-exclude=User-Agent|Referer|Host|komplize",
                "--ignore-code=400,404",
                "--threads=4",
                "--disable-coloring",
                "--output-dir=" + folder));
        command.addAll(List.of(more));
        Path out = folder.resolve("out");
        Process sqlmap = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertTrue(sqlmap.waitFor(20, TimeUnit.MINUTES), "sqlmap comes to an end");
        String said = Files.readString(out);
        assertEquals(0, sqlmap.exitValue(), said);
        assertTrue(said.contains("do not appear to be injectable"), said);
        assertFalse(said.contains("is vulnerable") || said.contains("Payload:"), said);
        // Nothing stood in its way: it was let in, it was not slowed down, and it came to each parameter.
        assertFalse(said.contains("401 (Unauthorized)") || said.contains("429 (Too Many Requests)"), said);
        for (String parameter : url.replaceFirst("[^?]*[?]", "").split("&")) {
            String name = parameter.replaceFirst("=.*", "");
            assertTrue(
                    said.contains("GET parameter '" + name + "' does not seem to be injectable"), name + "\n" + said);
        }
    }
}
