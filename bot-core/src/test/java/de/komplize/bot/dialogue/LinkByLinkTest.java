package de.komplize.bot.dialogue;

import static de.komplize.bot.dialogue.Channelled.CHAT;
import static de.komplize.bot.dialogue.Channelled.SMS;
import static de.komplize.bot.dialogue.Channelled.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.LinkCodes;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A conversation is taken along by a link that opens the other channel. */
class LinkByLinkTest {

    private static final Pattern LINK = Pattern.compile("https://t\\.example/bot\\?start=(link-[A-Za-z0-9_-]{24})");

    @TempDir
    private Path folder;

    private Channelled city;

    @BeforeEach
    void start() {
        city = Channelled.in(folder);
        city.telegram.opensAt("https://t.example/bot?start=");
        city.writes(CHAT, "goals");
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void whoOpensTheLinkIsAskedAndThenGoesOnThere() {
        List<String> asked = city.writes(TELEGRAM, "/start " + payload());
        assertTrue(asked.getLast().startsWith("Möchten Sie diesen Kanal mit dem anderen"), asked.toString());
        assertNotEquals(city.contact(CHAT), city.contact(TELEGRAM), "a link may be another's");
        assertTrue(city.writes(TELEGRAM, "Ja").getFirst().startsWith("Geschafft!"));
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM));
        assertTrue(city.lastAt(CHAT).startsWith("Ihr Code ist eben eingegeben worden (Telegram)"), city.lastAt(CHAT));
    }

    @Test
    void aNoTiesNobody() {
        city.writes(TELEGRAM, "/start " + payload());
        assertEquals(List.of("Gut, ich verknüpfe nichts."), city.writes(TELEGRAM, "nein"));
        assertNotEquals(city.contact(CHAT), city.contact(TELEGRAM));
    }

    @Test
    void aLinkIsUsedOnceAndIsOverAfterTenMinutes() {
        String payload = payload();
        city.writes(TELEGRAM, "/start " + payload);
        city.writes(TELEGRAM, "1");
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM));
        assertTrue(city.writes(SMS, "/start " + payload).getLast().startsWith("Dieser Code passt nicht"));
        String late = payload();
        city.writes(SMS, "/start " + late);
        city.world.clock().advance(LinkCodes.VALID);
        assertTrue(city.writes(SMS, "Ja").getFirst().startsWith("Dieser Code passt nicht"));
        assertEquals(0, city.world.number("SELECT count(*) FROM link_miss"), "nobody can guess a link");
    }

    @Test
    void theLinkIsNotKeptWithWhatWasWritten() {
        String payload = payload();
        city.writes(TELEGRAM, "/start " + payload);
        assertEquals("Kanal verknüpfen", city.world.heard(TELEGRAM).getLast());
        assertEquals(0, city.world.number("SELECT count(*) FROM session WHERE body LIKE '%' || ? || '%'", payload));
    }

    @Test
    void aChannelThatCannotBeOpenedSoIsNotOffered() {
        assertFalse(city.writes(TELEGRAM, "/verknuepfen").toString().contains("link-"));
    }

    private String payload() {
        Matcher link =
                LINK.matcher(city.writes(CHAT, "In Telegram weitermachen").getFirst());
        assertTrue(link.find(), "a way into Telegram is offered");
        return link.group(1);
    }
}
