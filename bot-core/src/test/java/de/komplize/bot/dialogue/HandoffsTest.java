package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.Dictionary;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import de.komplize.bot.understanding.Understander;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person takes a conversation over and gives it back: order, silence, and that both sides are told. */
class HandoffsTest {

    private static final AccessToken ANNE = staff(1, "Anne", Role.MODERATOR);
    private static final AccessToken BERT = staff(2, "Bert", Role.MODERATOR);
    private static final String DANGER = "Ich will mich umbringen";

    @TempDir
    private Path folder;

    private World.Setting setting;
    private PushChannel sms;
    private World world;
    private int received;

    @BeforeEach
    void start() {
        setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        write("maybe goals results");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theResidentIsToldAndTheBotIsSilentUntilItIsGivenBack() {
        assertEquals(new Handoffs.Outcome.Taken(), take(ANNE));
        write("goals");
        assertEquals(new Handoffs.Outcome.Replied(), reply(ANNE, "Guten Tag, hier ist Anne."));
        write("Danke!");
        assertEquals(new Handoffs.Outcome.Released(), release(ANNE));
        write("goals");
        world.settle();
        List<String> since =
                sms.textsTo("resident").subList(2, sms.textsTo("resident").size());
        assertEquals(
                List.of(
                        SmallPack.said(Say.TAKEN_OVER, "de"),
                        "Guten Tag, hier ist Anne.",
                        SmallPack.said(Say.GIVEN_BACK, "de"),
                        "info.goals de"),
                since);
        assertEquals(List.of("maybe goals results", "goals", "Danke!", "goals"), world.heard(sms.address("resident")));
        assertEquals(
                List.of("handoff_taken", "staff_replied", "handoff_released"),
                world.database()
                        .read(
                                tx -> tx.list(
                                        row -> row.text(1),
                                        "SELECT kind FROM event WHERE kind LIKE 'handoff%' OR kind LIKE 'staff%' ORDER BY id")));
        assertEquals(
                1,
                world.messages(sms.address("resident")).stream()
                        .filter(message -> message.author() == Message.Author.STAFF)
                        .count());
    }

    @Test
    void theOpenQuestionIsKeptAndAskedAgainAtTheEnd() {
        write("language");
        String question = world.said(sms.address("resident")).getLast();
        take(ANNE);
        write("3");
        release(ANNE);
        String again = world.said(sms.address("resident")).getLast();
        assertTrue(again.startsWith(SmallPack.said(Say.GIVEN_BACK_OPEN, "de")), again);
        assertTrue(again.endsWith(question), again);
        write("3");
        assertEquals(1, world.number("SELECT count(*) FROM contact WHERE language = 'en'"));
    }

    @Test
    void whatWasOnOfferStaysOnOffer() {
        take(ANNE);
        reply(ANNE, "Einen Moment bitte.");
        release(ANNE);
        write("2");
        assertEquals("info.results de", world.said(sms.address("resident")).getLast());
    }

    @Test
    void dangerAndOptOutActAlsoWhileAPersonHasTheConversation() {
        take(ANNE);
        write(DANGER);
        assertEquals(
                SmallPack.said(Say.SMS_DANGER, "de"),
                world.said(sms.address("resident")).getLast());
        assertEquals(1, world.number("SELECT count(*) FROM session WHERE attention = 'danger'"));
        write("STOPP");
        assertEquals(
                SmallPack.said(Say.SMS_STOPPED, "de"),
                world.said(sms.address("resident")).getLast());
        assertEquals(new Handoffs.Outcome.Replied(), reply(ANNE, "Ich bin noch da."));
        world.settle();
        assertEquals("Ich bin noch da.", sms.textsTo("resident").getLast(), "whoever wrote is answered");
    }

    @Test
    void theReasonToLookStandsUntilAPersonAnswers() {
        write(DANGER);
        take(ANNE);
        assertEquals("danger", attention());
        write("Ist da jemand?");
        assertEquals("danger", attention(), "nothing covers danger");
        reply(ANNE, "Ja, ich bin da.");
        assertEquals("", attention());
    }

    @Test
    void whoWritesToAPersonWaitsForOne() {
        take(ANNE);
        assertEquals("", attention());
        write("Sind Sie noch da?");
        assertEquals("asked", attention());
        reply(ANNE, "Ja.");
        assertEquals("", attention());
        write("STOPP");
        assertEquals("", attention(), "the bot has answered");
        new OfficeRows(world.database()).sql("UPDATE session SET attention = 'failed'");
        write("Und jetzt?");
        assertEquals("failed", attention());
        release(ANNE);
        write("goals");
        assertEquals("failed", attention());
    }

    @Test
    void nothingIsSaidInAConversationThatNobodyTook() {
        assertEquals(new Handoffs.Outcome.NotTaken(), reply(ANNE, "Hallo"));
        assertEquals(new Handoffs.Outcome.NotTaken(), release(ANNE));
        assertEquals(
                new Handoffs.Outcome.Unknown(), world.conversations().handoffs().take(new Contact.Id(999), ANNE));
        assertEquals(0, world.number("SELECT count(*) FROM message WHERE author = 'staff'"));
    }

    @Test
    void aTurnThatWasFasterMakesItDecideAnew() {
        AtomicInteger left = new AtomicInteger(2);
        world.database().beforeWrite(real -> {
            if (left.getAndDecrement() > 0) {
                bumpVersion(real);
            }
        });
        assertEquals(new Handoffs.Outcome.Taken(), take(ANNE));
        world.database().beforeWrite(HandoffsTest::bumpVersion);
        assertEquals(new Handoffs.Outcome.Busy(), reply(ANNE, "Hallo"));
        world.database().beforeWrite(real -> {});
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'handoff_taken'"));
    }

    @Test
    void itWaitsForTheTurnThatIsUnderWay() throws InterruptedException {
        Gate gate = world.failpoints().holdNext("before-write");
        Thread turn = Thread.ofVirtual().start(() -> write("goals"));
        gate.awaitReached();
        Thread taking = Thread.ofVirtual().start(() -> take(ANNE));
        gate.open();
        turn.join();
        taking.join();
        List<String> said = world.said(sms.address("resident"));
        assertEquals(
                List.of("info.goals de", SmallPack.said(Say.TAKEN_OVER, "de")),
                said.subList(said.size() - 2, said.size()));
    }

    @Test
    void aPrintedTakeoverPlaysTheSame() {
        take(ANNE);
        write("goals");
        reply(ANNE, "Guten Tag!\nWorum geht es?");
        release(ANNE);
        Transcript printed = world.conversations().transcript(contact().value()).orElseThrow();
        assertTrue(
                printed.format().contains("@ reply: Guten Tag!\n  Worum geht es?\n< Guten Tag!\n  Worum geht es?\n"),
                printed.format());
        assertEquals(printed.format(), Transcript.parse(printed.format()).format());
        try (Database empty = Sqlite.open(folder.resolve("played.db"), Sqlite.Options.DURABLE)) {
            TranscriptPlayer player = new TranscriptPlayer(
                    empty,
                    world.pack(),
                    new Understander(new Dictionary(), world.pack().districts()),
                    folder);
            assertEquals(List.of(), player.play(printed).differences());
        }
    }

    @Test
    void holdsOverARestart() {
        take(ANNE);
        world.close();
        world = World.start(setting, sms);
        write("goals");
        assertEquals(
                SmallPack.said(Say.TAKEN_OVER, "de"),
                world.said(sms.address("resident")).getLast());
        assertInstanceOf(Handoffs.Outcome.HeldBy.class, take(BERT));
    }

    private static AccessToken staff(long id, String name, Role role) {
        return new AccessToken(new AccessToken.Id(id), name, role, Instant.EPOCH, Optional.empty());
    }

    /** What staff did, each with the number of the token. */
    private String attention() {
        return world.database()
                .read(tx -> tx.one(row -> row.text(1), "SELECT COALESCE(attention, '') FROM session"))
                .orElse("none");
    }

    private static void bumpVersion(Database real) {
        real.write(new WriteSet().add(tx -> {
            tx.update("UPDATE session SET version = version + 1");
            return Database.Outcome.COMMITTED;
        }));
    }

    private void write(String text) {
        sms.receive(String.valueOf(++received), "resident", text);
    }

    private Contact.Id contact() {
        return new Contact.Id(world.number("SELECT max(id) FROM contact"));
    }

    private Handoffs.Outcome take(AccessToken staff) {
        return world.conversations().handoffs().take(contact(), staff);
    }

    private Handoffs.Outcome reply(AccessToken staff, String text) {
        return world.conversations().handoffs().reply(contact(), staff, text);
    }

    private Handoffs.Outcome release(AccessToken staff) {
        return world.conversations().handoffs().release(contact(), staff);
    }
}
