package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed addresses of Kassel, in every language of its pack. */
class OpeningsInEveryLanguageTest {

    private World world;
    private PushChannel sms;
    private int received;

    @BeforeEach
    void start(@TempDir Path folder) {
        World.Setting setting = World.Setting.in(folder).withCityPack();
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-easy", "en", "tr", "ru", "uk", "ar"})
    void aDistrictIsKnownAndAnIdeaIsAskedFor(String language) {
        Choice opening = world.conversations().opening("03", language).orElseThrow();
        arrives("page", "", Optional.of(opening.id()), language);
        arrives("command", "/start 03", Optional.empty(), language);
        assertEquals(
                2,
                world.number(
                        "SELECT count(*) FROM contact WHERE district = ?",
                        districts().get(2)));
        for (String handle : List.of("page", "command")) {
            assertEquals(
                    world.pack().say(Say.IDEA_TEXT_ASK, language), said(handle).getLast());
            assertTrue(said(handle).contains(opening.label()), "it is stored as it was chosen");
        }
        assertEquals(2, world.number("SELECT count(*) FROM contact WHERE language = ?", language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-easy", "en", "tr", "ru", "uk", "ar"})
    void eachSurveyAndAnIdeaOpen(String language) {
        world.pack().surveys().forEach(survey -> {
            arrives(survey.id(), "/start " + survey.id(), Optional.empty(), language);
            assertTrue(
                    said(survey.id()).stream()
                            .anyMatch(text -> text.startsWith(survey.title().in(language))),
                    survey.id());
        });
        arrives("idea", "/start idea", Optional.empty(), language);
        assertEquals(world.pack().say(Say.IDEA_TEXT_ASK, language), said("idea").getLast());
    }

    private List<String> districts() {
        return world.pack().districts().official();
    }

    private void arrives(String handle, String text, Optional<String> choice, String language) {
        world.conversations()
                .accept(new Inbound(
                        sms.address(handle),
                        String.valueOf(++received),
                        text,
                        choice,
                        List.of(),
                        Optional.of(language),
                        world.clock().instant()));
    }

    private List<String> said(String handle) {
        Address address = sms.address(handle);
        return world.conversations().since(address, 0, 50).stream()
                .map(Message::text)
                .toList();
    }
}
