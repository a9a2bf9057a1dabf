package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Check 8: many conversations at once, each with handlers that take their time. The next message of a conversation arrives while the one
 * before it is being handled: the order of arrival is certain, and the engine has to hold it back.
 */
class Check08OrderPerContactTest {

    private static final int CONVERSATIONS = 1_000;
    private static final int MESSAGES = 20;
    private static final int WORKERS = 64;
    private static final long LONGEST_HANDLER = Duration.ofMillis(50).toNanos();

    /** Which conversation a worker is busy with; read at the engine's named place, on the same thread. */
    private static final ThreadLocal<Conversation> CURRENT = new ThreadLocal<>();

    private final BlockingDeque<Conversation> ready = new LinkedBlockingDeque<>(CONVERSATIONS);
    private final CountDownLatch open = new CountDownLatch(CONVERSATIONS * MESSAGES);
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Conversation> conversations =
            IntStream.range(0, CONVERSATIONS).mapToObj(Conversation::new).toList();

    @TempDir
    private Path folder;

    private static final class Conversation {
        private final String handle;
        private final AtomicInteger arrived = new AtomicInteger();
        private final AtomicInteger inside = new AtomicInteger();
        private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
        private final Random chance;

        private Conversation(int number) {
            this.handle = "resident-" + number;
            this.chance = new Random(World.SEED + number);
        }
    }

    @Test
    @DisplayName(
            "8: 1000 conversations x 20 messages, 64 workers: no overlap within a conversation, order exact on handling and on sending")
    void handlesAndSendsInOrder() throws InterruptedException {
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock(), WORKERS);
        try (World world = World.start(setting, channel)) {
            world.failpoints().at("before-turn", this::arrived);
            world.dictionary().before(this::handle);
            ready.addAll(conversations);
            try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
                IntStream.range(0, WORKERS).forEach(n -> workers.execute(() -> work(world, channel)));
            }
            world.settle();
            assertEquals(List.of(), faults.stream().limit(5).toList());
            assertEquals(
                    CONVERSATIONS * MESSAGES, world.number("SELECT count(*) FROM message WHERE author = 'contact'"));
            conversations.forEach(conversation -> check(conversation, world, channel));
            assertEquals(List.of(), unordered(channel));
        }
    }

    private void work(World world, PushChannel channel) {
        try {
            while (open.getCount() > 0) {
                Conversation next = ready.poll(10, TimeUnit.MILLISECONDS);
                if (next != null) {
                    CURRENT.set(next);
                    deliver(next, world, channel);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Time goes on between two messages of a person: this test is about order, not about pace. */
    private void deliver(Conversation conversation, World world, PushChannel channel) {
        world.clock().advance(Duration.ofSeconds(1));
        String text = "message " + conversation.arrived.incrementAndGet();
        try {
            Receipt receipt = channel.receive(conversation.handle + text, conversation.handle, text);
            if (!(receipt instanceof Receipt.Accepted)) {
                faults.add(conversation.handle + " " + text + " " + receipt);
            }
        } catch (RuntimeException e) {
            faults.add(conversation.handle + " " + text + " " + e);
        }
        open.countDown();
    }

    /** The message is in: its successor may arrive, every second time at once, so that it finds the handler busy. */
    private void arrived() {
        Conversation conversation = CURRENT.get();
        if (conversation.arrived.get() < MESSAGES && conversation.arrived.get() % 2 == 0) {
            ready.addFirst(conversation);
        } else if (conversation.arrived.get() < MESSAGES) {
            ready.addLast(conversation);
        }
    }

    private void handle(String utterance) {
        Conversation conversation = CURRENT.get();
        if (conversation.inside.incrementAndGet() > 1) {
            faults.add("overlap in " + conversation.handle);
        }
        conversation.handled.add(utterance);
        LockSupport.parkNanos(conversation.chance.nextLong(LONGEST_HANDLER));
        conversation.inside.decrementAndGet();
    }

    private static void check(Conversation conversation, World world, PushChannel channel) {
        List<String> wanted =
                IntStream.rangeClosed(1, MESSAGES).mapToObj(n -> "message " + n).toList();
        assertEquals(wanted, conversation.handled, conversation.handle);
        assertEquals(wanted, world.heard(channel.address(conversation.handle)), conversation.handle);
    }

    /** Ids grow in the order in which replies were stored. */
    private static List<Outbound> unordered(PushChannel channel) {
        Map<String, Long> last = new HashMap<>();
        List<Outbound> unordered = new ArrayList<>();
        for (Outbound message : channel.attempts()) {
            if (last.merge(message.to().handle(), message.id(), Math::max) != message.id()) {
                unordered.add(message);
            }
        }
        assertEquals(CONVERSATIONS * (MESSAGES + 1), channel.attempts().size());
        assertEquals(CONVERSATIONS, last.size());
        return unordered;
    }
}
