package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import de.komplize.channels.telegram.BotApiDouble.Call;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line 11 of the conformance list and check 70: a broadcast keeps Telegram's rates, and who waits for an answer overtakes it. */
class PacingTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long GROUP = -500;

    @TempDir
    private Path folder;

    private TelegramCity city;
    private long nextId = 1_000_000;

    @BeforeEach
    void open() {
        city = TelegramCity.in(folder, Tempo.REAL);
    }

    @Test
    void line11ABroadcastKeepsTheRatesAndAnswersOvertakeIt() {
        broadcast(200);
    }

    @Test
    @Tag("heavy")
    void check70ABroadcastToTenThousandKeepsTheRatesAndAnswersOvertakeIt() {
        broadcast(10_000);
    }

    private void broadcast(int chats) {
        try {
            queue(chats);
            city.world().conversations().open(new Address("telegram", "9"), Optional.empty());
            int asked = 0;
            long until = System.nanoTime() + chats / 25 * SECOND + 30 * SECOND;
            List<Long> delays = new ArrayList<>();
            while (waiting() > 0 && System.nanoTime() < until) {
                int before = city.replies(9).size();
                long begin = System.nanoTime();
                city.hearsAlone(9, "goals");
                asked++;
                assertTrue(city.api().await(() -> city.replies(9).size() > before));
                delays.add(System.nanoTime() - begin);
                city.world().clock().advance(Duration.ofSeconds(2));
            }
            assertEquals(0, waiting());
            rates(chats, asked);
            long worst = delays.stream()
                    .sorted()
                    .skip(delays.size() * 99L / 100)
                    .findFirst()
                    .orElseThrow();
            // One second is the chat's own gap, which an answer keeps with and without a broadcast.
            System.out.printf("line 11: an answer came after %.2f s at worst%n", worst / (double) SECOND);
            assertTrue(worst < 4 * SECOND, worst + " ns");
        } finally {
            assertEquals(List.of(), city.api().violations());
            city.close();
        }
    }

    private long waiting() {
        return city.world().number("SELECT count(*) FROM outbox WHERE priority = 1 AND state IN ('due', 'sending')");
    }

    /** News to people, and ten to people of one group. */
    private void queue(int chats) {
        Instant now = city.now();
        WriteSet set = new WriteSet();
        for (int i = 0; i < chats; i++) {
            String handle = i % (chats / 3) == 0 ? GROUP + "/" + i : String.valueOf(10_000 + i);
            long contact = nextId++;
            long address = nextId++;
            long message = nextId++;
            set.add(tx -> {
                tx.update("INSERT INTO contact (id, language, created_at) VALUES (?, 'de', 0)", contact);
                tx.update(
                        "INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (?, ?, 'telegram', ?, 'active', 0)",
                        address,
                        contact,
                        handle);
                return Database.Outcome.COMMITTED;
            });
            set.add(Messages.add(
                    new Messages.Said(message, address, 1, Message.Author.BOT, Reply.of("news " + i), "de", now)));
            set.add(Outbox.add(message, address, "telegram", Outbox.Priority.UNASKED, now, now));
        }
        city.world().database().write(set);
    }

    private void rates(int chats, int asked) {
        List<Call> sent = city.api().calls("sendMessage");
        assertTrue(sent.size() >= chats + asked);
        List<Long> all = sent.stream().map(Call::nanos).sorted().toList();
        assertTrue(most(all, SECOND) <= 30, "in one second: " + most(all, SECOND));
        long took = all.getLast() - all.getFirst();
        System.out.printf(
                "line 11: %d messages in %.1f s, %.1f a second%n",
                sent.size(), took / (double) SECOND, sent.size() * (double) SECOND / took);
        Map<String, List<Call>> byChat = sent.stream().collect(Collectors.groupingBy(Call::chat));
        byChat.forEach((chat, calls) -> {
            List<Long> times = calls.stream().map(Call::nanos).sorted().toList();
            assertEquals(1, most(times, SECOND), "in one second to " + chat);
            if (chat.startsWith("-")) {
                assertTrue(most(times, 60 * SECOND) <= 20);
                assertTrue(calls.size() >= 3);
            }
        });
    }

    /** The most within so long. */
    private static int most(List<Long> times, long window) {
        int most = 0;
        int first = 0;
        for (int i = 0; i < times.size(); i++) {
            while (times.get(i) - times.get(first) >= window) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }
}
