package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.testing.Gate;
import de.komplize.channels.telegram.BotApiDouble.Call;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 3, 7 and 8 of the conformance list: people press buttons. */
class TelegramTapsTest {

    private static final long ANNA = 11;

    @TempDir
    private Path folder;

    private TelegramCity city;

    @BeforeEach
    void open() {
        city = TelegramCity.in(folder);
    }

    @AfterEach
    void line01EveryCallKeepsTheSpecification() {
        assertEquals(List.of(), city.api().violations());
        city.close();
    }

    @Test
    void line03AButtonWithALongIdMeansItsChoice() {
        city.hears(ANNA, "council");
        city.taps("q1", ANNA, "info.goals");
        assertEquals("info.goals de", city.replies(ANNA).getLast());
    }

    @Test
    void line03AForgedButtonIsAnsweredPolitely() {
        city.hears(ANNA, "council");
        city.taps("q1", ANNA, "../../etc \u0000 ü");
        assertEquals("choice.stale de", city.replies(ANNA).getLast());
        city.taps("q2", ANNA, "");
        // The answer to a tap is sent beside the conversation.
        assertTrue(
                city.api().await(() -> city.api().calls("answerCallbackQuery").size() == 2));
    }

    @Test
    void line07EachTapIsAnsweredOnceAlsoWhenItComesAgain() {
        city.hears(ANNA, "council");
        ObjectNode tap = People.tap("q1", ANNA, "info.goals", city.now());
        city.confirmed(city.api().deliver("callback_query", tap));
        city.confirmed(city.api().deliver("callback_query", tap));
        assertTrue(
                city.api().await(() -> !city.api().calls("answerCallbackQuery").isEmpty()));
        assertEquals(1, city.api().calls("answerCallbackQuery").size());
        assertEquals(
                1, city.replies(ANNA).stream().filter("info.goals de"::equals).count());
    }

    @Test
    void line07ATapIsAnsweredWithinASecondWhateverItsWorkTakes() {
        city.hears(ANNA, "council");
        Gate slow = city.world().failpoints().holdNext("before-turn");
        long begin = System.nanoTime();
        int update = city.api().deliver("callback_query", People.tap("q1", ANNA, "info.goals", city.now()));
        assertTrue(
                city.api().await(() -> !city.api().calls("answerCallbackQuery").isEmpty()));
        long took = city.api().calls("answerCallbackQuery").getFirst().nanos() - begin;
        slow.open();
        city.confirmed(update);
        assertTrue(took < 1_000_000_000L, took + " ns");
        assertEquals(1, city.api().calls("answerCallbackQuery").size());
    }

    @Test
    void line08TheSecondTapOfADoubleTapChangesNothingAndIsToldSo() {
        city.hears(ANNA, "council");
        int first = city.api().deliver("callback_query", People.tap("q1", ANNA, "info.goals", city.now()));
        int second = city.api().deliver("callback_query", People.tap("q2", ANNA, "info.goals", city.now()));
        city.confirmed(first);
        city.confirmed(second);
        assertEquals(
                1, city.replies(ANNA).stream().filter("info.goals de"::equals).count());
        assertEquals("choice.stale de", city.replies(ANNA).getLast());
        // The answer to a tap is sent beside the conversation.
        assertTrue(
                city.api().await(() -> city.api().calls("answerCallbackQuery").size() == 2));
    }

    @Test
    void theChosenButtonStaysWhereTheChoicesWere() {
        city.hears(ANNA, "council");
        city.taps("q1", ANNA, "info.goals");
        assertTrue(city.api()
                .await(() -> !city.api().calls("editMessageReplyMarkup").isEmpty()));
        Call edit = city.api().calls("editMessageReplyMarkup").getFirst();
        assertEquals(
                "\u2713 Label",
                edit.body()
                        .path("reply_markup")
                        .path("inline_keyboard")
                        .path(0)
                        .path(0)
                        .path("text")
                        .asText());
    }
}
