package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.invitation.Bad.Reason;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.testing.Failpoints;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Long lists of people to invite: a run that is killed, and the longest list there may be. */
@Timeout(120)
class InvitationRunsTest {

    private static final String HEADING = "address;language;source\n";

    @TempDir
    private Path folder;

    private World world;
    private PushChannel mail;

    @BeforeEach
    void start() {
        World.Setting setting = World.Setting.in(folder.resolve("first"));
        mail = new PushChannel("email", setting.clock());
        world = World.start(setting, mail);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aRunThatWasKilledGoesOnWhereItWas() {
        String list = people(1_000);
        AtomicInteger commits = new AtomicInteger();
        AtomicInteger copies = new AtomicInteger();
        world.failpoints().at("after-commit", () -> {
            if (commits.incrementAndGet() == 2) {
                world.crashed(folder.resolve("second"));
                copies.incrementAndGet();
            }
        });
        send(list);
        world.failpoints().clear();
        assertEquals(1, copies.get());
        World.Setting first = world.setting();
        world.close();
        mail = new PushChannel("email", first.clock());
        world = World.start(
                new World.Setting(
                        folder.resolve("second"),
                        first.pack(),
                        first.clock(),
                        new Failpoints(),
                        first.dictionary(),
                        first.detector()),
                mail);
        long before = world.number("SELECT count(*) FROM invitation");
        assertTrue(before >= 200 && before < 1_000, before + "");
        Invitations.Report rest = send(list);
        assertEquals(1_000 - before, rest.count());
        assertEquals(
                before,
                rest.bad().stream()
                        .filter(bad -> bad.reason() == Reason.ALREADY_INVITED)
                        .count());
        dayBreaks();
        List<String> handles =
                mail.attempts().stream().map(one -> one.to().handle()).toList();
        assertEquals(1_000, handles.size());
        assertEquals(1_000, new HashSet<>(handles).size());
    }

    @Test
    void aWholeListIsInvitedInReasonableTime() {
        String list = people(AddressFile.MOST_ROWS);
        long begun = System.nanoTime();
        check(list);
        assertEquals(AddressFile.MOST_ROWS, send(list).count());
        long sent = System.nanoTime();
        assertTrue(sent - begun < Duration.ofSeconds(60).toNanos());
        assertEquals(AddressFile.MOST_ROWS, world.number("SELECT count(DISTINCT due_at) FROM outbox"));
    }

    private void dayBreaks() {
        world.clock().advance(Duration.ofDays(1));
        world.settle();
    }

    private static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj("person%d@example.org;de;Fest\n"::formatted)
                .collect(Collectors.joining());
    }

    private Invitations.Report send(String rows) {
        return invitations().send(survey(), table(rows), Optional.of("https://chat.example.org/?start=small"));
    }

    private Invitations.Report check(String rows) {
        return invitations().check(survey(), table(rows));
    }

    private Questionnaire survey() {
        return invitations().open("small").orElseThrow();
    }

    private Invitations invitations() {
        return world.conversations().invitations().orElseThrow();
    }

    private static AddressFile.Table table(String rows) {
        return assertInstanceOf(
                AddressFile.Table.class, AddressFile.read((HEADING + rows).getBytes(StandardCharsets.UTF_8)));
    }
}
