package de.komplize.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.komplize.bot.Ids;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.testing.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of check 55 concerns staff: what opens the office is kept as a hash alone, and no text that is logged has it. */
class Check55StaffSecretsTest {

    private static final String PASSWORD = "Der Fluss ist heute grün";

    @TempDir
    private Path folder;

    @Test
    void noFileHasAPasswordALinkASessionOrACode() throws IOException {
        SettableClock clock = new SettableClock();
        Secret link;
        Entry.In in;
        Entry.WithCodes codes;
        try (Sqlite database = Sqlite.open(folder.resolve("staff.db"), Sqlite.Options.DURABLE)) {
            Ids ids = Ids.timeOrdered(clock);
            LogIn logIn = new LogIn(database, clock, ids, "Smart Kassel");
            assertEquals(true, logIn.isEmpty(), "there is no account that somebody could know");
            in = (Entry.In) logIn.first("Anne", PASSWORD, Optional.empty());
            StaffSession session = logIn.session(in.session(), true).orElseThrow();
            byte[] factor = OwnAccount.pendingFactor(in.session());
            codes = (Entry.WithCodes) logIn.ownAccount()
                    .setFactor(session, in.session(), "", Totp.code(factor, Totp.step(clock.instant())));
            Enrolment.Invited invited = new Enrolment(in.staff(), clock.instant())
                    .invite(new AccessToken.Id(ids.next()), "Bert", Role.READER);
            database.write(invited.set());
            link = invited.link();
            assertEquals("Invited[link=***", invited.toString().substring(0, 16));
        }
        for (String secret : Stream.concat(
                        Stream.of(
                                PASSWORD,
                                link.text(),
                                in.session().text(),
                                codes.session().text()),
                        codes.codes().stream().flatMap(code -> Stream.of(code, code.replace("-", ""))))
                .toList()) {
            assertFalse(isAnywhere(secret));
        }
        for (Object said : List.of(link, in, codes)) {
            assertFalse(
                    said.toString().contains(link.text())
                            || said.toString().contains(in.session().text()),
                    said::toString);
            assertFalse(said.toString().contains(codes.codes().getFirst()), said::toString);
        }
    }

    private boolean isAnywhere(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (all.contains(new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }
}
