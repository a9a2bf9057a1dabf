package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 55: secrets come by the environment or by a file for its owner alone, are shown nowhere, and there is no account from the beginning. */
@Timeout(240)
class Check55SecretsTest {

    private static final String SECRET = "Kanarienvogel7351";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw----r--", "rwx------"})
    void aFileThatOthersMayReadIsRefused(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Program.Result refused =
                Program.run(Program.settings(folder, Map.of("KOMPLIZE_MAIL_PASSWORD_FILE", file.toString())), "check");
        refused.assertRefused("KOMPLIZE_MAIL_PASSWORD_FILE", "others may read", "chmod 600");
        assertFalse(refused.err().contains(SECRET), refused.err());
    }

    @Test
    void soAreSettingsWithASecretInThem() throws IOException {
        Path file = Files.writeString(folder.resolve("komplize.yaml"), "KOMPLIZE_MAIL_PASSWORD: " + SECRET + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Program.Result refused = Program.run(Program.settings(folder, Map.of()), "check");
        refused.assertRefused("others may read", "chmod 600");
        assertFalse(refused.err().contains(SECRET), refused.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void aFileOfItsOwnerAloneIsRead(String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Program.Result refused =
                Program.run(Program.settings(folder, Map.of("KOMPLIZE_MAIL_PASSWORD_FILE", file.toString())), "check");
        // The secret is taken; what is missing is another thing.
        refused.assertRefused("There is no Komplize data");
        assertFalse(refused.err().contains(SECRET), refused.err());
    }

    @Test
    void noCommandTakesASecretAsAnArgument() {
        for (List<String> command : List.<List<String>>of(
                List.of(), List.of("start"), List.of("staff", "add"), List.of("token", "add"), List.of("restore"))) {
            String[] arguments =
                    Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);
            String help =
                    Program.run(Program.settings(folder, Map.of()), arguments).out();
            assertFalse(help.matches("(?s).*--(?:password|secret|token|key)\\b.*"), help);
        }
    }

    @Test
    void healthTellsNothingAndNobodyIsInFromTheBeginning() throws IOException, InterruptedException {
        try (Server server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION)) {
            assertEquals(
                    "",
                    Program.run(Program.settings(folder, Map.of()), "staff", "list")
                            .assertDone()
                            .strip());
            assertEquals(
                    "",
                    Program.run(Program.settings(folder, Map.of()), "token", "list")
                            .assertDone()
                            .strip());
            try (Clerk clerk = Clerk.anybody(server)) {
                String health = clerk.get("/health").body();
                assertEquals("{\"database\":\"up\",\"status\":\"up\"}", sorted(health));
                for (String name : List.of("admin", "administrator", "root", "komplize")) {
                    assertEquals(
                            401,
                            clerk.submit("/login", "/login", Map.of("name", name, "password", name, "next", "/"))
                                    .statusCode());
                }
            }
            String commandLine = Files.readString(Path.of("/proc/self/cmdline"));
            assertFalse(commandLine.contains(server.officeLink()), "the link of the start");
        }
    }

    /** What the office and its monitoring are shown of the program names no setting's value and nothing that opens a door. */
    @Test
    void theStateOfTheProgramShowsNoSecret() throws IOException, InterruptedException {
        String address = "https://office-" + SECRET + ".example.org";
        try (Server server =
                Server.start(Program.settings(folder, Map.of("KOMPLIZE_PUBLIC_URL", address)), Variation.PRODUCTION)) {
            String link = server.officeLink();
            String token = Program.run(
                            Program.settings(folder, Map.of()), "token", "add", "Programm", "--role", "integration")
                    .assertDone();
            try (Clerk clerk = Clerk.of(server)) {
                Set<String> secrets = new TreeSet<>(Set.of(
                        SECRET,
                        Clerk.PASSWORD,
                        clerk.session().replaceFirst("^[^=]*=", ""),
                        link.substring(link.lastIndexOf('/') + 1),
                        folder.toString()));
                Pattern.compile("komplize_[A-Za-z0-9_-]{20,}")
                        .matcher(token)
                        .results()
                        .forEach(found -> secrets.add(found.group()));
                assertEquals(6, secrets.size(), "each of them is looked for");
                for (String path : List.of("/state", "/health", "/account", "/faults", "/nowhere")) {
                    HttpResponse<String> page = clerk.get(path);
                    for (String secret : secrets) {
                        assertFalse(page.body().contains(secret), path);
                        assertFalse(page.headers().map().toString().contains(secret), path);
                    }
                }
            }
        }
    }

    private static String sorted(String json) {
        return "{"
                + String.join(
                        ",",
                        Arrays.stream(json.replaceAll("[{}]", "").split(","))
                                .sorted()
                                .toList()) + "}";
    }
}
