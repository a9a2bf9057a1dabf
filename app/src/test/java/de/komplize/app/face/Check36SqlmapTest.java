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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 36: sqlmap finds no way into the query by any filter, sort or search of the office's lists, nor by the chat's interface. */
@Tag("heavy")
@Tag("needs-sqlmap")
@Timeout(1_800)
class Check36SqlmapTest {

    private static Server server;
    private static String session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException, InterruptedException {
        server = Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION);
        try (Resident resident = Resident.of(server.publicPort());
                Clerk clerk = Clerk.of(server)) {
            resident.says("Wer bezahlt das?");
            session = clerk.session();
        }
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
                "/unclear?from=1&done=a",
                "/audit?staff=1&deed=audit.read&from=2026-01-01&until=2026-12-31&before=1",
                "/surveys/stadtteil-2035?by=district",
                "/exports/ideas/csv?status=published&topic=energy&district=Mitte"
            })
    void nothingInAListOfTheOffice(String path) throws IOException, InterruptedException {
        findsNothing("http://localhost:" + server.officePort() + path, "--cookie=" + session);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?language=de", "/api/chat/messages?after=0"})
    void nothingInTheChat(String path) throws IOException, InterruptedException {
        findsNothing("http://localhost:" + server.publicPort() + path);
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
                "--ignore-code=401,400,404",
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
    }
}
