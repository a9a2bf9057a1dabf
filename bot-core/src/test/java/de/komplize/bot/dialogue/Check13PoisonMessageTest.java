package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 13: a message that its reader chokes on is tried three times, set aside visibly, and holds nobody up. */
class Check13PoisonMessageTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("13: three tries, set aside with its reason, the next message is handled")
    void isSetAsideAfterThreeTries() {
        poisoned(utterance -> {
            throw new IllegalStateException("cannot read: " + utterance);
        });
    }

    @Test
    @DisplayName("13: a text that is nested too deep is poison as any other")
    void survivesAStackOverflow() {
        poisoned(utterance -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void whatWorksAtTheSecondTryIsNotAFailure() {
        AtomicInteger tries = new AtomicInteger();
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        try (World world = World.start(setting, channel)) {
            world.dictionary().before(utterance -> {
                if (tries.incrementAndGet() == 1) {
                    throw new IllegalStateException("once");
                }
            });
            channel.receive("1", "anna", "goals");
            assertEquals(2, tries.get());
            assertEquals("info.goals de", world.said(channel.address("anna")).getLast());
            assertEquals(0, world.number("SELECT count(*) FROM message WHERE failure IS NOT NULL"));
        }
    }

    private void poisoned(Consumer<String> fault) {
        AtomicInteger tries = new AtomicInteger();
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        try (World world = World.start(setting, channel)) {
            world.dictionary().before(utterance -> {
                if (utterance.contains("poison")) {
                    tries.incrementAndGet();
                    fault.accept(utterance);
                }
            });
            channel.receive("1", "anna", "maybe goals results");
            assertInstanceOf(Receipt.Accepted.class, channel.receive("2", "anna", "poison geheim"));
            assertEquals(3, tries.get());
            Message failed = world.messages(channel.address("anna")).stream()
                    .filter(message -> message.failure().isPresent())
                    .findFirst()
                    .orElseThrow();
            assertEquals("poison geheim", failed.text());
            assertFalse(failed.failure().orElseThrow().contains("geheim"), "the reason holds no words of the resident");
            assertEquals(
                    SmallPack.said(Say.TURN_FAILED, "de"),
                    world.said(channel.address("anna")).getLast());
            assertEquals(1, world.number("SELECT count(*) FROM session WHERE attention = 'failed'"));
            assertInstanceOf(Receipt.Duplicate.class, channel.receive("2", "anna", "poison geheim"));
            channel.receive("3", "anna", "2");
            assertEquals(List.of("maybe goals results", "poison geheim", "results"), spoken(world, channel));
            assertEquals(
                    "info.results de", world.said(channel.address("anna")).getLast(), "the open question was kept");
        }
    }

    private static List<String> spoken(World world, PushChannel channel) {
        return world.heard(channel.address("anna")).stream()
                .map(text -> text.equals("label.info.results de") ? "results" : text)
                .toList();
    }
}
