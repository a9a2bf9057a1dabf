package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill at every named place of a turn, a send and a first start; backups and restores have their own class (check 3). */
class Check03FailpointsTest {

    /** Reached while residents write. */
    private static final List<String> AT_WORK = List.of(
            "before-turn",
            "before-write",
            "after-apply",
            "before-commit",
            "after-commit",
            "after-write",
            "after-turn",
            "before-claim",
            "after-claim",
            "before-send",
            "after-send",
            "after-mark");

    /** Reached when the database is opened. */
    private static final List<String> AT_FIRST_START = List.of("before-migration", "after-migration");

    private static final int SIDE_BY_SIDE = 12;

    /** Some of these places are visited once a message, some twice, some for several messages together. */
    private static final int LATEST_VISIT = 24;

    @TempDir
    private Path folder;

    @Test
    void everyFailpointOfTheMainCodeIsTried() {
        List<String> tried = Stream.of(
                        AT_WORK,
                        AT_FIRST_START,
                        Check03BackupKilledTest.BACKUP,
                        Check03BackupKilledTest.RESTORE,
                        Check03PrivacyKilledTest.ERASE,
                        Check03PrivacyKilledTest.EXPORT)
                .flatMap(List::stream)
                .toList();
        assertEquals(Sources.failpoints(), new TreeSet<>(tried));
        assertTrue(tried.size() >= 12);
        assertEquals(List.of(), Sources.unnamed());
    }

    @Test
    void aKillAnywhereInATurnOrASendLosesNothingAndDoublesNothing() {
        atWork(1);
    }

    @Test
    @Tag("heavy")
    void norDoTenKillsAtEachOfThesePlaces() {
        atWork(10);
    }

    private void atWork(int rounds) {
        Random chance = new Random(rounds);
        Installation installation = Installation.in(folder);
        Endpoint endpoint = new Endpoint();
        Residents residents = Residents.keepWriting(SIDE_BY_SIDE, endpoint);
        Ledger ledger = new Ledger(residents);
        for (int i = 0; i < rounds; i++) {
            for (String failpoint : AT_WORK) {
                String visit = "visit=" + (1 + chance.nextInt(LATEST_VISIT));
                try (Child child = installation.start("failpoint=" + failpoint, visit)) {
                    child.ready().map(Child.Ports::open).ifPresent(endpoint::up);
                    assertEquals(HaltAt.HALTED, child.ended(), failpoint + " " + visit);
                }
                endpoint.down();
                ledger.afterTheEndOfAProcess(installation.afterKill());
            }
        }
        installation.finish(residents, endpoint, ledger, 0);
    }

    @RepeatedTest(10)
    @Tag("heavy")
    void soItIsEachTime() {
        atFirstStart();
    }

    @Test
    void aFirstStartThatWasCutShortIsDoneAgain() {
        atFirstStart();
    }

    private void atFirstStart() {
        for (String failpoint : AT_FIRST_START) {
            Installation installation = Installation.in(folder.resolve(failpoint));
            try (Child child = installation.start("failpoint=" + failpoint)) {
                assertEquals(Optional.empty(), child.ready());
                assertEquals(HaltAt.HALTED, child.ended());
            }
            Endpoint endpoint = new Endpoint();
            Residents residents = Residents.hold(Conversation.numbered(0, 2), 2, endpoint);
            installation.finish(residents, endpoint, new Ledger(residents), 0);
        }
    }
}
