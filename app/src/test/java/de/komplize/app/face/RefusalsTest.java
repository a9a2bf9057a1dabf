package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same refusals out of a process of their own, as an operator or a script meets them: exit code, both streams, no leftover of a log. */
@Timeout(240)
class RefusalsTest {

    @TempDir
    private Path folder;

    @Test
    void aWrongSetting() throws IOException, InterruptedException {
        process(Map.of("KOMPLIZE_OFFICE_PORT", "office"), "start")
                .assertRefused("KOMPLIZE_OFFICE_PORT", "from 1 to 65535");
    }

    @Test
    void aTakenPort() throws IOException, InterruptedException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            process(Map.of("KOMPLIZE_PUBLIC_PORT", port), "start")
                    .assertRefused("Port " + port, "KOMPLIZE_PUBLIC_PORT");
        }
    }

    @Test
    void aFolderInUse() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        try (Server server = Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION)) {
            process(Map.of(), "start").assertRefused(server.data().toString(), "in use", "KOMPLIZE_DATA");
        }
    }

    @Test
    void aFolderThatIsAFile() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("data"));
        process(Map.of(), "start").assertRefused("is a file", "KOMPLIZE_DATA");
    }

    @Test
    void aBrokenPack() throws IOException, InterruptedException {
        Path pack = Folders.copy(Path.of("..", "content", "smart-kassel"), folder.resolve("pack"));
        Files.writeString(pack.resolve("districts.yaml"), "districts:\n\t- {number: \"1\"}\n");
        process(Map.of("KOMPLIZE_PACK", pack.toString()), "start").assertRefused("districts.yaml", "line 2");
    }

    @Test
    void anUnknownCommand() throws IOException, InterruptedException {
        process(Map.of(), "begin").assertRefused("begin", "./komplize --help");
    }

    @Test
    void aMisspeltNameOfASettingIsToldButHindersNothing() throws IOException, InterruptedException {
        Program.Result result =
                process(Map.of("KOMPLIZE_PUBLIC_PROT", "80", "KOMPLIZE_OFFICE_PORT", "office"), "start");
        assertEquals(2, result.code());
        assertTrue(
                result.err().startsWith("komplize: There is no setting KOMPLIZE_PUBLIC_PROT; it is ignored\n"),
                result.err());
    }

    private Program.Result process(Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        return Program.process(folder, Program.settings(folder.resolve("data"), settings), arguments);
    }
}
