package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.idea.Ideas;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.IdeaHistory;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Role;
import de.komplize.bot.privacy.Erasure;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.OfficeRows;
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

/** Two ideas that are put together and taken apart: anna wrote 1001, bert wrote 1002, carla supports both. */
class MergingTest {

    private static final AccessToken STAFF =
            new AccessToken(new AccessToken.Id(1), "Anne", Role.MODERATOR, Instant.EPOCH, Optional.empty());

    @TempDir
    private Path folder;

    private PushChannel sms;
    private World world;
    private OfficeRows rows;

    @BeforeEach
    void start() {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        rows = new OfficeRows(world.database());
        sms.receive("1", "anna", "goals");
        sms.receive("2", "bert", "goals");
        sms.receive("3", "carla", "goals");
        rows.idea(1001, contact("anna"), "submitted", "Bänke am Fluss", "sms");
        rows.idea(1002, contact("bert"), "published", "Mehr Bänke", "sms");
        support(1001, contact("carla"));
        support(1002, contact("carla"));
        support(1002, -1);
        world.settle();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everybodyOfBothIsToldOnce() {
        assertEquals(new Merging.Outcome.Done(IdeaStatus.MERGED, 3), merge(1001, 1002));
        world.settle();
        assertEquals(
                List.of(
                        SmallPack.said(Say.OFFICE_IDEA, "de"),
                        SmallPack.said(Say.OFFICE_IDEA_MERGED, "de"),
                        SmallPack.said(Say.OFFICE_IDEA_TOGETHER, "de"),
                        SmallPack.said(Say.IDEA_HEAD, "de")),
                last("anna").lines().toList());
        assertEquals(
                List.of(SmallPack.said(Say.OFFICE_IDEA, "de"), SmallPack.said(Say.OFFICE_IDEA_TOGETHER, "de")),
                last("bert").lines().toList());
        assertTrue(last("carla").startsWith(SmallPack.said(Say.OFFICE_IDEA_SUPPORTED, "de")), last("carla"));
        assertEquals(1, told("carla", Say.OFFICE_IDEA_TOGETHER));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'idea_merged'"));
    }

    @Test
    void whoSupportsBothCountsOnce() {
        assertEquals(2, supporters(1002));
        support(1001, contact("bert"));
        merge(1001, 1002);
        assertEquals(2, supporters(1002), "carla and the one who was erased; bert not for his own");
        assertTrue(world.database()
                .read(tx -> Ideas.find(tx, contact("carla"), 1002))
                .orElseThrow()
                .supported());
        merge(1001, 1002);
        world.conversations().merging().unmerge(1001, STAFF);
        assertEquals(2, supporters(1001));
        assertEquals(2, supporters(1002));
    }

    @Test
    void laterStatusReachesAllOfThem() {
        merge(1001, 1002);
        world.settle();
        assertEquals(
                new Moderation.Decision.Decided(true),
                world.conversations()
                        .moderation()
                        .decide(1002, IdeaStatus.PLANNED, Optional.of("Wir bauen sie."), STAFF));
        world.settle();
        assertTrue(last("bert").startsWith(SmallPack.said(Say.OFFICE_IDEA, "de")), last("bert"));
        assertTrue(last("anna").startsWith(SmallPack.said(Say.OFFICE_IDEA_VIA, "de")), last("anna"));
        for (String each : List.of("anna", "bert", "carla")) {
            assertTrue(last(each).endsWith("Wir bauen sie."), last(each));
        }
        assertEquals(
                3, history(1002).getFirst().told(), history(1002).getFirst().toString());
    }

    @Test
    void undoneItStandsWhereItStood() {
        merge(1001, 1002);
        assertEquals(
                new Merging.Outcome.Done(IdeaStatus.SUBMITTED, 3),
                world.conversations().merging().unmerge(1001, STAFF));
        assertEquals(
                1,
                world.number("SELECT count(*) FROM idea WHERE number = 1001 AND status = 'submitted'"
                        + " AND merged_into IS NULL AND merged_from IS NULL AND title = 'Bänke am Fluss'"));
        world.settle();
        assertEquals(1, told("anna", Say.OFFICE_IDEA_APART));
        assertEquals(1, told("carla", Say.OFFICE_IDEA_APART));
        assertEquals(
                List.of(IdeaStatus.SUBMITTED, IdeaStatus.MERGED),
                history(1001).stream().map(IdeaHistory.Step::status).toList());
        assertEquals(
                new Merging.Outcome.Refused(Merging.Why.NOT_MERGED),
                world.conversations().merging().unmerge(1001, STAFF));
    }

    @Test
    void oneStepOnlyAndNotIntoItself() {
        rows.idea(1003, contact("anna"), "published", "Brunnen", "sms");
        rows.idea(1004, contact("anna"), "withdrawn", "Nichts", "sms");
        merge(1001, 1002);
        assertEquals(new Merging.Outcome.Refused(Merging.Why.SAME), merge(1003, 1003));
        assertEquals(new Merging.Outcome.Refused(Merging.Why.HAS_OTHERS), merge(1002, 1003));
        assertEquals(new Merging.Outcome.Refused(Merging.Why.NOT_INTO_THAT), merge(1003, 1001));
        assertEquals(new Merging.Outcome.Refused(Merging.Why.NOT_INTO_THAT), merge(1003, 1004));
        assertEquals(new Merging.Outcome.Refused(Merging.Why.NOT_FROM_HERE), merge(1004, 1003));
        assertEquals(new Merging.Outcome.Unknown(), merge(4711, 1003));
        assertEquals(new Merging.Outcome.Done(IdeaStatus.MERGED, 3), merge(1003, 1002));
    }

    @Test
    void whatFailsIsNotThereInHalves() {
        long messages = world.number("SELECT count(*) FROM message");
        world.database()
                .beforeWrite(
                        real -> new OfficeRows(real).sql("UPDATE idea SET status = 'withdrawn' WHERE number = 1002"));
        assertEquals(new Merging.Outcome.Refused(Merging.Why.NOT_INTO_THAT), merge(1001, 1002));
        assertEquals(messages, world.number("SELECT count(*) FROM message"));
        assertEquals(0, world.number("SELECT count(*) FROM idea_decision"));
        assertEquals(0, world.number("SELECT count(*) FROM idea WHERE merged_into IS NOT NULL"));
    }

    @Test
    void whoStoppedMessagesMeanwhileGetsNone() {
        world.database()
                .beforeWrite(real ->
                        new OfficeRows(real).sql("UPDATE address SET state = 'opted_out' WHERE handle = 'carla'"));
        assertEquals(new Merging.Outcome.Done(IdeaStatus.MERGED, 2), merge(1001, 1002));
        world.settle();
        assertEquals(0, told("carla", Say.OFFICE_IDEA_TOGETHER));
    }

    @Test
    void aConversationGoesOnBehindTheNews() {
        sms.receive("4", "carla", "maybe goals results");
        merge(1001, 1002);
        sms.receive("5", "carla", "2");
        assertEquals("info.results de", world.said(sms.address("carla")).getLast());
    }

    @Test
    void whatWasMergedIntoAnErasedIdeaStandsByItselfAgain() {
        merge(1001, 1002);
        world.database().write(erase(contact("bert")));
        assertEquals(
                1,
                world.number(
                        "SELECT count(*) FROM idea WHERE number = 1001 AND status = 'submitted' AND merged_into IS NULL"));
        assertEquals(1, world.number("SELECT count(*) FROM idea WHERE number = 1002 AND status = 'erased'"));
    }

    @Test
    void whoSupportsBothCountsOnceAlsoWhenErased() {
        merge(1001, 1002);
        assertEquals(2, supporters(1002));
        world.database().write(erase(contact("carla")));
        assertEquals(2, supporters(1002));
        assertFalse(world.number("SELECT count(*) FROM idea_support WHERE contact_id > 0") > 0);
    }

    private WriteSet erase(long contact) {
        WriteSet set = new WriteSet();
        Erasure.whole(contact, world.clock().instant()).forEach(set::add);
        return set;
    }

    private Merging.Outcome merge(long number, long into) {
        return world.conversations().merging().merge(number, into, STAFF);
    }

    private List<IdeaHistory.Step> history(long number) {
        return world.database().read(tx -> IdeaHistory.of(tx, number));
    }

    private long supporters(long number) {
        return world.database()
                .read(tx -> Ideas.find(tx, 0, number))
                .orElseThrow()
                .supporters();
    }

    private void support(long number, long contact) {
        rows.sql("INSERT INTO idea_support (idea_id, contact_id, channel, at) VALUES ("
                + "(SELECT id FROM idea WHERE number = %d), %d, 'sms', 1000)".formatted(number, contact));
    }

    private long contact(String handle) {
        return world.number("SELECT contact_id FROM address WHERE handle = '" + handle + "'");
    }

    private String last(String handle) {
        return sms.textsTo(handle).getLast();
    }

    private long told(String handle, Say what) {
        return sms.textsTo(handle).stream()
                .filter(text -> text.contains(SmallPack.said(what, "de")))
                .count();
    }
}
