package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.RequestStatus;
import de.komplize.bot.office.Role;
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

/** What the office decides, and what its author hears of it. */
class ModerationTest {

    private static final AccessToken ANNE = staff(1, Role.MODERATOR);
    private static final AccessToken BERT = staff(2, Role.MODERATOR);
    private static final AccessToken CORA = staff(3, Role.ADMINISTRATOR);

    @TempDir
    private Path folder;

    private PushChannel sms;
    private World world;
    private OfficeRows rows;
    private long author;

    @BeforeEach
    void start() {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        sms.receive("1", "anna", "maybe goals results");
        author = world.number("SELECT max(id) FROM contact");
        rows = new OfficeRows(world.database());
        rows.idea(1001, author, "submitted", "Bänke am Fluss", "sms");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theAuthorIsToldWhatBecameOfTheIdea() {
        assertEquals(new Moderation.Decision.Decided(true), decide(IdeaStatus.PLANNED, "Wir bauen sie 2027."));
        world.settle();
        String news = sms.textsTo("anna").getLast();
        assertEquals(
                List.of(
                        SmallPack.said(Say.OFFICE_IDEA, "de"),
                        SmallPack.said(Say.OFFICE_IDEA_PLANNED, "de"),
                        SmallPack.said(Say.OFFICE_IDEA_ANSWER, "de"),
                        "Wir bauen sie 2027."),
                news.lines().toList());
        assertEquals(
                1, world.number("SELECT count(*) FROM idea WHERE status = 'planned' AND answer LIKE 'Wir bauen%'"));
        assertEquals(
                "{\"kind\":\"idea_status_changed\",\"number\":1001,\"status\":\"planned\"}",
                world.database()
                        .read(tx ->
                                tx.one(row -> row.text(1), "SELECT body FROM event WHERE kind = 'idea_status_changed'"))
                        .orElse(""));
        assertEquals(1, world.number("SELECT max(priority) FROM outbox"), "what was asked for goes first");
    }

    @Test
    void anAnswerStaysUntilThereIsAnother() {
        decide(IdeaStatus.PLANNED, "Wir bauen sie 2027.");
        decide(IdeaStatus.REALISED, "");
        assertEquals(
                1, world.number("SELECT count(*) FROM idea WHERE status = 'realised' AND answer LIKE 'Wir bauen%'"));
        world.settle();
        assertTrue(sms.textsTo("anna").getLast().endsWith(SmallPack.said(Say.OFFICE_IDEA_REALISED, "de")));
    }

    @Test
    void theNewsTakesNoChoiceAway() {
        decide(IdeaStatus.PUBLISHED, "");
        sms.receive("2", "anna", "2");
        assertEquals("info.results de", world.said(sms.address("anna")).getLast());
    }

    @Test
    void whoWantsNoMessagesGetsNone() {
        sms.receive("2", "anna", "STOPP");
        long messages = world.number("SELECT count(*) FROM message");
        assertEquals(new Moderation.Decision.Decided(false), decide(IdeaStatus.DECLINED, "Leider nicht."));
        assertEquals(messages, world.number("SELECT count(*) FROM message"));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'idea_status_changed'"));
    }

    @Test
    void anIdeaWhoseAuthorIsErasedIsDecidedQuietly() {
        rows.idea(1002, "NULL", "published", "Brunnen", "sms");
        assertEquals(
                new Moderation.Decision.Decided(false),
                world.conversations().moderation().decide(1002, IdeaStatus.REALISED, Optional.empty(), ANNE));
    }

    @Test
    void onlyWhatFollowsIsAllowed() {
        assertEquals(
                new Moderation.Decision.NotFrom(
                        IdeaStatus.SUBMITTED, List.of(IdeaStatus.PUBLISHED, IdeaStatus.DECLINED, IdeaStatus.PLANNED)),
                decide(IdeaStatus.REALISED, ""));
        rows.idea(1003, author, "withdrawn", "Nichts", "sms");
        assertEquals(
                new Moderation.Decision.NotFrom(IdeaStatus.WITHDRAWN, List.of()),
                world.conversations().moderation().decide(1003, IdeaStatus.PUBLISHED, Optional.empty(), ANNE));
        assertEquals(
                new Moderation.Decision.Unknown(),
                world.conversations().moderation().decide(4711, IdeaStatus.PUBLISHED, Optional.empty(), ANNE));
    }

    @Test
    void whoDecidesAtTheSameTimeDecidesOnWhatIsStoredThen() {
        world.database().beforeWrite(real -> {
            new OfficeRows(real).sql("UPDATE idea SET status = 'withdrawn' WHERE number = 1001");
        });
        assertEquals(new Moderation.Decision.NotFrom(IdeaStatus.WITHDRAWN, List.of()), decide(IdeaStatus.PLANNED, ""));
        assertEquals(0, world.number("SELECT count(*) FROM event WHERE kind = 'idea_status_changed'"));
    }

    @Test
    void aRequestIsTakenAndDone() {
        rows.request(1004, author, "handoff.request", "open");
        Moderation moderation = world.conversations().moderation();
        assertEquals(new Moderation.Decision.Decided(false), moderation.decide(1004, RequestStatus.DONE, ANNE));
        assertEquals(1, world.number("SELECT count(*) FROM response WHERE status = 'done'"));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'request_status_changed'"));
        assertEquals(new Moderation.Decision.Unknown(), moderation.decide(1001, RequestStatus.DONE, ANNE));
    }

    @Test
    void aRequestIsTakenByOne() {
        rows.request(1004, author, "handoff.request", "open");
        Moderation moderation = world.conversations().moderation();
        assertEquals(new Moderation.Decision.Decided(false), moderation.decide(1004, RequestStatus.TAKEN, ANNE));
        assertEquals(new Moderation.Decision.Decided(false), moderation.decide(1004, RequestStatus.TAKEN, ANNE));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'request_status_changed'"));
        assertEquals(new Moderation.Decision.HeldBy(ANNE.id()), moderation.decide(1004, RequestStatus.TAKEN, BERT));
        assertEquals(1, world.number("SELECT taken_by FROM response WHERE number = 1004"));
        assertEquals(new Moderation.Decision.Decided(false), moderation.decide(1004, RequestStatus.TAKEN, CORA));
        assertEquals(3, world.number("SELECT taken_by FROM response WHERE number = 1004"));
        moderation.decide(1004, RequestStatus.DONE, BERT);
        assertEquals(3, world.number("SELECT taken_by FROM response WHERE number = 1004"), "who took it stays known");
        moderation.decide(1004, RequestStatus.OPEN, BERT);
        assertEquals(new Moderation.Decision.Decided(false), moderation.decide(1004, RequestStatus.TAKEN, BERT));
    }

    @Test
    void ofTwoWhoTakeARequestAtOnceOneHasIt() {
        rows.request(1004, author, "handoff.request", "open");
        world.database().beforeWrite(real -> {
            new OfficeRows(real).sql("UPDATE response SET status = 'taken', taken_by = 1 WHERE number = 1004");
        });
        assertEquals(
                new Moderation.Decision.HeldBy(ANNE.id()),
                world.conversations().moderation().decide(1004, RequestStatus.TAKEN, BERT));
    }

    @Test
    void whenTheLastRequestIsDoneNothingIsAskedAnyMore() {
        rows.request(1004, author, "handoff.request", "open");
        rows.request(1005, author, "defect.report", "open");
        rows.sql("UPDATE session SET attention = 'asked'");
        Moderation moderation = world.conversations().moderation();
        moderation.decide(1004, RequestStatus.DONE, ANNE);
        assertEquals(1, world.number("SELECT count(*) FROM session WHERE attention = 'asked'"));
        moderation.decide(1005, RequestStatus.TAKEN, ANNE);
        assertEquals(1, world.number("SELECT count(*) FROM session WHERE attention = 'asked'"));
        moderation.decide(1005, RequestStatus.DONE, ANNE);
        assertEquals(0, world.number("SELECT count(*) FROM session WHERE attention = 'asked'"));
        rows.sql("UPDATE session SET attention = 'danger'");
        moderation.decide(1005, RequestStatus.DONE, ANNE);
        assertEquals(1, world.number("SELECT count(*) FROM session WHERE attention = 'danger'"));
    }

    private static AccessToken staff(long id, Role role) {
        return new AccessToken(new AccessToken.Id(id), role.stored(), role, Instant.EPOCH, Optional.empty());
    }

    private Moderation.Decision decide(IdeaStatus status, String answer) {
        return world.conversations()
                .moderation()
                .decide(1001, status, Optional.of(answer).filter(text -> !text.isEmpty()), ANNE);
    }
}
