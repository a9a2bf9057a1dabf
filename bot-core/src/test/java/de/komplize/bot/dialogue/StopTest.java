package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("19: a stop lets the turn that was begun finish; afterwards nothing is taken any more")
    void waitsForTheTurnThatWasBegun() throws Exception {
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        World world = World.start(setting, channel);
        Gate turn = new Gate();
        world.dictionary().before(utterance -> turn.pass());
        FutureTask<Receipt> begun = new FutureTask<>(() -> channel.receive("1", "anna", "goals"));
        Thread.ofVirtual().start(begun);
        turn.awaitReached();
        Thread stopping = Thread.ofPlatform().start(world::close);
        world.failpoints().await("the stop waits", () -> stopping.getState() == Thread.State.TIMED_WAITING);
        turn.open();
        assertInstanceOf(Receipt.Accepted.class, begun.get());
        stopping.join();
        Inbound late = Inbound.text(
                channel.address("anna"), "2", "goals", setting.clock().instant());
        assertInstanceOf(Receipt.Unavailable.class, world.conversations().accept(late));
        try (World next = World.start(setting, channel)) {
            next.settle();
            assertEquals("info.goals de", channel.textsTo("anna").getLast());
        }
    }

    @Test
    void twoChannelsCannotHaveOneName() {
        World.Setting setting = World.Setting.in(folder);
        PushChannel first = new PushChannel("push", setting.clock());
        PushChannel second = new PushChannel("push", setting.clock());
        assertThrows(IllegalArgumentException.class, () -> World.start(setting, first, second));
    }
}
