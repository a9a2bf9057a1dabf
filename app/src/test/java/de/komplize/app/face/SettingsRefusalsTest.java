package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong setting stops the start with one sentence that names it and says what to write (spec: every refusal is actionable). */
@Timeout(240)
class SettingsRefusalsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOMPLIZE_PUBLIC_PORT    | 70000                        | from 1 to 65535",
                "KOMPLIZE_PUBLIC_PORT    | 8080x                        | from 1 to 65535",
                "KOMPLIZE_OFFICE_PORT    | -1                           | from 1 to 65535",
                "KOMPLIZE_OFFICE_PORT    | ８０８１                      | from 1 to 65535",
                "KOMPLIZE_PUBLIC_URL     | chat.example.org             | https://chat.example.org",
                "KOMPLIZE_PUBLIC_URL     | ftp://chat.example.org       | https://chat.example.org",
                "KOMPLIZE_PUBLIC_URL     | https://                     | https://chat.example.org",
                "KOMPLIZE_EMBED_ORIGINS  | https://www.kassel.de/rathaus| https://www.kassel.de",
                "KOMPLIZE_EMBED_ORIGINS  | http://www.kassel.de         | http only for this machine",
                "KOMPLIZE_EMBED_ORIGINS  | *                            | https://www.kassel.de",
                "KOMPLIZE_TRUSTED_PROXIES| 10.0.0.0/33                  | 10.0.0.0/8",
                "KOMPLIZE_TRUSTED_PROXIES| proxy.example.org            | 10.0.0.0/8",
                "KOMPLIZE_BIND           | 203.0.113.7                  | 127.0.0.1",
                "KOMPLIZE_BIND           | 300.0.0.1                    | 127.0.0.1",
                "KOMPLIZE_DATABASE_URL   | jdbc:postgresql://db/komplize| remove the setting",
                "KOMPLIZE_TELEGRAM_TOKEN | no token                     | Botfather",
                "KOMPLIZE_TELEGRAM_API_URL | https://api.telegram.org   | KOMPLIZE_TELEGRAM_TOKEN",
                "KOMPLIZE_TELEGRAM_WEBHOOK_SECRET | 0123456789abcdef    | KOMPLIZE_TELEGRAM_TOKEN",
                "KOMPLIZE_MAIL_ADDRESS   | mitmachen@example.org        | KOMPLIZE_MAIL_IMAP_URL is missing",
                "KOMPLIZE_MAIL_FOLDER    | Eingang                      | is set alone",
                "KOMPLIZE_SMS_SMPP_URL   | smpp://city@localhost:2775   | KOMPLIZE_SMS_NUMBER is missing",
                "KOMPLIZE_MAIL_PASSWORD_FILE | /nowhere/password        | cannot be read",
                "KOMPLIZE_PACK           | /nowhere                     | pack.yaml",
            })
    void namesTheSettingAndWhatToWrite(String name, String value, String mend) {
        start(Map.of(name, value)).assertRefused(name, mend);
    }

    @Test
    void namesBothPortsWhenTheyAreTheSame() {
        start(Map.of("KOMPLIZE_PUBLIC_PORT", "8080", "KOMPLIZE_OFFICE_PORT", "8080"))
                .assertRefused("KOMPLIZE_PUBLIC_PORT", "KOMPLIZE_OFFICE_PORT", "give each its own");
    }

    @Test
    void wantsASecretOnlyOnceAndNeverPrintsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "123:hidden");
        Map<String, String> both =
                Map.of("KOMPLIZE_TELEGRAM_TOKEN", "123:hidden", "KOMPLIZE_TELEGRAM_TOKEN_FILE", file.toString());
        Program.Result result = start(both);
        result.assertRefused("KOMPLIZE_TELEGRAM_TOKEN", "KOMPLIZE_TELEGRAM_TOKEN_FILE", "keep one of them");
        assertFalse(result.err().contains("hidden"));
    }

    @Test
    void keepsToOneLineWhateverAValueHolds() {
        start(Map.of("KOMPLIZE_EMBED_ORIGINS", "first\nsecond\rthird")).assertRefused("KOMPLIZE_EMBED_ORIGINS");
    }

    @Test
    void refusesAPathThatIsNone() {
        start(Map.of("KOMPLIZE_DATA", "data\0")).assertRefused("KOMPLIZE_DATA");
    }

    static Stream<Arguments> brokenYaml() {
        return Stream.of(
                Arguments.of("KOMPLIZE_PUBLIC_PROT: 8080\n", new String[] {"KOMPLIZE_PUBLIC_PROT", "komplize.yaml"}),
                Arguments.of("KOMPLIZE_DATA: /srv/komplize\n", new String[] {"KOMPLIZE_DATA", "komplize.yaml"}),
                Arguments.of(
                        "# Büro\nKOMPLIZE_BIND: 127.0.0.1\nKOMPLIZE_PACK: [\n",
                        new String[] {"komplize.yaml", "line "}),
                Arguments.of(
                        "KOMPLIZE_BIND: 127.0.0.1\n\tKOMPLIZE_PACK: x\n", new String[] {"komplize.yaml", "line 2"}),
                Arguments.of(
                        "KOMPLIZE_BIND: 127.0.0.1\nKOMPLIZE_BIND: 0.0.0.0\n", new String[] {"komplize.yaml", "line 2"}),
                Arguments.of(
                        "KOMPLIZE_EMBED_ORIGINS: [https://a.example]\n",
                        new String[] {"KOMPLIZE_EMBED_ORIGINS", "one value"}),
                Arguments.of("KOMPLIZE_BIND:\n", new String[] {"KOMPLIZE_BIND", "one value"}),
                Arguments.of("just words\n", new String[] {"komplize.yaml", "line 1"}),
                Arguments.of("- KOMPLIZE_BIND\n", new String[] {"komplize.yaml", "line 1"}),
                Arguments.of("KOMPLIZE_PUBLIC_PORT: 70000\n", new String[] {"KOMPLIZE_PUBLIC_PORT", "65535"}));
    }

    @ParameterizedTest
    @MethodSource("brokenYaml")
    void namesTheFileAndTheLineOfBrokenSettings(String yaml, String[] mentions) throws IOException {
        Files.writeString(folder.resolve("komplize.yaml"), yaml);
        Program.run(Map.of("KOMPLIZE_DATA", folder.toString()), "start").assertRefused(mentions);
    }

    @Test
    void saysThatSettingsMustBeUtf8() throws IOException {
        Files.write(folder.resolve("komplize.yaml"), "# Büro\n".getBytes(StandardCharsets.ISO_8859_1));
        start(Map.of()).assertRefused("komplize.yaml", "UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"KOMPLIZE_PUBLIC_PORT", "KOMPLIZE_OFFICE_PORT"})
    void namesThePortThatIsTakenAndLeavesTheDataFree(String setting) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            start(Map.of(setting, port)).assertRefused("Port " + port, setting);
            start(Map.of(setting, port)).assertRefused("Port " + port, setting);
        }
    }

    @Test
    void touchesNoDataBeforeTheSettingsAreRight() {
        start(Map.of("KOMPLIZE_EMBED_ORIGINS", "*")).assertRefused("KOMPLIZE_EMBED_ORIGINS");
        assertFalse(Files.exists(folder.resolve("data")));
    }

    private Program.Result start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("KOMPLIZE_DATA", data().toString()));
        all.putAll(Program.FREE_PORTS);
        all.putAll(settings);
        return Program.run(all, "start");
    }

    private Path data() {
        return Files.exists(folder.resolve("komplize.yaml")) ? folder : folder.resolve("data");
    }
}
