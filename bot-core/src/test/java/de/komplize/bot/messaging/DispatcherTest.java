package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lane with its own thread, in a whole engine. */
class DispatcherTest {

    @TempDir
    private Path folder;

    private World.Setting setting;
    private PushChannel channel;

    @BeforeEach
    void channel() {
        setting = World.Setting.in(folder);
        channel = new PushChannel("push", setting.clock());
    }

    @Test
    @DisplayName("19: a stop between claim and send waits for the send and its result")
    void aStopWaitsForWhatWasClaimed() throws InterruptedException {
        World world = World.start(setting, channel);
        Gate claimed = world.failpoints().holdNext("after-claim");
        channel.receive("1", "anna", "goals");
        claimed.awaitReached();
        Thread stopping = Thread.ofPlatform().start(world::close);
        world.failpoints().await("the stop waits", () -> stands(stopping, "closeLanes"));
        claimed.open();
        stopping.join();
        int before = channel.attempts().size();
        try (World next = World.start(setting, channel)) {
            next.settle();
            assertEquals(List.of("notice de", "info.goals de"), channel.textsTo("anna"));
            assertEquals(2, channel.attempts().size());
            assertFalse(channel.attempts().stream().anyMatch(Outbound::uncertain));
            assertEquals(1, before, "the stop starts nothing new");
        }
    }

    @Test
    @DisplayName("16: a result that cannot be stored at once is stored later; nothing is sent twice")
    void aResultIsKeptUntilItCanBeStored() {
        try (World world = World.start(setting, channel)) {
            channel.receive("0", "anna", "goals");
            world.settle();
            Gate sent = world.failpoints().holdNext("after-send");
            channel.receive("1", "anna", "results");
            sent.awaitReached();
            world.database().failWrites(1);
            sent.open();
            world.settle();
            assertEquals(List.of("notice de", "info.goals de", "info.results de"), channel.textsTo("anna"));
        }
    }

    private static boolean stands(Thread thread, String method) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals(method));
    }
}
