package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code understand}: one utterance a line in, one object a line out, in the same order, and nothing else on standard output. */
@Timeout(240)
class UnderstandTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheFieldsOfTheDesign() throws IOException {
        JsonNode line = understand("Was ist Smart Kassel?\n").getFirst();
        assertEquals(
                List.of("text", "language", "intent", "confidence", "clarify", "alternatives", "intents", "entities"),
                fields(line));
        assertEquals("Was ist Smart Kassel?", line.path("text").textValue());
        assertEquals("de", line.path("language").textValue());
        assertEquals("info.smart_kassel", line.path("intent").textValue());
        assertTrue(line.path("confidence").isNumber());
        assertTrue(line.path("clarify").isBoolean());
        assertEquals(3, line.path("alternatives").size());
        line.path("alternatives").forEach(alternative -> {
            assertEquals(List.of("intent", "confidence"), fields(alternative));
            assertFalse(List.of("none", "info.smart_kassel")
                    .contains(alternative.path("intent").textValue()));
        });
        assertEquals("info.smart_kassel", line.path("intents").path(0).textValue());
        assertEquals(List.of(), fields(line.path("entities")));
    }

    @Test
    void leavesOutTheEntitiesThatAreNotThere() throws IOException {
        List<JsonNode> lines =
                understand("Ich wohne in 34121 Kassel\nam 24.12.2026\nzu sechst\n", "--date", "2026-11-22");
        assertEquals("34121", lines.get(0).at("/entities/plz").textValue());
        assertEquals("2026-12-24", lines.get(1).at("/entities/date").textValue());
        assertEquals(6, lines.get(2).at("/entities/number").intValue());
        for (JsonNode line : lines) {
            line.path("entities").forEach(value -> assertFalse(value.isNull()));
        }
    }

    @Test
    void readsTheOpenQuestion() throws IOException {
        assertEquals(
                "yes",
                understand("ja, gerne\n", "--expect", "yesno")
                        .getFirst()
                        .at("/entities/yesno")
                        .textValue());
        assertEquals(
                4,
                understand("4\n", "--expect", "scale")
                        .getFirst()
                        .at("/entities/scale")
                        .intValue());
        assertTrue(understand("9\n", "--expect", "scale=1-5")
                .getFirst()
                .at("/entities/scale")
                .isMissingNode());
    }

    @Test
    void stillOffersAlternativesToWhatItRefuses() throws IOException {
        JsonNode line = understand("qwertz uiopü asdfgh\n").getFirst();
        assertEquals("none", line.path("intent").textValue());
        assertEquals(3, line.path("alternatives").size());
        line.path("alternatives")
                .forEach(a -> assertFalse(a.path("intent").textValue().equals("none")));
    }

    @Test
    void putsDangerBeforeEverything() throws IOException {
        JsonNode line = understand("Ich will nicht mehr leben\n").getFirst();
        assertEquals("safety.crisis", line.path("intent").textValue());
        assertEquals("safety.crisis", line.path("intents").path(0).textValue());
        assertFalse(line.path("clarify").booleanValue());
    }

    @Test
    void emptyLinesKeepTheirPlace() throws IOException {
        List<JsonNode> lines = understand("\nHallo\n\n   \nDanke\n\n");
        assertEquals(List.of("", "Hallo", "", "   ", "Danke", ""), texts(lines));
        assertEquals(List.of(), texts(understand("")));
    }

    @Test
    void aLineEndsWithALineFeedOnly() throws IOException {
        assertEquals(
                List.of("eins\rzwei", "drei", "vier\u2028fünf\u0085sechs"),
                texts(understand("eins\rzwei\ndrei\r\nvier\u2028fünf\u0085sechs")));
    }

    @Test
    void takesWhateverAFileHolds() throws IOException {
        String emoji = "👍🏽 super 👨‍👩‍👧 🇩🇪";
        List<JsonNode> lines = understand(emoji + "\n\u0000\u0007\t\"\\ </script>\nمرحبا\n");
        assertEquals(List.of(emoji, "\u0000\u0007\t\"\\ </script>", "مرحبا"), texts(lines));
        Program.Result broken = run(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', (byte) 0xc3, '\n', 'b', '\n'});
        List<JsonNode> read = lines(broken);
        assertEquals(2, read.size());
        assertTrue(read.getFirst().path("text").textValue().contains("\uFFFD"));
        assertEquals("b", read.getLast().path("text").textValue());
    }

    @Test
    void aLineOf100000CharactersIsOneLine() throws IOException {
        String words = "Ich wünsche mir mehr Bänke am Fuldaufer und eine Antwort. "
                .repeat(1_725)
                .substring(0, 100_000);
        String oneWord = "ö".repeat(100_000);
        List<JsonNode> lines = understand(words + "\n" + oneWord + "\nHallo\n");
        assertEquals(List.of(words, oneWord, "Hallo"), texts(lines));
        assertEquals("chat.greet", lines.getLast().path("intent").textValue());
    }

    @Test
    void theSameInputGivesTheSameOutput() {
        byte[] input = "Was kostet das?\nIch habe eine Idee\nStopp\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                run(input, "--date", "2026-11-22").assertDone(),
                run(input, "--date", "2026-11-22").assertDone());
    }

    @Test
    void theLanguageIsAHintAndNoOrder() throws IOException {
        JsonNode line =
                understand("Wann hat das Büro geöffnet?\n", "--language", "en").getFirst();
        assertEquals("de", line.path("language").textValue());
    }

    @Test
    void asAProcessToo() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("in"), "Grüße aus Waldau\n\n");
        Map<String, String> settings = Program.settings(folder.resolve("none"), Map.of());
        assertEquals(
                List.of("Grüße aus Waldau", ""), texts(lines(Program.process(folder, input, settings, "understand"))));
    }

    private List<JsonNode> understand(String text, String... options) throws IOException {
        return lines(run(text.getBytes(StandardCharsets.UTF_8), options));
    }

    private Program.Result run(byte[] input, String... options) {
        List<String> arguments = new ArrayList<>(List.of("understand"));
        arguments.addAll(List.of(options));
        return Program.run(Program.settings(folder.resolve("none"), Map.of()), input, arguments.toArray(String[]::new));
    }

    private static List<JsonNode> lines(Program.Result result) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : result.assertDone().split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(Json.MAPPER.readValue(line, ObjectNode.class));
            }
        }
        assertEquals("", result.err());
        return lines;
    }

    private static List<String> fields(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        assertEquals(names.size(), new TreeSet<>(names).size());
        return names;
    }

    private static List<String> texts(List<JsonNode> lines) {
        return lines.stream().map(line -> line.path("text").textValue()).toList();
    }
}
