package de.komplize.bot.dialogue;

import static de.komplize.bot.dialogue.Channelled.CHAT;
import static de.komplize.bot.dialogue.Channelled.SMS;
import static de.komplize.bot.dialogue.Channelled.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two contacts become one wholly or not at all, and one after the other, whatever happens at the same moment. */
class LinkRacesTest {

    private static final AccessToken STAFF =
            new AccessToken(new AccessToken.Id(1), "Anne", Role.MODERATOR, Instant.EPOCH, Optional.empty());

    @TempDir
    private Path folder;

    private Channelled city;

    @BeforeEach
    void start() {
        city = Channelled.in(folder);
        city.writes(CHAT, "goals");
        city.writes(SMS, "goals");
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void killedBeforeOrAfterTheWriteTheyAreTwoOrOneAndNothingBetween() {
        String code = city.code(CHAT);
        World world = city.world;
        world.failpoints().at("before-write", () -> world.crashed(folder.resolve("before")));
        world.failpoints().at("after-write", () -> world.crashed(folder.resolve("after")));
        city.writes(SMS, "Code " + code);
        world.failpoints().clear();
        try (Channelled before = Channelled.in(copy("before"))) {
            assertNotEquals(before.contact(CHAT), before.contact(SMS));
            assertEquals(0, before.world.number("SELECT count(*) FROM link"));
            before.writes(SMS, "Code " + code);
            assertEquals(before.contact(CHAT), before.contact(SMS), "the provider repeats it");
        }
        try (Channelled after = Channelled.in(copy("after"))) {
            assertEquals(after.contact(CHAT), after.contact(SMS));
            assertTrue(after.lastAt(CHAT).startsWith("Ihr Code ist eben eingegeben worden"));
            assertTrue(after.lastAt(SMS).startsWith("Geschafft!"));
        }
    }

    private World.Setting copy(String name) {
        World.Setting setting = World.Setting.in(folder.resolve(name)).withCityPack();
        setting.clock().set(city.world.clock().instant());
        return setting;
    }

    @Test
    void whatCannotBeWrittenInTheMiddleIsNotWrittenAtAll() {
        OfficeRows rows = new OfficeRows(city.world.database());
        long sms = city.contact(SMS);
        rows.idea(1001, sms, "published", "Bänke", "sms");
        rows.response(81, sms, "kurz", "ja");
        String code = city.code(CHAT);
        for (String table : List.of("address", "event", "idea", "response")) {
            rows.sql("CREATE TRIGGER full BEFORE UPDATE OF contact_id ON " + table
                    + " BEGIN SELECT RAISE(ABORT, 'in the middle'); END");
            String before = state();
            assertInstanceOf(Receipt.Unavailable.class, city.accepts(SMS, "Code " + code), table);
            assertEquals(before, state(), table);
            rows.sql("DROP TRIGGER full");
        }
        city.writes(SMS, "Code " + code);
        assertEquals(city.contact(CHAT), city.contact(SMS));
    }

    private String state() {
        StringBuilder state = new StringBuilder();
        for (String table :
                List.of("address", "session", "event", "idea", "response", "message", "link_code", "link_row")) {
            state.append(table).append(city.world.number("SELECT count(*) FROM " + table));
        }
        return state + " " + city.contact(CHAT) + " " + city.contact(SMS) + " "
                + city.world.number("SELECT sum(version) FROM session");
    }

    @Test
    void aCodeThatTwoTypeAtTheSameMomentIsTheFirsts() {
        String code = city.code(CHAT);
        Gate gate = city.world.failpoints().holdNext("before-write");
        CompletableFuture<Receipt> sms = typed(SMS, code);
        gate.awaitReached();
        city.writes(TELEGRAM, "Code " + code);
        gate.open();
        assertInstanceOf(Receipt.Accepted.class, sms.join());
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM));
        assertNotEquals(city.contact(CHAT), city.contact(SMS));
        assertTrue(city.lastAt(SMS).startsWith("Dieser Code passt nicht"), city.lastAt(SMS));
    }

    @Test
    void whoTypeEachOthersCodeAtTheSameMomentAreOne() {
        String chats = city.code(CHAT);
        String smss = city.code(SMS);
        Gate gate = city.world.failpoints().holdNext("before-write");
        CompletableFuture<Receipt> sms = typed(SMS, chats);
        gate.awaitReached();
        city.writes(CHAT, "Code " + smss);
        gate.open();
        assertInstanceOf(Receipt.Accepted.class, sms.join());
        assertEquals(city.contact(CHAT), city.contact(SMS));
        assertEquals("Diese beiden Kanäle gehören schon zusammen.", city.lastAt(SMS));
        assertEquals(1, city.world.number("SELECT count(*) FROM link"));
    }

    @Test
    void aTurnOfAnotherAddressThatWasDecidedBeforeIsDecidedAnew() {
        city.ties(SMS, TELEGRAM);
        String code = city.code(CHAT);
        Gate gate = city.world.failpoints().holdNext("before-write");
        CompletableFuture<Receipt> held = CompletableFuture.supplyAsync(() -> city.accepts(CHAT, "goals"));
        gate.awaitReached();
        city.writes(SMS, "Code " + code);
        gate.open();
        assertInstanceOf(Receipt.Accepted.class, held.join());
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM));
        assertEquals(
                0,
                city.world.number(
                        "SELECT count(*) FROM event e JOIN contact c ON c.id = e.contact_id WHERE c.merged_into IS NOT NULL"),
                "nothing was written for who is no more");
        city.writes(TELEGRAM, "goals");
        city.writes(CHAT, "goals");
    }

    @Test
    void theOfficeUndoesWhileThePersonWrites() {
        city.ties(CHAT, SMS);
        long chat = city.contact(CHAT);
        Gate gate = city.world.failpoints().holdNext("before-write");
        CompletableFuture<Receipt> held = CompletableFuture.supplyAsync(() -> city.accepts(SMS, "goals"));
        gate.awaitReached();
        Links links = city.world.conversations().links();
        Contact.Id contact = new Contact.Id(chat);
        assertTrue(links.undo(contact, links.of(contact).getFirst().link(), STAFF));
        gate.open();
        assertInstanceOf(Receipt.Accepted.class, held.join());
        assertNotEquals(chat, city.contact(SMS));
        assertEquals(
                2,
                city.world.number(
                        "SELECT count(*) FROM event WHERE kind = 'question_answered' AND contact_id = ?",
                        city.contact(SMS)));
    }

    private CompletableFuture<Receipt> typed(Address from, String code) {
        return CompletableFuture.supplyAsync(() -> city.accepts(from, "Code " + code));
    }
}
