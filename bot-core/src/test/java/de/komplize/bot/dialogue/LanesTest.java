package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.komplize.bot.testing.Gate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes(100);
    private final List<Integer> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void takesThoseWhoWaitInTheOrderOfTheirArrival() throws InterruptedException {
        Gate first = new Gate();
        List<Thread> threads =
                new ArrayList<>(List.of(Thread.ofVirtual().start(() -> lanes.run("anna", () -> pass(first, 0)))));
        first.awaitReached();
        for (int i = 1; i < 100; i++) {
            int number = i;
            Thread next = Thread.ofVirtual().start(() -> lanes.run("anna", () -> order.add(number)));
            awaitWaiting(next);
            threads.add(next);
        }
        assertEquals(Optional.empty(), lanes.run("anna", () -> order.add(100)), "the 101st is turned away");
        assertEquals(Optional.of("other"), lanes.run("ben", () -> "other"), "another key does not wait");
        first.open();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(IntStream.range(0, 100).boxed().toList(), order);
    }

    @Test
    void whoThrowsLetsTheNextOneIn() {
        assertThrows(
                IllegalStateException.class,
                () -> lanes.run("anna", () -> {
                    throw new IllegalStateException("a bug");
                }));
        for (int i = 0; i < 1_000; i++) {
            assertEquals(Optional.of(1), lanes.run("anna", () -> 1));
        }
    }

    private boolean pass(Gate gate, int number) {
        gate.pass();
        return order.add(number);
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
