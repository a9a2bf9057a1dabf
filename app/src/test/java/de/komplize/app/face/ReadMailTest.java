package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code read-mail}: one mail in, one object out, and nothing else on standard output. */
@Timeout(240)
class ReadMailTest {

    private static final List<String> FIELDS =
            List.of("kind", "text", "hard", "address", "status", "answers", "unsubscribe", "intents", "unread");

    private static final String SURVEY = """
            id: stadtteil-2035
            title: {de: "Ihr Stadtteil im Jahr 2035"}
            questions:
              - {id: "1", kind: scale, min: 1, max: 5, text: {de: "Wie zufrieden sind Sie mit Ihrem Stadtteil?"}, low: {de: "gar nicht"}, high: {de: "sehr"}}
              - {id: "2", kind: yesno, text: {de: "Nutzen Sie das Stadtteilzentrum?"}}
              - {id: "3", kind: multiple-choice, text: {de: "Was fehlt am meisten?"}, choices: [{id: a, label: {de: "Bänke"}}, {id: b, label: {de: "WLAN"}}]}
              - {id: "4", kind: long-text, text: {de: "Was wünschen Sie sich?"}, optional: true}
            """;

    @TempDir
    private Path folder;

    @Test
    void writesTheFieldsOfTheDesign() throws IOException {
        JsonNode read = read(mail("Re: Umfrage", "Was ist Smart Kassel?\n\n> alt\n"));
        assertEquals(FIELDS, fields(read));
        assertEquals("reply", read.path("kind").textValue());
        assertEquals("Was ist Smart Kassel?", read.path("text").textValue());
        assertEquals("info.smart_kassel", read.at("/intents/0").textValue());
        assertTrue(read.path("hard").isNull()
                && read.path("address").isNull()
                && read.path("status").isNull());
    }

    @Test
    void readsTheAnswersToASurvey() throws IOException {
        Path survey = Files.writeString(folder.resolve("stadtteil-2035.yaml"), SURVEY);
        JsonNode read = read(
                mail(
                        "AW: Umfrage",
                        "1) 4\n2) nein\n3) a, b\n4) mehr Bäume\n\nAm 03.11.2025 um 14:02 schrieb Stadt:\n> 1) 3\n"),
                "--survey",
                survey.toString());
        assertEquals(4, read.at("/answers/1").intValue());
        assertEquals("no", read.at("/answers/2").textValue());
        assertEquals("[\"a\",\"b\"]", read.at("/answers/3").toString());
        assertEquals("mehr Bäume", read.at("/answers/4").textValue());
    }

    @Test
    void writesTheSameFieldsForEmptyAndBrokenMail() throws IOException {
        for (byte[] mail : List.of(
                new byte[0], "\n".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 1, (byte) 255, 10, 10, 3})) {
            assertEquals(FIELDS, fields(read(mail)));
        }
        assertEquals("empty", read(new byte[0]).path("kind").textValue());
    }

    @Test
    void knowsWhoWantsNoMore() throws IOException {
        assertTrue(read(mail("Re: Umfrage", "Bitte keine Mails mehr"))
                .path("unsubscribe")
                .booleanValue());
        assertTrue(read(mail("Abmelden", "")).path("unsubscribe").booleanValue());
        assertEquals("empty", read(mail("Abmelden", "")).path("kind").textValue());
    }

    @Test
    void saysWhyAMailDidNotArrive() throws IOException {
        JsonNode read = read(
                "Return-Path: <>\nFrom: MAILER-DAEMON@x.example\nSubject: failure notice\n\n<max@ziel.example>:\n550 5.1.1 no such user\n"
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals("bounce", read.path("kind").textValue());
        assertTrue(read.path("hard").booleanValue());
        assertEquals("max@ziel.example", read.path("address").textValue());
        assertEquals("5.1.1", read.path("status").textValue());
    }

    @Test
    void explainsItselfOnlyWhenAsked() throws IOException {
        JsonNode read = read(mail("Re: Umfrage", "Vier\n\n-- \nMax\n"), "--explain");
        assertEquals("signature: line 2", read.at("/explanation/0").textValue());
    }

    @Test
    void refusesASurveyThatIsNone() {
        run(new byte[0], "--survey", folder.resolve("none.yaml").toString()).assertRefused("none.yaml");
    }

    private static byte[] mail(String subject, String text) {
        return ("From: Max <max@example.org>\nSubject: " + subject + "\nContent-Type: text/plain; charset=utf-8\n\n"
                        + text)
                .getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode read(byte[] mail, String... options) throws IOException {
        Program.Result result = run(mail, options);
        assertEquals(1, result.assertDone().lines().count());
        return Json.MAPPER.readTree(result.out());
    }

    private Program.Result run(byte[] mail, String... options) {
        List<String> arguments = new ArrayList<>(List.of("read-mail"));
        arguments.addAll(List.of(options));
        return Program.run(Program.settings(folder.resolve("none"), Map.of()), mail, arguments.toArray(String[]::new));
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
