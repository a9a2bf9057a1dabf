package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that cannot do what it is asked says why and what to do instead, in one sentence, and changes nothing. */
@Timeout(240)
class CommandRefusalsTest {

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Path data;

    @BeforeAll
    static void dataOfAServer() {
        data = shared.resolve("data");
        Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION).close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin                         | begin          | ./komplize --help",
                "--verbose                     | --verbose      | --help",
                "start --port 80               | --port         | ./komplize start --help",
                "start now                     | now            | ./komplize start --help",
                "understand --lang de          | --lang         | ./komplize understand --help",
                "understand --expect           | --expect       | ./komplize understand --help",
                "understand --expect maybe     | --expect       | yesno",
                "understand --expect scale=5-1 | --expect       | scale=1-5",
                "understand --expect scale=a-b | --expect       | scale=MIN-MAX",
                "understand --date 2026-13-01  | --date         | 2026-11-22",
                "understand --date morgen      | --date         | 2026-11-22",
                "evaluate                      | FILE.tsv       | ./komplize evaluate --help",
                "evaluate /nowhere.tsv         | /nowhere.tsv   | readable",
                "benchmark-intents /a.tsv      | TEST.tsv       | --help",
                "benchmark-intents /a.tsv /b   | /a.tsv         | readable",
                "chat --script /nowhere.txt    | /nowhere.txt   | UTF-8 text file",
                "transcript                    | CONVERSATION   | ./komplize transcript --help",
                "transcript first              | first          | ./komplize transcript --help",
                "transcript 999                | 999            | the office's list",
                "backup                        | FILE           | ./komplize backup --help",
                "backup /nowhere/a.backup      | /nowhere       | rights and room",
                "restore /nowhere.backup       | /nowhere.backup| ./komplize backup",
            })
    void saysWhatToDoInstead(String line, String mention, String mend) {
        command(line.split(" ")).assertRefused(mention, mend);
    }

    @Test
    void aCommandIsAsked() {
        command().assertRefused("./komplize start", "./komplize --help");
    }

    @ParameterizedTest
    @CsvSource({"transcript 1", "check", "backup new.backup"})
    void namesTheSettingWhereNoDataAre(String line) {
        Program.run(Program.settings(folder, Map.of()), line.split(" "))
                .assertRefused(folder.toString(), "KOMPLIZE_DATA");
    }

    @Test
    void neverReplacesABackup() throws IOException {
        Path old = Files.writeString(folder.resolve("old.backup"), "of yesterday");
        command("backup", old.toString()).assertRefused(old.toString(), "exists already", "name a new file");
        assertEquals("of yesterday", Files.readString(old));
    }

    @Test
    void restoresNothingThatIsNoBackupAndKeepsWhatIsThere() throws IOException {
        Path words = Files.writeString(folder.resolve("words"), "no backup");
        Path zip = zip("zip", "../../etc/passwd", "outside");
        Path broken = zip("broken", "komplize.db", "no database");
        Path empty = zip("empty", "attachments/00000000000000000000000000000000", "");
        command("restore", words.toString()).assertRefused(words.toString(), "./komplize backup");
        command("restore", zip.toString()).assertRefused(zip.toString(), "./komplize backup");
        command("restore", broken.toString()).assertRefused(broken.toString(), "nothing was changed");
        command("restore", empty.toString()).assertRefused(empty.toString(), "./komplize backup");
        assertTrue(command("check").assertDone().contains("sound"));
        assertFalse(Files.exists(data.resolve("restoring")), "nothing is left behind");
    }

    @Test
    void namesTheLineOfABrokenTranscript() throws IOException {
        Path script = Files.writeString(folder.resolve("script.txt"), "# why\nlanguage: de\n> Hallo\nund weiter\n");
        command("chat", "--script", script.toString()).assertRefused("Line 4", ">");
        Files.writeString(script, "now: tomorrow\n> Hallo\n");
        command("chat", "--script", script.toString()).assertRefused("now: 2026-11-22T10:00+01:00");
        Files.write(script, "> Grüße\n".getBytes(StandardCharsets.ISO_8859_1));
        command("chat", "--script", script.toString()).assertRefused("UTF-8");
    }

    @Test
    void namesTheLineOfABrokenTable() throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), "");
        command("evaluate", table.toString()).assertRefused(table.toString(), "line 1");
        Files.writeString(table, "label\ttext\ninfo.goals\tZiele?\n");
        command("evaluate", table.toString()).assertRefused(table.toString(), "line 1", "'intent'");
        Files.writeString(table, "intent\ttext\ninfo.goals\tZiele?\ninfo.goals Ziele?\n");
        command("evaluate", table.toString()).assertRefused(table.toString(), "line 3", "tab");
        Files.writeString(table, "intent\ttext\ninfo.goals\t\n");
        command("evaluate", table.toString()).assertRefused(table.toString(), "line 2", "empty text");
        Files.write(table, "intent\ttext\ninfo.goals\tGrüße\n".getBytes(StandardCharsets.ISO_8859_1));
        command("evaluate", table.toString()).assertRefused(table.toString(), "UTF-8");
    }

    private Path zip(String name, String entry, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Program.Result command(String... arguments) {
        return Program.run(Program.settings(data, Map.of()), arguments);
    }
}
