package de.komplize.bot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.dialogue.IdleSessions;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is older than the city keeps it goes within a day, also where a round is killed; the log says how many, not whose (check 61). */
class Check61RetentionTest {

    private static final Period KEPT = Period.ofMonths(24);

    @TempDir
    private Path folder;

    private World.Setting setting;
    private PushChannel push;

    @BeforeEach
    void set() {
        setting = World.Setting.in(folder);
        push = new PushChannel("sms", setting.clock());
    }

    @Test
    void nothingGoesBeforeItsDayAndEverythingAfterIt() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            Instant due = setting.clock()
                    .instant()
                    .atOffset(ZoneOffset.UTC)
                    .plus(KEPT)
                    .toInstant();
            setting.clock().set(due.minus(Duration.ofHours(1)));
            retention(world).run();
            assertTrue(Traces.found(world.data(), List.of("KanarieAnnamessageVogel"))
                            .size()
                    > 0);
            setting.clock().set(due.plus(Duration.ofHours(23)));
            retention(world).run();
            world.clock().advance(Duration.ofDays(1));
            upkeep(world);
            List<String> published = List.of(
                    "KanarieAnnatitleVogel",
                    "KanarieAnnaideaVogel",
                    "KanarieAnnaplaceVogel",
                    "KanarieAnnaanswerVogel",
                    "KanarieAnnahintVogel",
                    "KanarieAnnafileVogel");
            List<String> words = anna.canaries().stream()
                    .filter(word -> !published.contains(word) && !word.contains("consent") && !word.startsWith("+49"))
                    .toList();
            assertEquals(List.of(), Traces.found(world.data(), words));
            assertEquals(
                    1, world.number("SELECT count(*) FROM idea WHERE status = 'published' AND contact_id IS NULL"));
            assertEquals(1, world.number("SELECT count(*) FROM answer"), "the closed answer is counted on");
            assertEquals(0, world.number("SELECT count(*) FROM contact WHERE erased_at > 0"), "a consent holds");
        }
    }

    @Test
    void whoIsKeptForNothingIsErased() throws IOException {
        try (World world = World.start(setting, push)) {
            push.receive("1", "handle-of-anna", "goals");
            world.settle();
            setting.clock().advance(Duration.ofDays(800));
            retention(world).run();
            upkeep(world);
            assertEquals(1, world.number("SELECT count(*) FROM contact WHERE erased_at > 0"));
            assertEquals(List.of(), Traces.found(world.data(), List.of("handle-of-anna")));
        }
    }

    @Test
    void anIdeaThatWasNeverPublishedGoesWithItsFile() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            change(world, "UPDATE idea SET status = 'declined'");
            change(world, "DELETE FROM consent");
            setting.clock().advance(Duration.ofDays(800));
            retention(world).run();
            upkeep(world);
            setting.clock().advance(Duration.ofDays(1));
            upkeep(world);
            assertEquals(List.of(), Traces.found(world.data(), anna.canaries()));
        }
    }

    @Test
    void aRoundThatWasKilledIsFinishedByTheNext() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            setting.clock().advance(Duration.ofDays(800));
            AtomicInteger writes = new AtomicInteger();
            world.database().beforeWrite(_ -> {
                if (writes.incrementAndGet() == 2) {
                    throw new StorageException("killed for the test", new IllegalStateException());
                }
            });
            assertThrows(StorageException.class, () -> retention(world).run());
            assertTrue(world.number("SELECT count(*) FROM answer") > 1, "it was killed in the middle");
            retention(world).run();
            assertEquals(0, world.number("SELECT count(*) FROM message"));
            assertEquals(1, world.number("SELECT count(*) FROM answer"));
            assertEquals(0, world.number("SELECT count(*) FROM idea WHERE contact_id IS NOT NULL"));
            assertFalse(anna.canaries().isEmpty());
        }
    }

    @Test
    void moreThanOneWriteTakesIsRemovedInSeveral() {
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            world.settle();
            long address = world.number("SELECT id FROM address");
            WriteSet set = new WriteSet();
            for (int i = 0; i < 3 * Retention.BATCH; i++) {
                long n = 1_000L + i;
                set.add(tx -> {
                    tx.update(
                            "INSERT INTO message (id, address_id, seq, author, text, language, at) VALUES (?, ?, ?, 'bot', 'x', 'de', 1)",
                            n,
                            address,
                            n);
                    return Outcome.COMMITTED;
                });
            }
            world.database().write(set);
            retention(world).run();
            assertEquals(3, world.number("SELECT count(*) FROM message"));
        }
    }

    @Test
    void theLogSaysHowManyAndNotWhose() throws IOException {
        List<String> logged = new ArrayList<>();
        Logger log = Logger.getLogger(Retention.class.getName());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(handler);
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            setting.clock().advance(Duration.ofDays(800));
            retention(world).run();
            assertEquals(1, logged.size());
            assertTrue(logged.getFirst().startsWith("Retention, removed: messages "), logged.getFirst());
            assertFalse(anna.canaries().stream().anyMatch(logged.getFirst()::contains));
            assertTrue(
                    logged.getFirst().matches("Retention, removed: [a-z ]+ \\d+(, [a-z ]+ \\d+)*"), logged.getFirst());
        } finally {
            log.removeHandler(handler);
        }
    }

    @Test
    void sessionsForgetTheirWordsAfterAMonthAndGoOn() throws IOException {
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            world.settle();
            new IdleSessions(world.database(), world.clock()).run();
            assertEquals(1, world.number("SELECT count(*) FROM session WHERE body LIKE '%info.goals%'"));
            setting.clock().advance(Duration.ofDays(31));
            new IdleSessions(world.database(), world.clock()).run();
            assertEquals(0, world.number("SELECT count(*) FROM session WHERE body LIKE '%info.goals%'"));
            push.receive("2", "anna", "results");
            world.settle();
            assertEquals("info.results de", push.textsTo("anna").getLast());
        }
    }

    @Test
    void uploadsThatWereNeverSentGoAfterADayAndPastPermissionsToo() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            world.conversations().keep(anna.chat(), "image/png", "NieGesendet".getBytes(StandardCharsets.UTF_8));
            anna.web("export");
            setting.clock().advance(Duration.ofHours(23));
            retention(world).run();
            assertEquals(2, world.number("SELECT count(*) FROM attachment"));
            setting.clock().advance(Duration.ofHours(26));
            retention(world).run();
            upkeep(world);
            assertEquals(1, world.number("SELECT count(*) FROM attachment"), "the file of the idea stays");
            assertEquals(List.of(), Traces.found(world.data(), List.of("NieGesendet")));
            assertEquals(0, world.number("SELECT count(*) FROM data_export"));
        }
    }

    @Test
    void aFileWhoseRowWasLostInACrashGoesAfterADay() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            Path stray = world.attachments()
                    .file(world.attachments()
                            .store("image/png", "HerrenlosesBild".getBytes(StandardCharsets.UTF_8))
                            .id());
            age(stray, Duration.ofHours(23));
            upkeep(world);
            assertTrue(Files.exists(stray));
            age(stray, Duration.ofHours(25));
            upkeep(world);
            assertEquals(List.of(), Traces.found(world.data(), List.of("HerrenlosesBild")));
            assertFalse(Traces.found(world.data(), List.of(anna.canaries().getLast()))
                    .isEmpty());
        }
    }

    private void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(setting.clock().instant().minus(age)));
    }

    private static Retention retention(World world) {
        return new Retention(world.database(), world.clock(), KEPT);
    }

    private static void upkeep(World world) {
        Upkeep upkeep = new Upkeep(world.database(), world.attachments(), world.clock());
        upkeep.run();
        upkeep.run();
    }

    private static void change(World world, String sql) {
        world.database().write(new WriteSet().add(tx -> {
                    tx.update(sql);
                    return Outcome.COMMITTED;
                }));
    }
}
