package de.komplize.bot.dialogue;

import static de.komplize.bot.dialogue.Channelled.CHAT;
import static de.komplize.bot.dialogue.Channelled.SMS;
import static de.komplize.bot.dialogue.Channelled.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.privacy.ErasedAnew;
import de.komplize.bot.privacy.Retention;
import de.komplize.bot.storage.ErasureLedger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of one person in several channels all is shown, and all is erased. */
class LinkedOwnDataTest {

    @TempDir
    private Path folder;

    private Channelled city;

    @BeforeEach
    void start() {
        city = Channelled.in(folder);
        city.writes(CHAT, "goals");
        city.writes(SMS, "goals");
        city.writes(TELEGRAM, "goals");
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void ownDataNameEveryChannel() {
        city.ties(CHAT, SMS);
        String shown = city.writes(CHAT, "meine Daten").getFirst();
        assertTrue(shown.contains("SMS") && shown.contains("Chat auf der Internetseite"), shown);
    }

    @Test
    void erasedInOneChannelNothingIsLeftOfAny() {
        long chat = city.contact(CHAT);
        long sms = city.contact(SMS);
        city.ties(CHAT, SMS);
        city.writes(CHAT, "delete");
        city.writes(CHAT, "ja");
        assertEquals(0, city.world.number("SELECT count(*) FROM address WHERE channel = 'sms'"));
        assertEquals(
                0, city.world.number("SELECT count(*) FROM link") + city.world.number("SELECT count(*) FROM link_row"));
        assertNotEquals(chat, city.contact(CHAT));
        assertEquals(
                List.of(chat, sms),
                city.world.ledger().entries().stream()
                        .map(ErasureLedger.Entry::contactId)
                        .sorted()
                        .toList(),
                "a backup from before has them apart");
        assertEquals(0, ErasedAnew.run(city.world.database(), city.world.ledger()), "both are erased");
        city.writes(SMS, "goals");
        assertEquals(3, city.world.number("SELECT count(DISTINCT contact_id) FROM address"), "a stranger");
    }

    @Test
    void beingErasedIsNoWayToGoOnGuessing() {
        String wrong = Channelled.another(city.code(TELEGRAM));
        city.writes(CHAT, "Code " + wrong);
        city.writes(CHAT, "delete");
        city.writes(CHAT, "ja");
        assertEquals(1, city.world.number("SELECT count(*) FROM link_miss WHERE address_id = 0"));
    }

    @Test
    void whatUndoesALinkIsKeptForThirtyDays() {
        city.ties(CHAT, SMS);
        Retention retention = new Retention(
                city.world.database(), city.world.clock(), city.world.pack().retention());
        retention.run();
        assertEquals(1, city.world.number("SELECT count(*) FROM link"));
        city.world.clock().advance(Links.UNDONE_WITHIN.plusSeconds(60));
        retention.run();
        assertEquals(
                0, city.world.number("SELECT count(*) FROM link") + city.world.number("SELECT count(*) FROM link_row"));
        assertEquals(city.contact(CHAT), city.contact(SMS));
    }
}
