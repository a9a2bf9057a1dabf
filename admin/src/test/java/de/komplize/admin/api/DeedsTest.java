package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.office.Role;
import de.komplize.bot.testing.SmallPack;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office does through the interface, from the call to the resident's telephone. */
class DeedsTest {

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

    @Test
    void aPersonTakesAConversationAnswersAndGivesItBack() throws IOException, InterruptedException {
        String taken =
                "{\"conversation\":\"" + desk.contact + "\",\"taken\":true,\"held_by\":\"moderator of the tests\"}";
        assertEquals(taken, done(conversation("take", "")));
        assertEquals(taken, done(conversation("take", "{}")));
        assertEquals(taken, done(conversation("reply", "{\"text\":\" Guten Tag!\\u0000\\r\\nWorum geht es? \"}")));
        desk.sms.receive("2", "anna", "goals");
        assertEquals(
                "{\"conversation\":\"" + desk.contact + "\",\"taken\":false,\"held_by\":null}",
                done(conversation("release", "")));
        desk.world.settle();
        List<String> texts = desk.sms.textsTo("anna");
        assertEquals(
                List.of(
                        SmallPack.said(Say.TAKEN_OVER, "de"),
                        "Guten Tag!\nWorum geht es?",
                        SmallPack.said(Say.GIVEN_BACK, "de")),
                texts.subList(2, texts.size()));
        assertEquals(409, conversation("reply", "{\"text\":\"Noch etwas\"}").statusCode());
    }

    @Test
    void anotherPersonIsToldWhoHasIt() throws IOException, InterruptedException {
        conversation("take", "");
        String bert = desk.token("Bert", Role.MODERATOR);
        for (String deed : List.of("take", "release")) {
            HttpResponse<String> refused = desk.post(bert, "/conversations/" + desk.contact + "/" + deed, "");
            assertEquals(409, refused.statusCode());
            assertEquals(
                    "moderator of the tests", Desk.json(refused).path("held_by").asText());
        }
        assertEquals(
                "moderator of the tests has this conversation: ask them to release it, or an administrator to take it",
                Desk.json(desk.post(bert, "/conversations/" + desk.contact + "/take", ""))
                        .path("error")
                        .asText());
        desk.revoke("moderator of the tests");
        assertEquals(
                200,
                desk.post(bert, "/conversations/" + desk.contact + "/take", "").statusCode());
    }

    @Test
    void anEmptyAnswerIsNone() throws IOException, InterruptedException {
        conversation("take", "");
        for (String body : List.of(
                "",
                "{}",
                "{\"text\":null}",
                "{\"text\":\" \\n \"}",
                "{\"text\":7}",
                "{\"text\":\"\\u200b\\u200d\\u00a0\\ufeff\\u2060\\u0007\\u3164\"}",
                "{\"text\":\"\\u202e\\u2067\"}",
                "{\"text\":\"Guten Tag \\ud83d\"}",
                "{\"text\":\"\\udc00\\ud83d\"}")) {
            assertEquals(400, conversation("reply", body).statusCode(), body);
        }
        String most = "{\"text\":\"" + "x".repeat(4_001) + "\"}";
        assertEquals(413, conversation("reply", most).statusCode());
        assertEquals(0, desk.world.number("SELECT count(*) FROM message WHERE author = 'staff'"));
    }

    @Test
    void anAnswerReadsAsItIsWritten() throws IOException, InterruptedException {
        conversation("take", "");
        done(conversation(
                "reply", "{\"text\":\"Konto \\u202e321\\u202c \\u2066a\\u2069 \\ud83c\\udf33 \\u200fسلام\"}"));
        desk.world.settle();
        assertEquals("Konto 321 a 🌳 \u200fسلام", desk.sms.textsTo("anna").getLast());
    }

    @Test
    void aDeedTakesNoParameters() throws IOException, InterruptedException {
        HttpResponse<String> refused =
                desk.post(Role.MODERATOR, "/conversations/" + desk.contact + "/take?force=true", "");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("no parameters"), refused.body());
        assertEquals(0, desk.world.number("SELECT count(*) FROM session WHERE held_by IS NOT NULL"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithASentence() throws IOException, InterruptedException {
        for (String query : List.of("language=%", "language=%zz", "%=1", "sort=%f")) {
            RawCall refused = desk.raw("/conversations?" + query);
            assertEquals(400, refused.statusCode(), query);
            assertTrue(refused.body().contains("error"), query + " " + refused.body());
        }
        for (String accept : List.of("garbage", "/", "text/", "*", "text/csv;q=much", ";;;")) {
            HttpResponse<String> refused = desk.send(desk.request("/conversations")
                    .header("Authorization", "Bearer " + desk.token(Role.READER))
                    .header("Accept", accept));
            assertTrue(List.of(400, 406).contains(refused.statusCode()), accept + " " + refused.statusCode());
            assertTrue(refused.body().contains("text/csv"), accept + " " + refused.body());
        }
    }

    @Test
    void anIdeaIsDecidedAndItsAuthorTold() throws IOException, InterruptedException {
        HttpResponse<String> early = desk.post(Role.MODERATOR, "/ideas/1001/status", "{\"status\":\"realised\"}");
        assertEquals(409, early.statusCode());
        assertTrue(early.body().contains("published, declined, planned"), early.body());
        HttpResponse<String> decided = desk.post(
                Role.MODERATOR, "/ideas/1001/status", "{\"status\":\"planned\",\"answer\":\"Wir bauen 2027.\"}");
        assertEquals("{\"number\":1001,\"status\":\"planned\",\"told\":true}", done(decided));
        desk.world.settle();
        assertTrue(desk.sms.textsTo("anna").getLast().endsWith("Wir bauen 2027."));
        assertEquals(
                "Wir bauen 2027.",
                Desk.json(desk.get(Role.INTEGRATION, "/ideas/1001"))
                        .path("answer")
                        .asText());
    }

    @Test
    void ideasAreMergedAndTakenApart() throws IOException, InterruptedException {
        assertEquals(
                "{\"number\":1001,\"status\":\"merged\",\"told\":1}",
                done(desk.post(Role.MODERATOR, "/ideas/1001/merge", "{\"into\":1002}")));
        HttpResponse<String> decided = desk.post(Role.MODERATOR, "/ideas/1001/status", "{\"status\":\"planned\"}");
        assertEquals(409, decided.statusCode());
        assertTrue(decided.body().contains("unmerge it first"), decided.body());
        assertEquals(
                409,
                desk.post(Role.MODERATOR, "/ideas/1002/merge", "{\"into\":1001}")
                        .statusCode());
        assertEquals(
                "{\"number\":1001,\"status\":\"submitted\",\"told\":1}",
                done(desk.post(Role.MODERATOR, "/ideas/1001/unmerge", "")));
        assertEquals(409, desk.post(Role.MODERATOR, "/ideas/1001/unmerge", "").statusCode());
        assertEquals(
                404,
                desk.post(Role.MODERATOR, "/ideas/1001/merge", "{\"into\":4711}")
                        .statusCode());
        for (String body :
                List.of("", "{}", "{\"into\":\"1002\"}", "{\"into\":-1}", "{\"into\":1.5}", "{\"into\":1e99}")) {
            assertEquals(
                    400, desk.post(Role.MODERATOR, "/ideas/1001/merge", body).statusCode(), body);
        }
    }

    @Test
    void aRequestIsTakenAndDone() throws IOException, InterruptedException {
        assertEquals(
                "{\"number\":1003,\"status\":\"taken\",\"told\":false}",
                done(desk.post(Role.MODERATOR, "/requests/1003/status", "{\"status\":\"taken\"}")));
        assertEquals(
                400,
                desk.post(Role.MODERATOR, "/requests/1003/status", "{\"status\":\"lost\"}")
                        .statusCode());
        JsonNode request =
                Desk.json(desk.get(Role.READER, "/requests")).path("items").get(0);
        assertEquals("taken", request.path("status").asText());
        assertEquals("moderator of the tests", request.path("by").asText());
        HttpResponse<String> second =
                desk.post(desk.token("Bert", Role.MODERATOR), "/requests/1003/status", "{\"status\":\"taken\"}");
        assertEquals(409, second.statusCode());
        assertEquals("moderator of the tests", Desk.json(second).path("held_by").asText());
    }

    @Test
    void aDatabaseThatCannotWriteMakesTheCallerComeAgain() throws IOException, InterruptedException {
        desk.world.database().failWrites(1);
        HttpResponse<String> response = conversation("take", "");
        assertEquals(503, response.statusCode());
        assertEquals("1", Desk.header(response, "Retry-After"));
        assertEquals(200, conversation("take", "").statusCode());
    }

    private HttpResponse<String> conversation(String deed, String body) throws IOException, InterruptedException {
        return desk.post(Role.MODERATOR, "/conversations/" + desk.contact + "/" + deed, body);
    }

    private static String done(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }
}
