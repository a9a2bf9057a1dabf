package de.komplize.app.durability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments while residents write; each message is repeated under its id until it is acknowledged (checks 2 and 5). */
class Check02RandomKillTest {

    /** Printed with the figures: the same seed tries the same moments again, as far as the machine allows. */
    private static final long SEED = 20_261_122;

    private static final int SIDE_BY_SIDE = 12;

    @TempDir
    private Path folder;

    @Test
    void thirtyKillsLoseNothingAndDoubleNothing(TestReporter reporter) {
        kills(30, 300, reporter);
    }

    @Test
    @Tag("heavy")
    void twoHundredKillsLoseNothingAndDoubleNothing(TestReporter reporter) {
        kills(200, 2_000, reporter);
    }

    private void kills(int kills, int count, TestReporter reporter) {
        Random chance = new Random(SEED);
        Installation installation = Installation.in(folder);
        List<Conversation> conversations = Conversation.mixed(count);
        Ledger ledger = new Ledger(conversations);
        Endpoint endpoint = new Endpoint();
        long begin = System.nanoTime();
        Residents residents = Residents.write(conversations, SIDE_BY_SIDE, endpoint);
        int between = 2 * count * Conversation.BURST / kills;
        for (int i = 0; i < kills; i++) {
            try (Child child = installation.start()) {
                killOnce(child, residents, endpoint, chance, between);
            }
            ledger.afterTheEndOfAProcess(installation.afterKill());
        }
        int before = residents.acknowledged();
        installation.finish(residents, endpoint, ledger);
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        reporter.publishEntry("check 2", "%d kills with seed %d in %d s; %d messages, %d of them before the last kill; %d sends under way, %d repeated"
                .formatted(kills, SEED, seconds, residents.acknowledged(), before, ledger.underWay(), Ledger.repeated(installation.sends())));
    }

    /** One in six falls into the start, before both ports listen. */
    private static void killOnce(Child child, Residents residents, Endpoint endpoint, Random chance, int between) {
        if (chance.nextInt(6) == 0) {
            LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(1_500)).toNanos());
        } else {
            endpoint.up(child.ports().open());
            residents.await(residents.acknowledged() + chance.nextInt(between));
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos() * chance.nextInt(1_000) / 1_000);
        }
        child.kill();
        endpoint.down();
    }
}
