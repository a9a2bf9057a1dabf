package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill in the middle of a checkpoint: while pages go from the log into the database itself, which SQLite does by itself (check 3). */
@Tag("needs-strace")
class Check03CheckpointKilledTest {

    /** A checkpoint begins after 1,000 pages of log and writes some hundred pages. */
    private static final int PAGES = 60;

    private static final int SIDE_BY_SIDE = 12;

    /** 128 + SIGKILL, as strace hands it on. */
    private static final int KILLED = 137;

    @TempDir
    private Path folder;

    @Test
    void aCheckpointThatIsCutShortLosesNothing() {
        atCheckpoints(2);
    }

    @Test
    @Tag("heavy")
    void norDoTen() {
        atCheckpoints(10);
    }

    private void atCheckpoints(int kills) {
        Random chance = new Random(kills);
        Installation installation = Installation.in(folder);
        Endpoint endpoint = new Endpoint();
        firstStart(installation);
        Residents residents = Residents.keepWriting(SIDE_BY_SIDE, endpoint);
        Ledger ledger = new Ledger(residents);
        for (int i = 0; i < kills; i++) {
            try (Child child =
                    installation.start(killedAtPage(1 + chance.nextInt(PAGES), installation.database()), List.of())) {
                child.ready().map(Child.Ports::open).ifPresent(endpoint::up);
                assertEquals(KILLED, child.ended());
            }
            endpoint.down();
            ledger.afterTheEndOfAProcess(installation.afterKill());
        }
        installation.finish(residents, endpoint, ledger, 0);
    }

    /** Only writes to the database itself count, not those to its log. */
    private static List<String> killedAtPage(int page, Path database) {
        return List.of(
                "strace",
                "-f",
                "-q",
                "-o",
                "/dev/null",
                "-P",
                database.toString(),
                "-e",
                "trace=pwrite64",
                "-e",
                "inject=pwrite64:signal=SIGKILL:when=" + page);
    }

    /** The file must be there to be watched. */
    private static void firstStart(Installation installation) {
        try (Child child = installation.start()) {
            child.ports();
            child.terminate();
            child.ended();
        }
    }
}
