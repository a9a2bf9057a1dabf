package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.Ids;
import de.komplize.bot.contact.Consents;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SettableClock;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wants no more messages gets none: on this channel, or on all of them; what was agreed to for them ends as well. */
class OptOutTest {

    private static final String VERSION = "2026-11";

    @TempDir
    private Path folder;

    @Test
    void stopEndsOneChannelAndTheConsentAndStopAllEveryChannel() {
        World.Setting setting = World.Setting.in(folder);
        PushChannel push = new PushChannel("sms", setting.clock());
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            Act.Circumstances at = circumstances(world);
            write(world, Consents.record(Consents.NEWS, VERSION, true), at);
            otherChannel(world, at.contactId());

            push.receive("2", "anna", "STOPP");

            assertEquals(List.of("opted_out", "active"), states(world));
            assertEquals(
                    List.of(
                            new Consents.Recorded(Consents.NEWS, VERSION, "sms", true, SettableClock.BEGIN),
                            new Consents.Recorded(Consents.NEWS, VERSION, "sms", false, SettableClock.BEGIN)),
                    consents(world, at));

            push.receive("3", "anna", "Stopp alles");

            assertEquals(List.of("opted_out", "opted_out"), states(world));
            assertEquals(2, consents(world, at).size(), "what was taken back is not taken back again");
        }
    }

    private static List<String> states(World world) {
        return world.database().read(tx -> tx.list(row -> row.text(1), "SELECT state FROM address ORDER BY id"));
    }

    private static List<Consents.Recorded> consents(World world, Act.Circumstances at) {
        return world.database().read(tx -> Consents.ofContact(tx, new Contact.Id(at.contactId())));
    }

    private static Act.Circumstances circumstances(World world) {
        AtomicLong last = new AtomicLong(1);
        Ids ids = last::getAndIncrement;
        return new Act.Circumstances(
                world.number("SELECT contact_id FROM address"),
                world.number("SELECT id FROM address"),
                0,
                0,
                "sms",
                "de",
                world.clock().instant(),
                ids);
    }

    private static void write(World world, Act act, Act.Circumstances at) {
        WriteSet set = new WriteSet();
        act.changes(at).forEach(set::add);
        world.database().write(set);
    }

    private static void otherChannel(World world, long contact) {
        world.database().write(new WriteSet().add(tx -> {
                    tx.update(
                            "INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (999, ?, 'email', 'a', ?, 0)",
                            contact,
                            Addresses.ACTIVE);
                    return Outcome.COMMITTED;
                }));
    }
}
