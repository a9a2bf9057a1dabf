package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM while residents write and wait: a prompt end, nothing lost, nothing repeated, nothing uncertain (check 19). */
class Check19StopUnderLoadTest {

    /** How slow the double's provider is: at the last stop its answers come late, and are waited for. */
    private static final List<String> STOPS = List.of("slowness=4", "slowness=40", "slowness=2000");

    private static final int SIDE_BY_SIDE = 16;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** 128 + SIGTERM: what shells and service managers take for an ordered stop. */
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void endsWithinTenSecondsAndLosesAndRepeatsNothing() {
        Installation installation = Installation.in(folder);
        Endpoint endpoint = new Endpoint();
        Residents residents = Residents.keepWriting(SIDE_BY_SIDE, endpoint);
        Ledger ledger = new Ledger(residents);
        List<Long> millis = new ArrayList<>();
        for (String slowness : STOPS) {
            try (Child child = installation.start(slowness)) {
                endpoint.up(child.ports().open());
                Thread.ofVirtual().start(() -> longPoll(endpoint));
                residents.await(100);
                long begin = System.nanoTime();
                child.terminate();
                assertEquals(TERMINATED, child.ended());
                millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
            }
            endpoint.down();
            Stored stored = installation.afterKill();
            assertEquals(Map.of(), stored.outgoing("sending"), "every send that was begun is marked");
            assertFalse(Files.exists(installation.data().resolve("komplize.running")), "the stop was clean");
            ledger.afterTheEndOfAProcess(stored);
        }
        installation.finish(residents, endpoint, ledger, 0);
        assertEquals(0, ledger.underWay());
        assertTrue(millis.stream().allMatch(time -> time <= LIMIT.toMillis()), () -> "ended after " + millis + " ms");
        System.out.println("check 19: stops under load, " + STOPS + ", took " + millis + " ms; "
                + residents.acknowledged() + " messages");
    }

    /** Somebody who waits for the next message must not hold up the stop. */
    private static void longPoll(Endpoint endpoint) {
        Conversation silent = Conversation.numbered(90_000);
        try (Line line = new Line(endpoint);
                Http connection = new Http(endpoint.await().port())) {
            silent.open(line);
            silent.read(connection, "after=1000&wait=25");
        } catch (IOException e) {
            // The server ends the connection, or answers that there is nothing.
        }
    }
}
