package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import de.komplize.bot.storage.Check;
import de.komplize.bot.storage.Sqlite;
import de.komplize.channels.telegram.ToughTelegram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SIGKILL in the middle of conversations by Telegram, with refusals, broken connections and a rival between: every message is stored once and in
 * order, every reply arrives, and no more copies of one than there were sends whose outcome nobody knew (line 21, checks 2 and 5).
 */
class TelegramKilledTest {

    private static final long SEED = 20_261_129;
    private static final int PEOPLE = 12;
    private static final long FIRST = 5_000;

    /** Sent in vain for five minutes, a message waits for five more until it is tried again (5 s, 10 s, 20 s …); what was received comes sooner. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    private final Map<Long, List<String>> said = new TreeMap<>();
    private volatile boolean enough;

    @Test
    void fiveKillsLoseNothingAndDoubleNothing() {
        kills(5);
    }

    @Test
    @Tag("heavy")
    void thirtyKillsLoseNothingAndDoubleNothing() {
        kills(30);
    }

    private void kills(int kills) {
        Random chance = new Random(SEED);
        Installation installation = Installation.in(folder);
        try (ToughTelegram telegram = new ToughTelegram()) {
            List<Thread> people = begin(telegram);
            for (int i = 0; i < kills; i++) {
                trouble(telegram, i);
                try (Child child = start(installation, telegram)) {
                    child.ports();
                    LockSupport.parkNanos(
                            Duration.ofMillis(500 + chance.nextInt(2_000)).toNanos());
                    child.kill();
                }
            }
            telegram.heal();
            try (Child child = start(installation, telegram)) {
                child.ports();
                enough = true;
                people.forEach(person -> join(person, telegram, child));
                installation.drained(SETTLED);
                child.terminate();
                child.ended();
            }
            compare(installation, telegram, kills);
        }
    }

    private static void trouble(ToughTelegram telegram, int round) {
        telegram.heal();
        switch (round % 4) {
            case 1 -> telegram.storm();
            case 2 -> telegram.broken();
            case 3 -> telegram.rival();
            default -> {}
        }
    }

    private static Child start(Installation installation, ToughTelegram telegram) {
        return installation.start("telegram=" + telegram.url(), "token=" + telegram.token());
    }

    private List<Thread> begin(ToughTelegram telegram) {
        List<Thread> people = new ArrayList<>();
        for (long i = FIRST; i < FIRST + PEOPLE; i++) {
            long person = i;
            List<String> own = new CopyOnWriteArrayList<>();
            said.put(person, own);
            people.add(Thread.ofVirtual().start(() -> talk(telegram, person, own)));
        }
        return people;
    }

    /** The next message once the last one is confirmed. */
    private void talk(ToughTelegram telegram, long person, List<String> own) {
        while (!enough) {
            String text = "Wann ist das Büro offen? " + own.size();
            own.add(text);
            int update = telegram.says(person, text);
            while (!telegram.confirms(update, Child.PATIENCE.toNanos())) {
                // The program is dead longer than any message waits.
            }
        }
    }

    private static void join(Thread thread, ToughTelegram telegram, Child child) {
        try {
            if (!thread.join(SETTLED)) {
                fail("somebody's message is not confirmed; " + telegram.state() + "\n" + child.log() + "\n"
                        + child.threads());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compare(Installation installation, ToughTelegram telegram, int kills) {
        assertEquals(List.of(), telegram.violations());
        assertEquals(List.of(), Check.full(installation.database()).faults());
        int copies = 0;
        int replies = 0;
        for (Map.Entry<Long, List<String>> person : said.entrySet()) {
            String handle = String.valueOf(person.getKey());
            assertEquals(person.getValue(), texts(installation, handle, "author = 'contact'"), "stored of " + handle);
            List<String> stored = texts(installation, handle, "author = 'bot'");
            List<String> arrived = new ArrayList<>(telegram.texts(person.getKey()));
            stored.forEach(reply -> assertTrue(arrived.remove(reply), "a reply to " + handle + " has not arrived"));
            copies += arrived.size();
            replies += stored.size();
        }
        long unsure = Sqlite.peek(
                installation.database(),
                tx -> tx.number("SELECT coalesce(sum(attempts - 1), 0) FROM outbox WHERE uncertain = 1"));
        assertTrue(copies <= unsure, copies + " copies too many, of " + unsure + " sends of unknown outcome");
        System.out.println("Telegram: %d kills with seed %d; %d messages, %d replies, %d copies of %d unsure sends"
                .formatted(
                        kills, SEED, said.values().stream().mapToInt(List::size).sum(), replies, copies, unsure));
    }

    private static List<String> texts(Installation installation, String handle, String which) {
        return Sqlite.peek(
                installation.database(),
                tx -> tx.list(
                        row -> row.text(1),
                        "SELECT m.text FROM message m JOIN address a ON a.id = m.address_id WHERE a.channel = 'telegram' AND a.handle = ? AND "
                                + which + " ORDER BY m.seq",
                        handle));
    }
}
