package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 15, as far as counts go: more than can be worked off is refused at once and never queues up in memory. */
class LimitsTest {

    private final List<Receipt> receipts = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    @Test
    @DisplayName("15: beyond 1024 turns at once providers are told to come again; none of the others is lost")
    void refusesMoreTurnsThanItCanWorkOff() throws InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        try (World world = World.start(setting, channel)) {
            Gate gate = new Gate();
            world.dictionary().before(utterance -> gate.pass());
            List<Thread> waiting = start(channel, 1_024, "resident-");
            assertEquals(new Receipt.Unavailable(Duration.ofSeconds(1)), channel.receive("more", "more", "goals"));
            gate.open();
            join(waiting);
            assertEquals(
                    1_024,
                    receipts.stream().filter(Receipt.Accepted.class::isInstance).count());
            assertInstanceOf(Receipt.Accepted.class, channel.receive("more", "more", "goals"));
        }
    }

    @Test
    void refusesMoreThanOnePersonCanWriteWhileTheOthersGoOn() throws InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        try (World world = World.start(setting, channel)) {
            Gate gate = new Gate();
            world.dictionary().before(utterance -> {
                if (utterance.equals("goals")) {
                    gate.pass();
                }
            });
            List<Thread> waiting = start(channel, 128, "anna");
            assertEquals(new Receipt.Unavailable(Duration.ofSeconds(1)), channel.receive("more", "anna", "goals"));
            assertInstanceOf(Receipt.Accepted.class, channel.receive("other", "ben", "results"));
            gate.open();
            join(waiting);
            assertEquals(
                    10,
                    receipts.stream().filter(Receipt.Accepted.class::isInstance).count(),
                    "a burst of ten");
        }
    }

    /** Begins as many turns; all of them stand still when this returns. */
    private List<Thread> start(PushChannel channel, int count, String handle) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = handle.endsWith("-") ? String.valueOf(i) : "";
            String id = "message-" + i;
            threads.add(Thread.ofVirtual().start(() -> receipts.add(channel.receive(id, handle + number, "goals"))));
        }
        threads.forEach(LimitsTest::awaitStanding);
        return threads;
    }

    /** At the gate with its limit, or in the lane behind it. */
    private static void awaitStanding(Thread thread) {
        boolean standing = false;
        while (!standing) {
            StackTraceElement[] stack = thread.getStackTrace();
            standing = stands(stack, Gate.class.getName()) || stands(stack, Lanes.class.getName()) && parked(stack);
            Thread.onSpinWait();
        }
    }

    private static boolean stands(StackTraceElement[] stack, String in) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().equals(in));
    }

    private static boolean parked(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("lock"));
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
