package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.testing.ChannelContract;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 9: one conversation whose handler hangs, and one address whose provider hangs, take nothing from the others. */
class Check09HangingConversationTest {

    /** Pairs of rounds, without and with a hanging one: what else the machine does meets both alike. */
    private static final int PAIRS = 7;

    private static final int CALLS = 200;
    private static final int THREADS = 8;

    private int round;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("9: one conversation's handler hangs; the p99 of the others is at most twice the base of the same run")
    void theOthersDoNotNotice() throws Exception {
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        try (World world = World.start(setting, channel)) {
            p99(world, channel);
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < PAIRS; i++) {
                long alone = p99(world, channel);
                ratios.add((double) besideHanging(world, channel, i) / alone);
            }
            double median = ratios.stream().sorted().skip(PAIRS / 2).findFirst().orElseThrow();
            assertTrue(median <= 2, "p99 beside a hanging conversation, as multiples of p99 without it: " + ratios);
        }
    }

    /** One round while a turn of ben hangs, and a send to carla. */
    private long besideHanging(World world, PushChannel channel, int number) throws InterruptedException {
        Gate turn = new Gate();
        Gate send = channel.holdNext("carla");
        world.dictionary().before(utterance -> {
            if (utterance.equals("hang")) {
                turn.pass();
            }
        });
        Thread hung = Thread.ofVirtual().start(() -> channel.receive("hang-" + number, "ben", "hang"));
        channel.receive("held-" + number, "carla", "goals");
        turn.awaitReached();
        send.awaitReached();
        long beside = p99(world, channel);
        turn.open();
        send.open();
        hung.join();
        return beside;
    }

    /** The 99th percentile of one round of turns of other people, in nanoseconds. */
    private long p99(World world, PushChannel channel) {
        int number = round++;
        List<Callable<Long>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            String handle = "resident-" + i % 100;
            String id = number + "-" + i;
            calls.add(() -> timed(channel, id, handle));
        }
        world.clock().advance(Duration.ofMinutes(1));
        try {
            long[] times = ChannelContract.together(THREADS, calls).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            Arrays.sort(times);
            return times[times.length * 99 / 100];
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long timed(PushChannel channel, String id, String handle) {
        long begin = System.nanoTime();
        Receipt receipt = channel.receive(id, handle, "goals");
        if (!(receipt instanceof Receipt.Accepted)) {
            throw new IllegalStateException(String.valueOf(receipt));
        }
        return System.nanoTime() - begin;
    }
}
