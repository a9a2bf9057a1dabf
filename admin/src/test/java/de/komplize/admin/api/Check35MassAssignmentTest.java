package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Check 35: a field that an address does not name changes nothing. */
class Check35MassAssignmentTest {

    private static final List<String> ADDED = List.of(
            "\"role\":\"administrator\"",
            "\"contact_id\":1",
            "\"status\":\"realised\"",
            "\"number\":1",
            "\"author\":\"bot\"",
            "\"held_by\":\"1\"",
            "\"Text\":\"x\"",
            "\"__proto__\":{}",
            "\"\":0");

    private static final Map<String, String> BODIES = Map.of(
            "/conversations/%d/take", "",
            "/conversations/%d/reply", "\"text\":\"Guten Tag\"",
            "/conversations/%d/release", "",
            "/ideas/1002/status", "\"status\":\"planned\"",
            "/requests/1003/status", "\"status\":\"taken\"");

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @TestFactory
    Stream<DynamicTest> anAddedFieldIsRefusedAndNothingIsChanged() {
        return BODIES.entrySet().stream()
                .flatMap(entry -> ADDED.stream()
                        .map(added -> dynamicTest(
                                entry.getKey() + " " + added, () -> refused(entry.getKey(), entry.getValue(), added))));
    }

    private void refused(String path, String fields, String added) throws IOException, InterruptedException {
        String before = state();
        String body = "{" + fields + (fields.isEmpty() ? "" : ",") + added + "}";
        HttpResponse<String> response = desk.post(Role.ADMINISTRATOR, path.formatted(desk.contact), body);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals(before, state());
    }

    @Test
    void whatIsNoSuchObjectIsRefused() throws IOException, InterruptedException {
        String path = "/ideas/1002/status";
        String before = state();
        for (String body : List.of(
                "[]",
                "null",
                "\"status\"",
                "{\"status\":\"planned\"",
                "{\"status\":[\"planned\"]}",
                "{\"status\":null}",
                "{\"status\":\"submitted\"}",
                "{\"status\":\"PLANNED\"}",
                "{\"status\":\"planned\",\"answer\":5}",
                "{\"status\":\"planned\"} {\"status\":\"declined\"}",
                "<status>planned</status>",
                "")) {
            HttpResponse<String> response = desk.post(Role.MODERATOR, path, body);
            assertEquals(400, response.statusCode(), body);
            assertTrue(Desk.json(response).path("error").asText().length() > 10, response.body());
        }
        HttpResponse<String> tooLong =
                desk.post(Role.MODERATOR, path, "{\"status\":\"planned\",\"answer\":\"" + "x".repeat(4_001) + "\"}");
        assertEquals(413, tooLong.statusCode());
        assertEquals(413, desk.post(Role.MODERATOR, path, "x".repeat(70_000)).statusCode());
        assertEquals(before, state());
    }

    /** Everything that the addresses could change. */
    private String state() {
        return desk.world.database().read(tx -> tx.list(row -> row.text(1), """
                SELECT group_concat(x, ';') FROM (
                    SELECT id || status || coalesce(answer, '') || contact_id AS x FROM idea
                    UNION ALL SELECT id || status || contact_id FROM response
                    UNION ALL SELECT contact_id || version || body || coalesce(held_by, '') FROM session
                    UNION ALL SELECT id || author || text FROM message
                    UNION ALL SELECT id || kind FROM event
                    UNION ALL SELECT id || role || coalesce(revoked_at, '') FROM token)
                """).toString());
    }
}
