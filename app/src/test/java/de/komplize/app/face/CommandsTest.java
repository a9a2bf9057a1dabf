package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
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

/** The other commands, as a script uses them: beside a running server and without one. */
@Timeout(240)
class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void evaluatesALabelledTable() throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), """
                text\tlang\tintent
                Was ist Smart Kassel?\tde\tinfo.smart_kassel
                Wann hat das Büro geöffnet?\tde\tinfo.opening_hours
                Wer spielt heute im Aueparkstadion?\tde\toos
                """);
        Program.Result result = command("evaluate", table.toString(), "--none", "oos");
        JsonNode measured = Json.MAPPER.readTree(result.assertDone());
        List<String> names = new ArrayList<>();
        measured.fieldNames().forEachRemaining(names::add);
        assertEquals(
                List.of(
                        "n",
                        "accuracy",
                        "macro_f1",
                        "none_recall",
                        "auroc",
                        "top3",
                        "confident_wrong",
                        "per_intent",
                        "confusions",
                        "micros_median",
                        "variants"),
                names);
        assertEquals(3, measured.path("n").intValue());
        assertEquals("", result.err());
        assertEquals(1, result.out().lines().count());
    }

    @Test
    void backsUpAndChecksBesideARunningServerAndRestoresElsewhere() throws IOException, InterruptedException {
        Path backup = folder.resolve("of-today.backup");
        String conversation;
        String before;
        try (Server server = Server.start(Program.settings(data(), Map.of()), Variation.PRODUCTION);
                Clerk clerk = Clerk.of(server);
                Resident resident = Resident.of(server.publicPort())) {
            resident.says("Was ist Smart Kassel?");
            conversation = clerk.conversations().getFirst();
            before = command("transcript", conversation).assertDone();
            assertTrue(command("backup", backup.toString()).assertDone().contains(backup.toString()));
            assertTrue(
                    command("check").assertDone().contains("sound: 1 contacts, 3 messages"),
                    command("check").out());
            resident.says("Und wer bezahlt das?");
        }
        String after = command("transcript", conversation).assertDone();
        assertTrue(after.startsWith(before) && after.length() > before.length());
        String restored = command("restore", backup.toString()).assertDone();
        assertTrue(restored.contains("kept in " + data().resolve("before-restore-")), restored);
        assertEquals(before, command("transcript", conversation).assertDone());
        Map<String, String> elsewhere = Program.settings(folder.resolve("elsewhere"), Map.of());
        Program.run(elsewhere, "restore", backup.toString()).assertDone();
        assertEquals(before, Program.run(elsewhere, "transcript", conversation).assertDone());
    }

    @Test
    void aPrintedTranscriptPlaysWithoutADifference() throws IOException, InterruptedException {
        String conversation;
        try (Server server = Server.start(Program.settings(data(), Map.of()), Variation.PRODUCTION);
                Clerk clerk = Clerk.of(server);
                Resident resident = Resident.of(server.publicPort())) {
            resident.says("Hallo");
            resident.says("Was ist Smart Kassel?");
            resident.says("1");
            resident.says("Ich wünsche mir:\n\n  - mehr Bänke\n> und ein Zitat\n# und eine Raute\nnow: 2020");
            resident.says("Einfache Sprache");
            resident.says("Wer zahlt das?");
            resident.says("qwertz uiopü");
            conversation = clerk.conversations().getFirst();
        }
        Path script = Files.writeString(
                folder.resolve("script.txt"),
                command("transcript", conversation).assertDone());
        Program.Result played = command("chat", "--script", script.toString());
        assertEquals("", played.err());
        assertEquals(lines(Files.readString(script)), lines(played.assertDone()));
    }

    @Test
    void showsWhereATranscriptDiffers() throws IOException {
        Path script =
                Files.writeString(folder.resolve("script.txt"), "> Was ist Smart Kassel?\n< Das sage ich nicht.\n");
        Program.Result played = command("chat", "--script", script.toString());
        assertEquals(1, played.code());
        assertTrue(played.err().startsWith("Message 1: expected < Das sage ich nicht."), played.err());
        assertTrue(played.out().startsWith("> Was ist Smart Kassel?\n< "), played.out());
    }

    @Test
    void talksInTheTerminalAndKeepsNothing() {
        byte[] input = "Was ist Smart Kassel?\n\n1\nTschüss\n".getBytes(StandardCharsets.UTF_8);
        Program.Result talked = Program.run(Program.settings(data(), Map.of()), input, "chat");
        String out = talked.assertDone();
        assertTrue(out.contains("Smart Kassel ist"), out);
        assertTrue(out.contains("1) "), out);
        assertTrue(
                out.contains("Maschine") || out.contains("Programm") || out.contains("Chatbot"),
                "the notice comes first: " + out);
        assertFalse(Files.exists(data()));
    }

    @Test
    void helpAndVersionAreNoRefusals() {
        assertTrue(command("--help").assertDone().contains("understand"));
        assertTrue(command("understand", "--help").assertDone().contains("--expect"));
        assertTrue(command("--version").assertDone().startsWith("Komplize"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Program.Result command(String... arguments) {
        return Program.run(Program.settings(data(), Map.of()), arguments);
    }

    /** From the first message on: the settings before it are the store's, and the notice is not part of a turn. */
    private static List<String> lines(String transcript) {
        return transcript.lines().dropWhile(line -> !line.startsWith(">")).toList();
    }
}
