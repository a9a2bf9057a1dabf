package de.komplize.bot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.OwnCopy;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person gets all that is held on them, once, and nothing of anybody else (check 59). */
class Check59CopyTest {

    private static final int MESSAGES = 10_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** People whose rows lie in any order between each other's. */
    private static final int PEOPLE = 20;

    private static final int ROWS = 100_000;

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
    void theCopyHoldsEverythingOfTheOwnerAndNothingOfTheOther() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            Traces bert = Traces.leave(world, push, "Bert");
            anna.web("export");
            Map<String, String> copy = fetched(world, anna.chat());
            String all = String.join("\n", copy.values());
            assertEquals(
                    List.of(),
                    anna.canaries().stream().filter(word -> !all.contains(word)).toList());
            assertEquals(
                    List.of(), bert.canaries().stream().filter(all::contains).toList());
            String json = copy.getOrDefault("meine-daten.json", "");
            Tables.OWNED.forEach(table -> assertTrue(json.contains("\"" + table.name() + "\""), table.name()));
            assertTrue(copy.getOrDefault("meine-daten.txt", "").contains("KanarieAnnamessageVogel"));
            assertEquals(
                    1,
                    copy.keySet().stream()
                            .filter(name -> name.matches("dateien/[0-9a-f]{32}\\.png"))
                            .count());
        }
    }

    @Test
    void itIsFetchedOnceWithinADayByItsOwner() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            assertInstanceOf(OwnCopy.None.class, world.conversations().copy(anna.chat()));
            anna.web("export");
            assertInstanceOf(OwnCopy.None.class, world.conversations().copy(new Address("webchat", "somebody-else")));
            assertInstanceOf(OwnCopy.None.class, world.conversations().copy(push.address(anna.handle())));
            fetched(world, anna.chat());
            assertInstanceOf(OwnCopy.Over.class, world.conversations().copy(anna.chat()));
            anna.web("export");
            world.clock().advance(Grants.VALID);
            assertInstanceOf(OwnCopy.Over.class, world.conversations().copy(anna.chat()));
        }
    }

    @Test
    void nothingOfACopyIsLeftOnTheDisk() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            anna.web("export");
            try (var open = ((OwnCopy.Ready) world.conversations().copy(anna.chat())).content()) {
                assertEquals(List.of(), Traces.found(world.data(), List.of("meine-daten.json")));
                assertTrue(open.read() >= 0);
            }
        }
    }

    @Test
    void tenThousandMessagesTakeLessThanAMinute() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            long address = world.number(
                    "SELECT id FROM address WHERE handle = ?", anna.chat().handle());
            WriteSet set = new WriteSet();
            for (int i = 0; i < MESSAGES; i++) {
                message(set, 10_000_000L + i, address, 1_000 + i, "Nachricht " + i + "x".repeat(100));
            }
            world.database().write(set);
            anna.web("export");
            long begin = System.nanoTime();
            Map<String, String> copy = fetched(world, anna.chat());
            long took = System.nanoTime() - begin;
            assertTrue(copy.getOrDefault("meine-daten.txt", "").contains("Nachricht " + (MESSAGES - 1)));
            assertTrue(took < LIMIT.toNanos(), "took " + Duration.ofNanos(took));
        }
    }

    @Test
    void peopleAreNeverMixedUpAmongAHundredThousandRandomIds() {
        try (World world = World.start(setting, push)) {
            Random chance = new Random(World.SEED);
            List<Long> owners = new ArrayList<>();
            List<Long> ids = ids(chance);
            WriteSet people = new WriteSet();
            for (int i = 0; i < PEOPLE; i++) {
                owners.add(person(people, ids.removeLast(), ids.removeLast()));
            }
            world.database().write(people);
            Map<Long, Long> addresses = new LinkedHashMap<>();
            owners.forEach(
                    owner -> addresses.put(owner, world.number("SELECT id FROM address WHERE contact_id = ?", owner)));
            Map<Long, Set<String>> written = new LinkedHashMap<>();
            WriteSet messages = new WriteSet();
            for (int i = 0; !ids.isEmpty(); i++) {
                long owner = owners.get(chance.nextInt(PEOPLE));
                String text = "W" + i + "W";
                written.computeIfAbsent(owner, _ -> new HashSet<>()).add(text);
                message(messages, ids.removeLast(), addresses.getOrDefault(owner, 0L), i + 1, text);
            }
            world.database().write(messages);
            owners.forEach(owner -> assertEquals(written.get(owner), words(world, owner)));
        }
    }

    @Test
    void everyTableIsInTheCopyOrBelongsToNobody() {
        try (World world = World.start(setting, push)) {
            Set<String> known = new HashSet<>(Tables.OF_NOBODY);
            Tables.OWNED.forEach(table -> known.add(table.name()));
            List<String> unknown = world
                    .database()
                    .read(tx -> tx.list(row -> row.text(1), "SELECT name FROM sqlite_master WHERE type = 'table'"))
                    .stream()
                    .filter(name -> !known.contains(name) && !name.startsWith("sqlite_"))
                    .toList();
            assertEquals(List.of(), unknown, "name new tables in Tables, and erase them in Erasure");
        }
    }

    private static Set<String> words(World world, long owner) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        world.database().read(tx -> {
            Copy.write(tx, new Contact.Id(owner), world.attachments(), new Copy.Words("", Map.of()), out);
            return true;
        });
        Set<String> words = new HashSet<>();
        for (String word :
                unzipped(out.toByteArray()).getOrDefault("meine-daten.json", "").split("\"")) {
            if (word.matches("W\\d+W")) {
                words.add(word);
            }
        }
        return words;
    }

    private static List<Long> ids(Random chance) {
        Set<Long> ids = new HashSet<>();
        while (ids.size() < ROWS) {
            ids.add(1 + (chance.nextLong() >>> 2));
        }
        List<Long> shuffled = new ArrayList<>(ids);
        Collections.sort(shuffled);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    private static long person(WriteSet set, long contact, long address) {
        set.add(tx -> {
            tx.update("INSERT INTO contact (id, language, created_at) VALUES (?, 'de', 0)", contact);
            tx.update(
                    "INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (?, ?, 'webchat', ?, 'active', 0)",
                    address,
                    contact,
                    "h" + contact);
            return Outcome.COMMITTED;
        });
        return contact;
    }

    private static void message(WriteSet set, long id, long address, long seq, String text) {
        set.add(tx -> {
            tx.update(
                    "INSERT INTO message (id, address_id, seq, author, text, language, at) VALUES (?, ?, ?, 'contact', ?, 'de', 0)",
                    id,
                    address,
                    seq,
                    text);
            return Outcome.COMMITTED;
        });
    }

    private static Map<String, String> fetched(World world, Address from) throws IOException {
        OwnCopy copy = world.conversations().copy(from);
        assertInstanceOf(OwnCopy.Ready.class, copy);
        try (var content = ((OwnCopy.Ready) copy).content()) {
            byte[] all = content.readAllBytes();
            assertEquals(((OwnCopy.Ready) copy).size(), all.length);
            return unzipped(all);
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException("no zip", e);
        }
        return entries;
    }
}
