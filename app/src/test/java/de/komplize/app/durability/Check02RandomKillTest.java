package de.komplize.app.durability;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at random moments while residents write; each message is repeated under its id until it is acknowledged (checks 2 and 5). */
class Check02RandomKillTest {

    /** Printed with the figures: the same seed tries the same moments again, as far as the machine allows. */
    private static final long SEED = 20_261_122;

    private static final int SIDE_BY_SIDE = 12;

    @TempDir
    private Path folder;

    @Test
    void thirtyKillsLoseNothingAndDoubleNothing() {
        kills(30, 3_000);
    }

    @Test
    @Tag("heavy")
    void twoHundredKillsLoseNothingAndDoubleNothing() {
        kills(200, 20_000);
    }

    private void kills(int kills, int messages) {
        Random chance = new Random(SEED);
        Installation installation = Installation.in(folder);
        Endpoint endpoint = new Endpoint();
        Residents residents = Residents.keepWriting(SIDE_BY_SIDE, endpoint);
        Ledger ledger = new Ledger(residents);
        long begin = System.nanoTime();
        for (int i = 0; i < kills; i++) {
            try (Child child = installation.start()) {
                killOnce(child, residents, endpoint, chance, 2 * messages / kills);
            }
            endpoint.down();
            ledger.afterTheEndOfAProcess(installation.afterKill());
        }
        installation.finish(residents, endpoint, ledger, messages);
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        System.out.println(
                "check 2: %d kills with seed %d in %d s; %d messages acknowledged; %d sends under way at kills, %d repeated"
                        .formatted(
                                kills,
                                SEED,
                                seconds,
                                residents.acknowledged(),
                                ledger.underWay(),
                                Ledger.repeated(installation.sends())));
    }

    /** One in six falls into the start, before both ports listen. */
    private static void killOnce(Child child, Residents residents, Endpoint endpoint, Random chance, int between) {
        if (chance.nextInt(6) == 0) {
            LockSupport.parkNanos(Duration.ofMillis(chance.nextInt(1_500)).toNanos());
        } else {
            endpoint.up(child.ports().open());
            residents.await(chance.nextInt(between));
            LockSupport.parkNanos(chance.nextLong(Duration.ofMillis(5).toNanos()));
        }
        child.kill();
    }
}
