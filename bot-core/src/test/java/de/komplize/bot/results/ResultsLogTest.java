package de.komplize.bot.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Backup;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every event is one line, once, whatever happens in between. */
class ResultsLogTest {

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
    void everyEventIsOneLineWithItsFiguresAndWithoutWords() throws IOException {
        try (World world = World.start(setting, push)) {
            push.receive("1", "handle-of-anna", "goals Geheimnis");
            log(world).follow();
            List<JsonNode> lines = lines(world.data());
            assertEquals(events(world), ids(lines));
            JsonNode answered = lines.getLast();
            assertEquals("question_answered", answered.get("kind").asText());
            assertEquals("info.goals", answered.get("figures").get("intent").asText());
            assertEquals("sms", answered.get("channel").asText());
            assertEquals("2026-11-22T09:00:00Z", answered.get("at").asText());
            String all = lines.toString();
            assertFalse(all.contains("Geheimnis") || all.contains("handle-of-anna"), all);
        }
    }

    @Test
    void theDayIsTheCitys() throws IOException {
        try (World world = World.start(setting, push)) {
            setting.clock().set(Instant.parse("2026-11-22T22:59:59Z"));
            push.receive("1", "anna", "goals");
            setting.clock().set(Instant.parse("2026-11-22T23:00:00Z"));
            push.receive("2", "anna", "goals");
            log(world).follow();
            assertEquals(List.of("2026-11-22.jsonl", "2026-11-23.jsonl"), names(world.data()));
        }
    }

    @Test
    void whatIsCommittedBehindALaterOneIsWrittenToo() throws IOException {
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            ResultsLog log = log(world);
            log.followAll();
            event(world, 900);
            log.followAll();
            event(world, 800);
            log.followAll();
            log.followAll();
            assertEquals(events(world).size(), lines(world.data()).size());
            assertEquals(
                    List.copyOf(events(world)),
                    ids(lines(world.data())).stream().sorted().toList());
        }
    }

    @Test
    void aNewProcessWritesNothingTwiceAndWhatIsMissing() throws IOException {
        try (World world = World.start(setting, push)) {
            for (int i = 0; i < 20; i++) {
                push.receive("m" + i, "anna", "goals");
                log(world).follow();
            }
            assertEquals(events(world), ids(lines(world.data())));
        }
    }

    @Test
    void afterAKillNothingIsLostOrDoubled() throws IOException {
        List<World.Setting> crashed = new ArrayList<>();
        try (World world = World.start(setting, push)) {
            ResultsLog log = log(world);
            for (int i = 0; i < 6; i++) {
                push.receive("m" + i, "anna", "goals");
                if (i % 2 == 0) {
                    log.follow();
                }
                crashed.add(world.crashed(folder.resolve("copy" + i)));
            }
        }
        for (World.Setting copy : crashed) {
            Path data = copy.folder().resolve("data");
            cutShort(DataFolder.resultsIn(data));
            try (World world = World.start(copy, new PushChannel("sms", copy.clock()))) {
                log(world).follow();
                assertEquals(events(world), ids(lines(world.data())));
            }
        }
    }

    @Test
    void aDiskThatRefusesIsWaitedFor() throws IOException {
        try (World world = World.start(setting, push)) {
            Files.writeString(DataFolder.resultsIn(world.data()), "in the way");
            push.receive("1", "anna", "goals");
            ResultsLog log = log(world);
            assertThrows(UncheckedIOException.class, log::follow);
            Files.delete(DataFolder.resultsIn(world.data()));
            log.follow();
            assertEquals(events(world), ids(lines(world.data())));
            // A write that broke off in the middle of a line.
            Path file = DataFolder.resultsIn(world.data()).resolve("2026-11-22.jsonl");
            Files.writeString(file, "{\"id\":\"77\",", StandardOpenOption.APPEND);
            push.receive("2", "anna", "results");
            log.follow();
            assertEquals(events(world), ids(lines(world.data())));
        }
    }

    @Test
    void aBackupTakesThemAlongAndARestoreGoesOn() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            log(world).follow();
            new Backup(Failpoint.NONE).write(world.data(), backup);
            push.receive("2", "anna", "results");
            log(world).follow();
        }
        try (DataFolder held = DataFolder.take(folder.resolve("data"))) {
            new Backup(Failpoint.NONE).restore(backup, held, setting.clock().instant());
        }
        try (World world = World.start(setting, push)) {
            setting.clock().advance(Duration.ofMinutes(1));
            push.receive("3", "anna", "goals");
            log(world).follow();
            assertEquals(events(world), ids(lines(world.data())));
            assertTrue(events(world).size() > 1);
        }
    }

    private static ResultsLog log(World world) {
        return new ResultsLog(world.database(), DataFolder.resultsIn(world.data()), world.clock());
    }

    private static void event(World world, long id) {
        world.database().write(new WriteSet().add(tx -> {
                    tx.update(
                            "INSERT INTO event (id, contact_id, message_id, kind, body, at) SELECT ?, max(id), 0, 'not_understood', ?, ? FROM contact",
                            id,
                            "{\"kind\":\"not_understood\"}",
                            world.clock().instant().toEpochMilli());
                    return Outcome.COMMITTED;
                }));
    }

    private static List<Long> events(World world) {
        return world.database().read(tx -> tx.list(row -> row.number(1), "SELECT id FROM event ORDER BY id"));
    }

    private static List<Long> ids(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("id").asLong()).toList();
    }

    private static void cutShort(Path results) throws IOException {
        for (String name : Files.isDirectory(results) ? names(results.resolveSibling(".")) : List.<String>of()) {
            Files.writeString(results.resolve(name), "{\"id\":\"5\",\"cont", StandardOpenOption.APPEND);
        }
    }

    private static List<String> names(Path data) throws IOException {
        try (Stream<Path> files = Files.list(DataFolder.resultsIn(data))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> lines(Path data) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String name : names(data)) {
            for (String line : Files.readAllLines(DataFolder.resultsIn(data).resolve(name))) {
                lines.add(Json.MAPPER.readTree(line));
            }
        }
        return lines;
    }
}
