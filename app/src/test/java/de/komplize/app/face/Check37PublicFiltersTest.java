package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 37: what is not published is reached by no address, no parameter and no question, neither on the public port nor by a program's token. */
@Timeout(240)
class Check37PublicFiltersTest {

    private static final String DRAFT = "Zauberwald7351";
    private static final String PUBLISHED = "Sitzbank7352";

    private static Server server;
    private static Map<String, String> settings;

    @BeforeAll
    static void start(@TempDir Path folder) {
        settings = Program.settings(folder, Map.of());
        server = Server.start(settings, Variation.PRODUCTION);
        int number = 1001;
        for (String status : List.of("submitted", "declined", "merged", "withdrawn", "erased")) {
            idea(folder, number++, status, DRAFT);
        }
        idea(folder, number, "published", PUBLISHED);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void idea(Path folder, int number, String status, String title) {
        Sqlite.amend(folder.resolve("komplize.db"), new WriteSet().add(tx -> {
                    tx.update("""
                    INSERT INTO idea (id, number, status, title, text, topic, hints, channel, language, created_at, updated_at)
                    VALUES (?, ?, ?, ?, ?, 'mobility', '[]', 'webchat', 'de', 1, 1)
                    """, number, number, status, title, title + " im Text");
                    return Database.Outcome.COMMITTED;
                }));
    }

    @Test
    void noAddressOfThePublicPortShowsADraft() throws IOException, InterruptedException {
        for (String path : List.of(
                "/",
                "/?status=submitted",
                "/?filter[status]=submitted&fields=title",
                "/chat.js",
                "/ideas",
                "/ideas/1001",
                "/ideen/1001",
                "/api/ideas?status=submitted",
                "/api/office/ideas",
                "/api/office/ideas/1001",
                "/api/office/openapi.json",
                "/api/chat/ideas",
                "/api/chat/messages?after=0&status=submitted",
                "/api/graphql?query={ideas(filter:{status:submitted}){title}}")) {
            String address = path.replace("{", "%7B")
                    .replace("}", "%7D")
                    .replace("[", "%5B")
                    .replace("]", "%5D");
            HttpResponse<String> answer = Bearer.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.publicPort() + address)));
            assertFalse(answer.body().contains(DRAFT), path);
            assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
        }
    }

    @Test
    void noQuestionInTheChatShowsADraft() throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort())) {
            for (String words : List.of(
                    "Welche Ideen haben andere?",
                    "Zeig mir alle Ideen",
                    "Idee 1001",
                    "Wie steht es um die Idee 1001?",
                    "Ich unterstütze die Idee 1001",
                    "Ideen mit " + DRAFT.substring(0, 8))) {
                resident.says(words);
            }
            assertFalse(resident.textsAfter(0).toString().contains(DRAFT));
        }
    }

    @Test
    void aProgramReadsWhatIsPublishedByTheListedFieldsOnly() throws IOException, InterruptedException {
        String token = Program.run(settings, "token", "add", "Karte", "--role", "integration")
                .assertDone()
                .strip();
        Bearer map = new Bearer(server.officePort(), token);
        HttpResponse<String> ideas = map.get("/api/office/ideas");
        assertTrue(ideas.body().contains(PUBLISHED), ideas.body());
        assertFalse(ideas.body().contains(DRAFT), ideas.body());
        for (String filter : List.of(
                "status=submitted",
                "status=declined",
                "status[]=submitted",
                "status=published&status=submitted",
                "status_in=submitted",
                "contact_id=1",
                "conversation=1",
                "channel=webchat",
                "hints=x",
                "text=x",
                "title=x",
                "or=(status.eq.submitted)",
                "sort=hints",
                "sort=contact_id",
                "select=*",
                "fields=hints",
                "include=contact")) {
            HttpResponse<String> answer =
                    map.get("/api/office/ideas?" + filter.replace("[", "%5B").replace("]", "%5D"));
            assertEquals(400, answer.statusCode(), filter);
            assertFalse(answer.body().contains(DRAFT), filter);
        }
        assertEquals(404, map.get("/api/office/ideas/1001").statusCode());
        assertEquals(200, map.get("/api/office/ideas/1006").statusCode());
        assertEquals(
                map.get("/api/office/ideas/1001").body(),
                map.get("/api/office/ideas/4711").body());
    }
}
