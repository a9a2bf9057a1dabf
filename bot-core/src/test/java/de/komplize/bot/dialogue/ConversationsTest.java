package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {

    @TempDir
    private Path folder;

    private World.Setting setting;
    private PushChannel sms;
    private PushChannel mail;
    private World world;

    @BeforeEach
    void start() {
        setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        mail = new PushChannel("email", setting.clock());
        world = World.start(setting, sms, mail);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theNoticeGoesAheadOfTheFirstAnswerInTheSameTurn() {
        assertEquals(new Receipt.Accepted(1), sms.receive("1", "anna", "goals"));
        world.settle();
        assertEquals(List.of(SmallPack.said(Say.SMS_NOTICE, "de"), "info.goals de"), sms.textsTo("anna"));
        sms.receive("2", "anna", "results");
        world.settle();
        assertEquals("info.results de", sms.textsTo("anna").getLast());
        assertEquals(3, sms.textsTo("anna").size());
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'notice_shown'"));
    }

    @Test
    void aConversationThatIsOpenedGetsTheNoticeOnceWithItsVersion() {
        Address anna = sms.address("anna");
        assertEquals(new Receipt.Accepted(1), world.conversations().open(anna, Optional.of("en")));
        assertInstanceOf(Receipt.Duplicate.class, world.conversations().open(anna, Optional.empty()));
        assertEquals(List.of(SmallPack.said(Say.SMS_NOTICE, "en")), world.said(anna));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'notice_shown'"));
        sms.receive("1", "anna", "goals");
        assertEquals(List.of(SmallPack.said(Say.SMS_NOTICE, "en"), "info.goals en"), world.said(anna));
    }

    @Test
    void theSessionIsLoadedAnewForEveryTurn() {
        sms.receive("1", "anna", "maybe goals results");
        sqlInBetween(
                "UPDATE session SET version = version + 1, body = replace(body, '\"takenOver\":false', '\"takenOver\":true')");
        sms.receive("2", "anna", "goals");
        assertEquals(2, world.said(sms.address("anna")).size(), "a staff member has taken over: the bot is silent");
        sqlInBetween(
                "UPDATE session SET version = version + 1, body = replace(body, '\"takenOver\":true', '\"takenOver\":false')");
        restart();
        sms.receive("3", "anna", "2");
        assertEquals("info.results de", world.said(sms.address("anna")).getLast(), "the open question outlived both");
    }

    @Test
    void twoAddressesOfOneContactShareOneSession() {
        sms.receive("1", "anna", "maybe goals results");
        mail.receive("1", "anna@example.org", "hello");
        sqlInBetween("UPDATE address SET contact_id = (SELECT contact_id FROM address WHERE channel = 'sms')");
        mail.receive("2", "anna@example.org", "2");
        assertEquals(
                "mail.heard de\n\ninfo.results de",
                world.said(mail.address("anna@example.org")).getLast());
    }

    @Test
    void twoChannelsOfTheSameDatabaseKeepTheirMessagesApart() {
        assertInstanceOf(Receipt.Accepted.class, sms.receive("1", "anna", "goals"));
        assertInstanceOf(Receipt.Accepted.class, mail.receive("1", "anna", "results"));
        world.settle();
        assertEquals("info.goals de", sms.textsTo("anna").getLast());
        // All that is said at once is one mail.
        assertEquals(
                "mail.heard de\n\ninfo.results de\n\nmail.notice de",
                mail.textsTo("anna").getLast());
        assertEquals(2, world.number("SELECT count(*) FROM contact"));
    }

    @Test
    void aConflictRunsTheTurnAnewOnWhatIsStoredThen() {
        sms.receive("0", "anna", "hello");
        AtomicInteger turns = countTurns();
        conflicts(2);
        assertInstanceOf(Receipt.Accepted.class, sms.receive("1", "anna", "goals"));
        assertEquals(3, turns.get());
        assertEquals(List.of("hello", "goals"), world.heard(sms.address("anna")));
        assertEquals(
                1,
                world.said(sms.address("anna")).stream()
                        .filter("info.goals de"::equals)
                        .count());
    }

    @Test
    void afterThreeConflictsTheProviderIsToldToComeAgain() {
        sms.receive("0", "anna", "hello");
        AtomicInteger turns = countTurns();
        conflicts(Integer.MAX_VALUE);
        assertInstanceOf(Receipt.Unavailable.class, sms.receive("1", "anna", "goals"));
        assertEquals(3, turns.get());
        assertEquals(List.of("hello"), world.heard(sms.address("anna")));
        world.database().beforeWrite(database -> {});
        assertInstanceOf(Receipt.Accepted.class, sms.receive("1", "anna", "goals"));
    }

    @Test
    void anIdThatAnotherAddressBroughtBeforeIsADuplicateAndNoError() {
        assertEquals(new Receipt.Accepted(1), mail.receive("<a@b>", "anna", "goals"));
        assertEquals(new Receipt.Duplicate(1), mail.receive("<a@b>", "ben", "results"));
        assertTrue(world.messages(mail.address("ben")).isEmpty());
    }

    @Test
    void whoWritesFasterThanAPersonIsToldWhenToComeAgain() {
        for (int i = 0; i < 10; i++) {
            assertInstanceOf(Receipt.Accepted.class, sms.receive("m" + i, "anna", "goals"));
        }
        assertEquals(new Receipt.TooFast(Duration.ofSeconds(1)), sms.receive("m10", "anna", "goals"));
        assertInstanceOf(Receipt.Duplicate.class, sms.receive("m9", "anna", "goals"), "a repeat costs nothing");
        assertInstanceOf(Receipt.Accepted.class, sms.receive("m10", "ben", "goals"));
        world.clock().advance(Duration.ofSeconds(1));
        assertInstanceOf(Receipt.Accepted.class, sms.receive("m11", "anna", "goals"));
    }

    @Test
    void optOutAndLanguageAreStoredWithTheTurn() {
        sms.receive("1", "anna", "STOP");
        assertEquals(1, world.number("SELECT count(*) FROM address WHERE channel = 'sms' AND state = 'opted_out'"));
        sms.receive("2", "anna", "START");
        assertEquals(1, world.number("SELECT count(*) FROM address WHERE channel = 'sms' AND state = 'active'"));
        sms.receive("3", "anna", "Einfache Sprache");
        sms.receive("4", "anna", "goals");
        assertEquals("info.goals de-easy", world.said(sms.address("anna")).getLast());
    }

    @Test
    void dangerMarksTheConversationAndNothingSmallerCoversIt() {
        sms.receive("1", "anna", "Ich will nicht mehr leben");
        sms.receive("2", "anna", "request");
        sms.receive("3", "anna", "qwertz");
        assertEquals(1, world.number("SELECT count(*) FROM session WHERE attention = 'danger'"));
        assertEquals(3, world.heard(sms.address("anna")).size());
    }

    @Test
    void attachmentsAreTiedToTheirMessage() {
        sms.receive("1", "anna", "goals");
        String id = world.conversations().keep(sms.address("anna"), "image/png", new byte[] {1, 2, 3});
        world.conversations()
                .accept(new Inbound(
                        sms.address("anna"),
                        "2",
                        "",
                        Optional.empty(),
                        List.of(id, "unknown"),
                        Optional.empty(),
                        world.clock().instant()));
        assertEquals(
                SmallPack.said(Say.MESSAGE_ATTACHMENT, "de"),
                world.said(sms.address("anna")).getLast());
        assertEquals(
                Optional.of("unknown"), world.conversations().missing(sms.address("anna"), List.of(id, "unknown")));
        assertEquals(Optional.of(id), world.conversations().missing(sms.address("ben"), List.of(id)), "of another");
        assertEquals(
                1,
                world.number(
                        "SELECT count(*) FROM attachment a JOIN message m ON m.id = a.message_id WHERE a.id = ?", id));
    }

    private AtomicInteger countTurns() {
        AtomicInteger turns = new AtomicInteger();
        world.dictionary().before(utterance -> turns.incrementAndGet());
        return turns;
    }

    /** Somebody else saves the session just before each of the next writes. */
    private void conflicts(int count) {
        world.settle();
        AtomicInteger left = new AtomicInteger(count);
        world.database().beforeWrite(database -> {
            if (left.getAndDecrement() > 0) {
                sql(database, "UPDATE session SET version = version + 1");
            }
        });
    }

    private void sqlInBetween(String statement) {
        world.settle();
        sql(world.database(), statement);
    }

    private static void sql(Database database, String statement) {
        database.write(new WriteSet().add(tx -> {
            tx.update(statement);
            return Database.Outcome.COMMITTED;
        }));
    }

    private void restart() {
        world.close();
        world = World.start(setting, sms, mail);
    }
}
