package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.idea.Draft;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Given;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Role;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Sheet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down for people who come in person. */
class FilingTest {

    private static final String CODE = "0123456789";

    @TempDir
    private Path folder;

    private World world;
    private Filing filing;

    @BeforeEach
    void start() {
        World.Setting setting = World.Setting.in(folder);
        world = World.start(setting, new PushChannel("sms", setting.clock()));
        filing = world.conversations().filing();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anIdeaIsThereOnceWithItsConsent() {
        assertEquals(Filing.Saved.DONE, idea(CODE));
        assertEquals(Filing.Saved.BEFORE, idea(CODE));
        assertEquals(1, world.number("SELECT count(*) FROM idea WHERE channel = 'in_person' AND status = 'submitted'"));
        assertEquals(
                1,
                world.number(
                        "SELECT count(*) FROM consent WHERE purpose = 'in_person' AND given = 1 AND version <> ''"));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'idea_submitted'"));
        assertEquals(1, world.number("SELECT count(*) FROM idea WHERE given = 'stall'"));
        assertEquals(1, world.number("SELECT count(*) FROM contact"));
    }

    @Test
    void nothingIsEverSentToThem() {
        idea(CODE);
        AccessToken staff =
                new AccessToken(new AccessToken.Id(1), "Anne", Role.MODERATOR, Instant.EPOCH, Optional.empty());
        long number = world.number("SELECT number FROM idea");
        assertEquals(
                new Moderation.Decision.Decided(false),
                world.conversations().moderation().decide(number, IdeaStatus.PUBLISHED, Optional.empty(), staff));
        assertEquals(0, world.number("SELECT count(*) FROM message"));
        assertEquals(0, world.number("SELECT count(*) FROM outbox"));
    }

    @Test
    void allOfAPersonIsErasedByTheNumber() {
        idea(CODE);
        idea("9876543210");
        assertFalse(filing.erase("0000000000"));
        assertTrue(filing.erase(CODE));
        assertFalse(filing.erase(CODE));
        assertEquals(1, world.number("SELECT count(*) FROM idea WHERE status = 'erased' AND title = '' AND text = ''"));
        assertEquals(1, world.number("SELECT count(*) FROM consent"));
        assertEquals(1, world.number("SELECT count(*) FROM address"));
        assertEquals(1, world.number("SELECT count(*) FROM contact WHERE erased_at IS NOT NULL AND district IS NULL"));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'erased'"));
    }

    @Test
    void aSurveyCountsLikeAnyOther() {
        Questionnaire survey = world.pack().surveys().getFirst();
        Sheet sheet = read(survey, Map.of("1", List.of("4"), "2", List.of("yes"), "3", List.of("gut")));
        assertEquals(Map.of(), sheet.problems());
        assertEquals(
                Filing.Saved.DONE,
                filing.survey(new Filing.Person(CODE, "de", Optional.of("Mitte"), Given.STALL), survey, sheet));
        assertEquals(
                1,
                world.number(
                        "SELECT count(*) FROM response WHERE state = 'complete' AND first_channel = 'in_person' AND kind = 'survey'"));
        assertEquals(3, world.number("SELECT count(*) FROM answer"));
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'survey_completed'"));
        filing.erase(CODE);
        assertEquals(0, world.number("SELECT count(*) FROM answer WHERE body LIKE '%gut%'"));
        assertEquals(2, world.number("SELECT count(*) FROM answer"), "closed answers stay counted");
    }

    @Test
    void aSheetIsReadStrictly() {
        Questionnaire survey = world.pack().surveys().getFirst();
        assertEquals(
                Map.of("1", Sheet.Problem.RANGE, "3", Sheet.Problem.NOT_ASKED),
                read(survey, Map.of("1", List.of("9"), "2", List.of("no"), "3", List.of("gut")))
                        .problems());
        assertEquals(
                Map.of("1", Sheet.Problem.UNREAD, "2", Sheet.Problem.UNREAD),
                read(survey, Map.of("1", List.of("1", "2"), "2", List.of("maybe")))
                        .problems());
        assertTrue(read(survey, Map.of()).isBlank());
    }

    private Sheet read(Questionnaire survey, Map<String, List<String>> fields) {
        return Sheet.read(
                survey,
                fields,
                new AnswerReader.Context(
                        "de", LocalDate.of(2026, 11, 29), world.pack().districts()));
    }

    private Filing.Saved idea(String code) {
        return filing.idea(
                new Filing.Person(code, "de", Optional.of("Mitte"), Given.STALL),
                new Draft(
                        Optional.empty(),
                        "Bänke",
                        "Mehr Bänke am Fluss",
                        "energy",
                        Optional.of("Mitte"),
                        Optional.of("am Fluss"),
                        List.of()));
    }
}
