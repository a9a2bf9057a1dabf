package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Check;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill while somebody is erased, and while a copy is handed over (check 3). */
class Check03PrivacyKilledTest {

    static final List<String> ERASE = List.of("before-erase", "after-erase");
    static final List<String> EXPORT = List.of("before-export");

    private static final String CANARY = "Kanarienvogel";

    @TempDir
    private Path folder;

    @RepeatedTest(10)
    @Tag("heavy")
    void soItIsEachTime() throws IOException {
        erase();
        export();
    }

    @Test
    void whoAskedToBeErasedIsErasedWhateverTheMoment() throws IOException {
        erase();
    }

    @Test
    void aCopyThatWasNotHandedOverCanStillBeFetched() throws IOException {
        export();
    }

    private void erase() throws IOException {
        for (String failpoint : ERASE) {
            Installation installation = fresh(failpoint);
            try (Child child = installation.start("failpoint=" + failpoint);
                    Http connection = new Http(child.ports().open())) {
                String token = session(connection);
                assertEquals(202, say(connection, token, "1", "Mein Hund heißt " + CANARY));
                assertEquals(202, say(connection, token, "2", "Meine Daten löschen"));
                assertThrows(IOException.class, () -> say(connection, token, "3", "ja"));
                assertEquals(HaltAt.HALTED, child.ended(), failpoint);
            }
            assertTrue(traces(installation.data()), failpoint + ": the kill left traces");
            try (Child child = installation.start()) {
                child.ports();
                assertTrue(
                        Residents.comesTrue(Child.PATIENCE, () -> !traces(installation.data())),
                        failpoint + ": nothing is left after the next start");
                child.terminate();
                child.ended();
            }
            assertEquals(1, erased(installation), failpoint);
            assertEquals(List.of(), Check.full(installation.database()).faults());
        }
    }

    private void export() throws IOException {
        for (String failpoint : EXPORT) {
            Installation installation = fresh(failpoint);
            String token;
            try (Child child = installation.start("failpoint=" + failpoint);
                    Http connection = new Http(child.ports().open())) {
                token = session(connection);
                assertEquals(202, say(connection, token, "1", "Kopie meiner Daten"));
                assertThrows(IOException.class, () -> connection.get("/api/chat/export", bearer(token)));
                assertEquals(HaltAt.HALTED, child.ended(), failpoint);
            }
            try (Child child = installation.start();
                    Http connection = new Http(child.ports().open())) {
                assertEquals(
                        200, connection.get("/api/chat/export", bearer(token)).status());
                assertEquals(
                        410, connection.get("/api/chat/export", bearer(token)).status());
            }
        }
    }

    private Installation fresh(String failpoint) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Installation.in(folder.resolve(failpoint + files.count()));
        }
    }

    private static String session(Http connection) throws IOException {
        String body = connection
                .post("/api/chat/sessions", "Content-Type: application/json\r\n", "{}")
                .body();
        return Json.read(body, new TypeReference<Map<String, String>>() {}).getOrDefault("token", "");
    }

    private static int say(Http connection, String token, String id, String text) throws IOException {
        String body = Json.write(Map.of("id", id, "text", text));
        return connection
                .post("/api/chat/messages", bearer(token) + "Content-Type: application/json\r\n", body)
                .status();
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    private static long erased(Installation installation) {
        return Sqlite.<Long>peek(
                installation.database(), tx -> tx.number("SELECT count(*) FROM contact WHERE erased_at IS NOT NULL"));
    }

    private static boolean traces(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // A file that went while we looked.
            return true;
        }
    }
}
