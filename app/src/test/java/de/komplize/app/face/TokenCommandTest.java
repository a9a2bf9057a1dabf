package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are given out and ended beside a running server, which knows at once. */
@Timeout(240)
class TokenCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aTokenOpensTheInterfaceAtOnceUntilItIsRevoked() throws IOException, InterruptedException {
        try (Server server = Server.start(settings(), Variation.PRODUCTION);
                Resident resident = Resident.of(server.publicPort())) {
            resident.says("Was ist Smart Kassel?");
            String token =
                    token("add", "Anne", "--role", "moderator").assertDone().strip();
            assertTrue(token.matches("komplize_[A-Za-z0-9_-]{43}"), "nothing else on standard output: " + token);
            Bearer anne = new Bearer(server.officePort(), token);
            assertEquals(200, anne.get("/api/office/conversations").statusCode());
            assertEquals(
                    "The token Anne opens nothing any more\n",
                    token("revoke", "Anne").assertDone());
            assertEquals(401, anne.get("/api/office/conversations").statusCode());
            resident.says("Und wer bezahlt das?");
            assertFalse(isAnywhere(token), "only the hash is kept");
        }
    }

    @Test
    void theListShowsWhoMayWhatAndNoSecret() throws IOException {
        Server.start(settings(), Variation.PRODUCTION).close();
        String secret = token("add", "Karte der Stadt", "--role", "integration")
                .assertDone()
                .strip();
        token("add", "anne@example.org", "--role", "reader").assertDone();
        token("revoke", "anne@example.org").assertDone();
        List<String> lines = token("list").assertDone().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().matches("Karte der Stadt +integration +since \\S+"), lines.getFirst());
        assertTrue(lines.getLast().matches("anne@example.org +reader +since \\S+, revoked \\S+"), lines.getLast());
        assertFalse(lines.toString().contains(secret));
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        token("add", "Anne", "--role", "reader").assertRefused("KOMPLIZE_DATA");
        Server.start(settings(), Variation.PRODUCTION).close();
        token("add", "Anne", "--role", "reader").assertDone();
        token("add", "Anne", "--role", "reader").assertRefused("Anne", "another name");
        token("add", "Bert", "--role", "king").assertRefused("king", "reader", "integration");
        token("add", "\u001b[31m", "--role", "reader").assertRefused("letters");
        token("add", "Bert").assertRefused("--role", "./komplize token add --help");
        token("revoke", "Bert").assertRefused("Bert", "token list");
        token().assertRefused("./komplize token add NAME --role ROLE");
        token("frobnicate").assertRefused("frobnicate");
        assertTrue(token("add", "--help").assertDone().contains("administrator"));
    }

    private boolean isAnywhere(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, secret));
        }
    }

    private static boolean holds(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (IOException e) {
            throw new IllegalStateException("unreadable " + file, e);
        }
    }

    private Map<String, String> settings() {
        return Program.settings(folder.resolve("data"), Map.of());
    }

    private Program.Result token(String... arguments) {
        List<String> all =
                Stream.concat(Stream.of("token"), Stream.of(arguments)).toList();
        return Program.run(settings(), all.toArray(String[]::new));
    }
}
