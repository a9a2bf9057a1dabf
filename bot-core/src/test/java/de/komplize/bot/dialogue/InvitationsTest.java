package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.invitation.Bad;
import de.komplize.bot.invitation.Bad.Reason;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.office.Invited;
import de.komplize.bot.privacy.Erasure;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** People are invited to a survey by mail, each once. */
@Timeout(120)
class InvitationsTest {

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
    void somebodyNewIsWrittenToOnceWithTheNoticeAtTheEnd() {
        assertEquals(
                new Invitations.Report(Map.of("de", 1, "en", 1), List.of()),
                send("anna@example.org;de;Bürgerfest\nbert@example.org;en;Bürgerfest\n"));
        dayBreaks();
        List<String> got = mail.textsTo("anna@example.org/record");
        assertEquals(1, got.size());
        assertTrue(got.getFirst().startsWith("mail.invite de\nsmall de\n"), got.getFirst());
        assertTrue(got.getFirst().contains("https://chat.example.org/?start=small"), got.getFirst());
        assertTrue(got.getFirst().endsWith("\n\nmail.notice de"), got.getFirst());
        assertEquals(
                "en",
                mail.attempts().stream()
                        .filter(one -> one.to().handle().startsWith("bert"))
                        .map(Outbound::language)
                        .findFirst()
                        .orElseThrow());
        assertEquals(
                2, world.number("SELECT count(*) FROM posting WHERE survey = 'small' AND blocks LIKE '%notice %'"));
        assertEquals(2, world.number("SELECT count(*) FROM outbox WHERE priority = 1 AND channel = 'email'"));
        assertEquals(2, world.number("""
                SELECT count(*) FROM consent WHERE purpose = 'invitation' AND version = 'Bürgerfest' AND channel = 'email' AND given = 1
                """));
        assertEquals(2, world.number("SELECT count(*) FROM event WHERE kind = 'notice_shown' AND message_id <> 0"));
        assertEquals(
                2, world.number("SELECT count(*) FROM invitation WHERE source = 'Bürgerfest' AND survey = 'small'"));
    }

    @Test
    void whoAnswersIsNotToldAgainWhoThisIs() {
        send("anna@example.org;de;Fest\n");
        dayBreaks();
        mail.receive("1", "anna@example.org/record", "goals");
        world.settle();
        assertFalse(mail.textsTo("anna@example.org/record").getLast().contains("notice"));
        assertEquals(3, world.number("SELECT max(seq) FROM message"));
    }

    @Test
    void theSameListAgainSendsNothing() {
        String list = "anna@example.org;de;Fest\nbert@example.org;en;Fest\n";
        send(list);
        Invitations.Report again = new Invitations.Report(
                Map.of(), List.of(new Bad(2, Reason.ALREADY_INVITED), new Bad(3, Reason.ALREADY_INVITED)));
        assertEquals(again, check(list));
        assertEquals(again, send(list));
        assertEquals(2, world.number("SELECT count(*) FROM outbox"));
    }

    @Test
    void aCheckSaysTheSameAndWritesNothing() {
        String list = "anna@example.org;de;Fest\n;de;Fest\nbert@example.org;xx;Fest\n";
        Invitations.Report report = new Invitations.Report(
                Map.of("de", 1), List.of(new Bad(3, Reason.NO_ADDRESS), new Bad(4, Reason.LANGUAGE)));
        assertEquals(report, check(list));
        assertEquals(0, world.number("SELECT count(*) FROM contact"));
        assertEquals(report, send(list));
    }

    @Test
    void whoWantsNoMailsOrCannotBeReachedOrHasAnsweredGetsNone() {
        mail.receive("1", "stop@example.org/abc", "hello");
        mail.receive("2", "stop@example.org/abc", "/stop");
        mail.receive("3", "back@example.org/record", "hello");
        mail.receive("4", "done@example.org/record", "hello");
        mail.receive("5", "else@example.org/abc", "hello");
        OfficeRows rows = new OfficeRows(world.database());
        rows.sql("INSERT INTO mailbox (name, soft, suspended_at, at) VALUES ('gone@example.org', 1, 1000, 1000)");
        rows.sql("UPDATE address SET state = 'suspended' WHERE handle = 'back@example.org/record'");
        rows.response(9_001, contact("done@example.org/record"), "small", "x");
        rows.response(9_002, contact("else@example.org/abc"), "small", "x");
        rows.sql("UPDATE address SET state = 'opted_out' WHERE handle = 'stop@example.org/abc'");
        assertEquals(
                new Invitations.Report(
                        Map.of("de", 2),
                        List.of(
                                new Bad(2, Reason.OPTED_OUT),
                                new Bad(3, Reason.SUSPENDED),
                                new Bad(4, Reason.SUSPENDED),
                                new Bad(5, Reason.ALREADY_ANSWERED))),
                send("""
                        stop@example.org;de;Fest
                        gone@example.org;de;Fest
                        back@example.org;de;Fest
                        done@example.org;de;Fest
                        else@example.org;de;Fest
                        new@example.org;de;Fest
                        """));
    }

    @Test
    void whoIsKnownGetsItInTheConversationAsItIs() {
        mail.receive("1", "anna@example.org/record", "goals");
        long version = world.number("SELECT version FROM session");
        send("anna@example.org;en;Fest\n");
        assertEquals(version + 1, world.number("SELECT version FROM session"));
        assertEquals(1, world.number("SELECT count(*) FROM contact"));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'notice_shown'"));
        mail.receive("2", "anna@example.org/record", "results");
        assertEquals(5, world.messages(record("anna@example.org")).size());
    }

    @Test
    void nothingGoesAtNightAndASecondListGoesBehindTheFirst() {
        world.clock().advance(Duration.ofHours(14));
        send("anna@example.org;de;Fest\nbert@example.org;de;Fest\n");
        send("carl@example.org;de;Fest\n");
        world.settle();
        assertEquals(List.of(), mail.attempts());
        assertEquals(2_000, world.number("SELECT max(due_at) - min(due_at) FROM outbox"));
        dayBreaks();
        assertEquals(3, mail.attempts().size());
    }

    @Test
    void theFiguresSayWhatBecameOfThem() {
        send("anna@example.org;de;Fest\nbert@example.org;de;Fest\ncarl@example.org;de;Fest\n");
        OfficeRows rows = new OfficeRows(world.database());
        dayBreaks();
        rows.response(9_001, contact("anna@example.org/record"), "small", "x");
        rows.sql("UPDATE outbox SET state = 'failed' WHERE id = (SELECT max(id) FROM outbox)");
        Invited run = world.database().read(tx -> Invited.latest(tx, 10)).getFirst();
        assertEquals(
                List.of(3L, 2L, 0L, 1L, 0L, 1L),
                List.of(run.invited(), run.sent(), run.waiting(), run.failed(), run.cancelled(), run.answered()));
    }

    @Test
    void withoutTheChannelNobodyIsInvited() {
        World.Setting setting = World.Setting.in(folder.resolve("other"));
        try (World other = World.start(setting, new PushChannel("sms", setting.clock()))) {
            assertEquals(Optional.empty(), other.conversations().invitations());
        }
    }

    @Test
    void whoIsErasedLeavesNothingAndMayBeInvitedAgain() {
        send("anna@example.org;de;Fest\n");
        WriteSet set = new WriteSet();
        Erasure.whole(contact("anna@example.org/record"), world.clock().instant())
                .forEach(set::add);
        world.database().write(set);
        assertEquals(0, world.number("SELECT count(*) FROM invitation"));
        assertEquals(0, world.number("SELECT count(*) FROM consent"));
        assertEquals(0, world.number("SELECT count(*) FROM address WHERE handle LIKE 'anna%'"));
        assertEquals(1, check("anna@example.org;de;Fest\n").count());
    }

    private void dayBreaks() {
        world.clock().advance(Duration.ofDays(1));
        world.settle();
    }

    private long contact(String handle) {
        return world.number("SELECT contact_id FROM address WHERE handle = ?", handle);
    }

    private static Address record(String name) {
        return new Mailbox(name).record();
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
