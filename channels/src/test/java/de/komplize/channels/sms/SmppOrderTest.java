package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.testing.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one number writes stays in order, also when the carrier waits for no answer; and nobody waits for another. */
class SmppOrderTest {

    @TempDir
    private Path folder;

    @Test
    void aMessageThatHangsHoldsUpItsOwnNumberOnly() throws Exception {
        try (SmppStage stage = new SmppStage(folder);
                ExecutorService carrier = Executors.newCachedThreadPool()) {
            assertTrue(stage.receive("a0", "anna", "goals"));
            assertTrue(stage.receive("b0", "ben", "goals"));
            Gate hanging = stage.world().failpoints().holdNext("before-turn");
            Future<Boolean> first = carrier.submit(() -> stage.receive("a1", "anna", "results"));
            hanging.awaitReached();
            Future<Boolean> second = carrier.submit(() -> stage.receive("a2", "anna", "events"));

            assertTrue(stage.receive("b1", "ben", "events"), "others go on");

            assertFalse(first.isDone() || second.isDone());
            hanging.open();
            assertTrue(first.get() && second.get());
            assertEquals(List.of("goals", "results", "events"), stage.world().heard(stage.address("anna")));
        }
    }

    @Test
    void whoWritesFasterThanAPersonIsAskedToComeAgain() {
        try (SmppStage stage = new SmppStage(folder)) {
            List<Boolean> taken = IntStream.rangeClosed(1, 11)
                    .mapToObj(i -> stage.receive("m" + i, "anna", "goals"))
                    .toList();
            assertFalse(taken.getLast());
            stage.world().clock().advance(Duration.ofSeconds(2));
            assertTrue(stage.receive("m11", "anna", "goals"), "the carrier repeats it");
            assertEquals(11, stage.world().heard(stage.address("anna")).size());
        }
    }
}
