package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who of the office has a conversation: one at a time, an administrator above a colleague, nobody by a token that was revoked. */
class HoldersTest {
    private static final AccessToken ANNE = staff(1, "Anne", Role.MODERATOR);
    private static final AccessToken BERT = staff(2, "Bert", Role.MODERATOR);
    private static final AccessToken CORA = staff(3, "Cora", Role.ADMINISTRATOR);

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
    void takingTwiceIsOnceAndByAnotherIsRefused() {
        take(ANNE);
        long messages = world.number("SELECT count(*) FROM message");
        assertEquals(new Handoffs.Outcome.Taken(), take(ANNE));
        assertEquals(new Handoffs.Outcome.HeldBy(ANNE.id()), take(BERT));
        assertEquals(new Handoffs.Outcome.HeldBy(ANNE.id()), reply(BERT, "Und ich?"));
        assertEquals(new Handoffs.Outcome.HeldBy(ANNE.id()), release(BERT));
        assertEquals(messages, world.number("SELECT count(*) FROM message"));
    }

    @Test
    void anAdministratorTakesItFromAColleagueWithoutAWordToTheResident() {
        take(ANNE);
        long messages = world.number("SELECT count(*) FROM message");
        assertEquals(new Handoffs.Outcome.Taken(), take(CORA));
        assertEquals(messages, world.number("SELECT count(*) FROM message"));
        assertEquals(new Handoffs.Outcome.HeldBy(CORA.id()), reply(ANNE, "Noch etwas"));
        assertEquals(List.of("handoff_taken 1", "handoff_taken 3"), deeds());
    }

    @Test
    void anAdministratorsAnswerTakesItOver() {
        assertEquals(new Handoffs.Outcome.NotTaken(), reply(CORA, "Hallo"));
        take(ANNE);
        assertEquals(new Handoffs.Outcome.Replied(), reply(CORA, "Ich übernehme."));
        assertEquals(new Handoffs.Outcome.HeldBy(CORA.id()), release(ANNE));
        assertEquals(List.of("handoff_taken 1", "handoff_taken 3", "staff_replied 3"), deeds());
        world.settle();
        assertEquals("Ich übernehme.", sms.textsTo("resident").getLast());
    }

    @Test
    void anAdministratorGivesBackWhatAColleagueHas() {
        take(ANNE);
        assertEquals(new Handoffs.Outcome.Released(), release(CORA));
        assertEquals(
                SmallPack.said(Say.GIVEN_BACK, "de"),
                world.said(sms.address("resident")).getLast());
        assertEquals(List.of("handoff_taken 1", "handoff_released 3"), deeds());
    }

    @Test
    void whatARevokedTokenHeldMayBeGivenBackByAnybody() {
        issueAndRevokeAnneWhoHasIt();
        assertEquals(new Handoffs.Outcome.NotTaken(), reply(BERT, "Hallo"), "an answer needs a taker");
        assertEquals(new Handoffs.Outcome.Released(), release(BERT));
        assertEquals(new Handoffs.Outcome.NotTaken(), release(BERT));
    }

    @Test
    void whatARevokedTokenHeldMayBeTakenWithoutAWordToTheResident() {
        issueAndRevokeAnneWhoHasIt();
        long messages = world.number("SELECT count(*) FROM message");
        assertEquals(new Handoffs.Outcome.Taken(), take(BERT));
        assertEquals(messages, world.number("SELECT count(*) FROM message"));
        assertEquals(new Handoffs.Outcome.Replied(), reply(BERT, "Ich übernehme von meiner Kollegin."));
    }

    private void issueAndRevokeAnneWhoHasIt() {
        AccessTokens.Issued anne = AccessTokens.issue(
                ANNE.id(), "Anne", Role.MODERATOR, world.clock().instant());
        world.database().write(new WriteSet().add(anne.change()));
        take(ANNE);
        world.database()
                .write(new WriteSet()
                        .add(AccessTokens.revoke("Anne", world.clock().instant())));
    }

    private static AccessToken staff(long id, String name, Role role) {
        return new AccessToken(new AccessToken.Id(id), name, role, Instant.EPOCH, Optional.empty());
    }

    /** What staff did, each with the number of the token. */
    private List<String> deeds() {
        return world.database()
                .read(tx -> tx.list(
                        row -> row.text(1) + " " + row.text(2).replaceAll("\\D", ""),
                        "SELECT kind, body FROM event WHERE kind LIKE 'handoff%' OR kind LIKE 'staff%' ORDER BY id"));
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
