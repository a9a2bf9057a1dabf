package de.komplize.bot.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.storage.Backup;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is erased is in no byte of any file any more; who is not, is (check 60). */
class Check60ErasureTest {

    /** A night, and the time after which the provider repeats nothing. */
    private static final Duration NIGHT = Duration.ofHours(24);

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
    void nothingOfAnErasedPersonIsLeftInAnyFile() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            Traces bert = Traces.leave(world, push, "Bert");
            assertEquals(anna.canaries().size(), distinct(world, anna), "every trace is there before");
            erase(anna);
            upkeep(world);
            assertEquals(List.of(), Traces.found(world.data(), anna.canaries()));
            assertEquals(bert.canaries().size(), distinct(world, bert), "the other person is untouched");
            world.clock().advance(NIGHT);
            upkeep(world);
            assertEquals(List.of(), Traces.found(world.data(), anna.canaries()));
            assertEquals(bert.canaries().size(), distinct(world, bert));
            assertEquals(0, world.number("SELECT count(*) FROM upkeep"), "everything is done");
        }
        assertEquals(List.of(), Traces.found(folder.resolve("data"), List.of("KanarieAnna")));
    }

    @Test
    void nothingOfAnErasedPersonIsFoundOrLeftInTheIndexOfWords() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            Traces bert = Traces.leave(world, push, "Bert");
            List<String> stems = lower(anna.canaries());
            assertFalse(Traces.found(world.data(), stems).isEmpty(), "the stems are in the index before");
            erase(anna);
            String sought = "SELECT count(*) FROM message_search WHERE message_search MATCH 'kanarie%smessagevogel'";
            assertEquals(0, world.number(sought.formatted("anna")));
            upkeep(world);
            world.clock().advance(NIGHT);
            upkeep(world);
            upkeep(world);
            assertEquals(List.of(), Traces.found(world.data(), stems));
            assertEquals(1, world.number(sought.formatted("bert")), "the other person is found as before");
            assertFalse(Traces.found(world.data(), lower(bert.canaries())).isEmpty());
        }
    }

    private static List<String> lower(List<String> canaries) {
        return canaries.stream()
                .map(canary -> canary.toLowerCase(Locale.ROOT))
                .filter(canary -> canary.endsWith("vogel"))
                .toList();
    }

    @Test
    void whatIsCountedStaysCountedWithoutAPerson() {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            long contact = anna.contact();
            long events = world.number("SELECT count(*) FROM event WHERE contact_id = ?", contact);
            erase(anna);
            assertEquals(events + 1, world.number("SELECT count(*) FROM event WHERE contact_id = ?", contact));
            assertEquals(1, world.number("SELECT count(*) FROM contact WHERE id = ? AND erased_at > 0", contact));
            assertEquals(1, world.number("SELECT count(*) FROM idea_support WHERE contact_id = -1"));
            assertEquals(1, world.number("SELECT count(*) FROM idea WHERE status = 'erased' AND number > 1000"));
            assertEquals(1, world.number("SELECT count(*) FROM answer"), "the closed answer");
            assertEquals(2, world.number("SELECT count(*) FROM response WHERE contact_id IS NULL"));
        }
    }

    @Test
    void whoWasErasedCanReadTheFarewellAndBeginAnew() {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            long before = anna.contact();
            erase(anna);
            Address chat = anna.chat();
            assertEquals(List.of(farewell()), world.said(chat));
            assertEquals(List.of(), world.heard(chat), "not even an empty message is shown");
            assertFalse(anna.contact() == before, "another contact from now on");
            anna.web("goals");
            assertEquals(List.of(farewell(), SmallPack.answerTo("info.goals", "de")), world.said(chat));
        }
    }

    @Test
    void theMessageThatAskedForItIsKnownWhenItIsRepeated() {
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            push.receive("2", "anna", "delete");
            code(world, "anna");
            Receipt first = push.receive("3", "anna", code(world, "anna"));
            Receipt again = push.receive("3", "anna", "ja");
            assertEquals(new Receipt.Duplicate(((Receipt.Accepted) first).seq()), again);
        }
    }

    @Test
    void anAddressThatIsWrittenToGoesOnceTheFarewellIsOut() throws IOException {
        try (World world = World.start(setting, push)) {
            push.receive("1", "handle-of-anna", "delete");
            push.receive("2", "handle-of-anna", code(world, "handle-of-anna"));
            world.settle();
            assertTrue(push.textsTo("handle-of-anna").getLast().startsWith(farewell()));
            upkeep(world);
            assertEquals(1, world.number("SELECT count(*) FROM address"), "the provider may repeat the message");
            world.clock().advance(Duration.ofMinutes(11));
            upkeep(world);
            assertEquals(0, world.number("SELECT count(*) FROM address"));
            upkeep(world);
            assertEquals(List.of(), Traces.found(world.data(), List.of("handle-of-anna")));
        }
    }

    @Test
    void whoeverWritesAgainKeepsTheAddress() {
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "delete");
            push.receive("2", "anna", code(world, "anna"));
            push.receive("3", "anna", "goals");
            world.settle();
            world.clock().advance(Duration.ofMinutes(11));
            upkeep(world);
            assertEquals(1, world.number("SELECT count(*) FROM address WHERE leaves_after IS NULL"));
        }
    }

    @Test
    void aForgedYesErasesNothing() {
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "delete");
            push.receive("2", "anna", "ja");
            push.receive("3", "anna", "999");
            assertEquals(0, world.number("SELECT count(*) FROM event WHERE kind = 'erased'"));
        }
    }

    @Test
    void aCrashBeforeTheFilesAreClearedIsMadeGoodByTheNextStart() throws IOException {
        List<World.Setting> crashed = new ArrayList<>();
        List<String> canaries = new ArrayList<>();
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            canaries.addAll(anna.canaries());
            for (String failpoint : List.of("before-erase", "after-erase")) {
                world.failpoints().at(failpoint, () -> crashed.add(world.crashed(folder.resolve(failpoint))));
            }
            erase(anna);
        }
        assertEquals(2, crashed.size());
        for (World.Setting copy : crashed) {
            assertFalse(Traces.found(copy.folder().resolve("data"), canaries).isEmpty(), "the crash left traces");
            try (World world = World.start(copy, new PushChannel("sms", copy.clock()))) {
                upkeep(world);
                assertEquals(List.of(), Traces.found(world.data(), canaries));
            }
        }
    }

    @Test
    void whomARestoredBackupBringsBackIsErasedAnewAtTheStart() throws IOException {
        Path backup = folder.resolve("backup.zip");
        List<String> canaries = new ArrayList<>();
        int others;
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            Traces bert = Traces.leave(world, push, "Bert");
            canaries.addAll(anna.canaries());
            new Backup(Failpoint.NONE).write(world.data(), backup);
            erase(anna);
            upkeep(world);
            world.clock().advance(NIGHT);
            upkeep(world);
            others = distinct(world, bert);
        }
        Path data = folder.resolve("data");
        try (DataFolder held = DataFolder.take(data)) {
            new Backup(Failpoint.NONE).restore(backup, held, setting.clock().instant());
        }
        assertFalse(Traces.found(data, canaries).isEmpty(), "the backup brings everything back");
        try (World world = World.start(setting, push)) {
            upkeep(world);
            assertEquals(List.of(), Traces.found(data, canaries));
            assertEquals(1, world.number("SELECT count(*) FROM contact WHERE erased_at > 0"));
            assertEquals(
                    others,
                    Traces.found(data, List.of("KanarieBertmessageVogel")).isEmpty() ? -1 : others);
        }
    }

    @Test
    void theListOfTheErasedHoldsNumbersAndTimesOnly() throws IOException {
        try (World world = World.start(setting, push)) {
            Traces anna = Traces.leave(world, push, "Anna");
            long contact = anna.contact();
            erase(anna);
            assertEquals(
                    List.of(contact),
                    world.ledger().entries().stream().map(e -> e.contactId()).toList());
        }
    }

    private static void erase(Traces person) {
        person.web("delete");
        person.choose("erase.yes");
    }

    private static String farewell() {
        return SmallPack.said(Say.ERASE_DONE, "de");
    }

    /** The code that was sent: the small pack does not say it, the session knows it. */
    private static String code(World world, String handle) {
        return world.database()
                .read(tx -> tx.one(row -> row.text(1), """
                        SELECT s.body FROM session s JOIN address a ON a.contact_id = s.contact_id WHERE a.handle = ?
                        """, handle))
                .orElseThrow()
                .replaceAll(".*\"code\":\"(\\d{6})\".*", "$1");
    }

    private static void upkeep(World world) {
        world.settle();
        new Upkeep(world.database(), world.attachments(), world.clock()).run();
    }

    private static int distinct(World world, Traces person) throws IOException {
        return (int) Traces.found(world.data(), person.canaries()).stream()
                .map(found -> found.substring(0, found.indexOf(" in ")))
                .distinct()
                .count();
    }
}
