package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a printed address opens, by the choice of the web page and by the command that Telegram sends. */
class OpeningsTest {

    private World world;
    private PushChannel sms;
    private int received;

    @BeforeEach
    void start(@TempDir Path folder) {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aDistrictIsSetAndAnIdeaIsAskedFor() {
        says("/start 01");
        assertEquals(1, world.number("SELECT count(*) FROM contact WHERE district = 'Mitte'"));
        assertTrue(state().contains("\"Mitte\""), state());
        says("Mehr Bänke am Fluss, damit man sitzen kann");
        assertTrue(state().contains("Bänke"), state());
    }

    @Test
    void aSurveyAndAnIdeaOpenByTheirNames() {
        says("/start small");
        assertEquals(1, world.number("SELECT count(*) FROM response WHERE questionnaire = 'small'"));
        says("/start idea");
        assertTrue(state().contains("resume"), "the survey goes on afterwards: " + state());
        assertFalse(world.number("SELECT count(*) FROM message WHERE text LIKE '/start%'") > 0, "stored in words");
    }

    @Test
    void whoComesByTheSameAddressTwiceIsAskedOnce() {
        says("/start small");
        says("/start small");
        assertFalse(state().contains("resume"), state());
    }

    @Test
    void aChoiceOfThePageOpensWhatIsNotOnOffer() {
        chooses("start:small");
        assertEquals(1, world.number("SELECT count(*) FROM response WHERE questionnaire = 'small'"));
    }

    @Test
    void whatIsNotThereOpensNothing() {
        says("/start gone-long-ago");
        chooses("start:gone-long-ago");
        chooses("start:99");
        assertEquals(0, world.number("SELECT count(*) FROM response"));
        assertEquals(0, world.number("SELECT count(*) FROM contact WHERE district IS NOT NULL"));
        assertEquals(0, world.number("SELECT count(*) FROM message WHERE failure IS NOT NULL"));
    }

    private void says(String text) {
        sms.receive(String.valueOf(++received), "anna", text);
    }

    private void chooses(String choice) {
        world.conversations()
                .accept(new Inbound(
                        sms.address("anna"),
                        String.valueOf(++received),
                        "",
                        Optional.of(choice),
                        List.of(),
                        Optional.empty(),
                        world.clock().instant()));
    }

    private String state() {
        return world.database()
                .read(tx -> tx.one(row -> row.text(1), "SELECT body FROM session"))
                .orElse("");
    }
}
