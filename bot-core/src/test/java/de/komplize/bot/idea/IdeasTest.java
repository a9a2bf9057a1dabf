package de.komplize.bot.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Ids;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdeasTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final long ANNA = 1;
    private static final long BEN = 2;

    private final Ids ids = Ids.counted();
    private final Draft draft = new Draft(
            Optional.empty(),
            "Bänke",
            "Mehr Bänke, sagt Herr Müller.",
            "other",
            Optional.of("Mitte"),
            Optional.empty(),
            List.of());
    private Sqlite database;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Sqlite.open(folder.resolve("ideas.db"), Sqlite.Options.DURABLE);
        database.write(new WriteSet().add(tx -> {
            for (long contact : new long[] {ANNA, BEN}) {
                tx.update("INSERT INTO contact (id, language, created_at) VALUES (?, 'de', 0)", contact);
            }
            return Outcome.COMMITTED;
        }));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anIdeaIsItsAuthorsAndNotPublicUntilTheOfficeSaysSo() {
        assertEquals(Outcome.COMMITTED, act(ANNA, new Ideas.Submit(1001, draft)));
        assertTrue(find(ANNA).own());
        assertEquals(IdeaStatus.SUBMITTED, find(BEN).status());
        assertEquals(List.of(), listed());
        publish();
        assertEquals(1, listed().size());
    }

    @Test
    void supportCountsOnceAContactAndNeverForTheOwnIdea() {
        act(ANNA, new Ideas.Submit(1001, draft));
        act(BEN, new Ideas.Support(1001));
        assertEquals(0, find(BEN).supporters(), "what is not public cannot be supported");
        publish();
        act(BEN, new Ideas.Support(1001));
        act(BEN, new Ideas.Support(1001));
        act(ANNA, new Ideas.Support(1001));
        assertEquals(1, find(BEN).supporters());
        assertTrue(find(BEN).supported());
        act(BEN, new Ideas.Unsupport(1001));
        assertEquals(0, find(BEN).supporters());
    }

    @Test
    void onlyItsAuthorChangesItAndOnlyBeforeTheOfficeDecides() {
        act(ANNA, new Ideas.Submit(1001, draft));
        assertEquals(Outcome.CONFLICT, act(BEN, new Ideas.Rewrite(1001, draft.titled("Fremd"))));
        assertEquals(Outcome.COMMITTED, act(ANNA, new Ideas.Rewrite(1001, draft.titled("Sitze"))));
        assertEquals("Sitze", find(ANNA).title());
        publish();
        assertEquals(Outcome.CONFLICT, act(ANNA, new Ideas.Rewrite(1001, draft)));
        assertEquals(Outcome.CONFLICT, act(ANNA, new Ideas.Withdraw(1001)));
    }

    @Test
    void whatIsTakenBackKeepsItsNumberAndLosesItsWords() {
        act(ANNA, new Ideas.Submit(1001, draft));
        act(ANNA, new Ideas.Withdraw(1001));
        Idea idea = find(ANNA);
        assertEquals(IdeaStatus.WITHDRAWN, idea.status());
        assertEquals("", idea.title() + idea.text());
    }

    @Test
    void theHintsForModerationAreStoredWithIt() {
        act(ANNA, new Ideas.Submit(1001, draft));
        String hints = database.read(tx -> tx.one(row -> row.text(1), "SELECT hints FROM idea WHERE number = 1001"))
                .orElseThrow();
        assertTrue(hints.contains("\"kind\":\"person\",\"from\":17,\"to\":28"), hints);
    }

    private Outcome act(long contact, Act act) {
        WriteSet set = new WriteSet();
        act.changes(new Act.Circumstances(contact, 0, 0, 1, "webchat", "de", NOW, ids))
                .forEach(set::add);
        return database.write(set);
    }

    private Idea find(long contact) {
        return database.read(tx -> Ideas.find(tx, contact, 1001)).orElseThrow();
    }

    private List<Idea> listed() {
        return database.read(tx ->
                Ideas.listed(tx, BEN, Query.newest().in("Mitte").about("other").by(Query.Order.SUPPORTED), 0, 5));
    }

    private void publish() {
        database.write(new WriteSet().add(tx -> {
            tx.update("UPDATE idea SET status = 'published'");
            return Outcome.COMMITTED;
        }));
    }
}
