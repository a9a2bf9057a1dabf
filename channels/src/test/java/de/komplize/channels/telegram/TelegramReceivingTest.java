package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines 7 to 34 of the conformance list, as far as they are about receiving. */
class TelegramReceivingTest {

    private static final long ANNA = 11;
    private static final long BEN = 12;

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
    void line14BlockingAndComingBackWithoutAWordSendsNothing() {
        city.hears(ANNA, "hallo");
        int sent = city.replies(ANNA).size();
        city.confirmed(city.api().deliver("my_chat_member", People.member(ANNA, "private", "member", "kicked")));
        assertEquals("blocked", city.state(ANNA));
        city.confirmed(city.api().deliver("my_chat_member", People.member(ANNA, "private", "kicked", "member")));
        assertEquals("active", city.state(ANNA));
        assertEquals(sent, city.replies(ANNA).size());
    }

    @Test
    void line14AGroupThatTakesTheBotOutIsLeftWithAllInIt() {
        city.hears(People.inGroup(-500, ANNA, city.now()).put("text", "/help"));
        city.confirmed(city.api().deliver("my_chat_member", People.member(-500, "group", "member", "left")));
        assertEquals(
                1, city.world().number("SELECT count(*) FROM address WHERE handle = '-500/11' AND state = 'blocked'"));
    }

    @Test
    void line15AGroupThatMovesTakesItsPeopleAlong() {
        city.hears(People.inGroup(-500, ANNA, city.now()).put("text", "/help"));
        city.hears(People.inGroup(-500, ANNA, city.now()).put("migrate_to_chat_id", -1001234567890L));
        city.hears(People.inGroup(-1001234567890L, ANNA, city.now()).put("migrate_from_chat_id", -500L));
        city.hears(People.inGroup(-1001234567890L, ANNA, city.now()).put("text", "/help"));
        assertEquals(1, city.world().number("SELECT count(*) FROM address"));
        assertEquals(List.of("help de"), city.api().texts("-1001234567890"));
    }

    @Test
    void line19ARivalIsSeenAndTheBotGoesOnWhenItEnds() {
        city.hears(ANNA, "hallo");
        city.api().fail(BotApiDouble.method("getUpdates"), 409, "Conflict: terminated by other getUpdates request");
        int update =
                city.api().deliver("message", People.message(ANNA, city.now()).put("text", "goals"));
        assertTrue(city.api().await(() -> city.telegram().trouble().isPresent()));
        assertTrue(city.telegram().trouble().orElseThrow().words().contains("anderes Programm"));
        city.api().heal();
        city.confirmed(update);
        assertEquals("info.goals de", city.replies(ANNA).getLast());
        assertTrue(city.api().await(() -> city.telegram().trouble().isEmpty()));
    }

    @Test
    void line20AnUpdateThatCannotBeTakenDoesNotHoldUpTheNext() {
        city.world().dictionary().before(words -> {
            if (words.contains("boom")) {
                throw new IllegalStateException("a fault");
            }
            if (words.contains("broken")) {
                throw new NoSuchMethodError("a broken installation");
            }
        });
        city.hears(ANNA, "boom");
        city.hears(ANNA, "goals");
        assertEquals("info.goals de", city.replies(ANNA).getLast());
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE failure IS NOT NULL"));
        city.hears(ANNA, "broken");
        city.hears(ANNA, "goals");
        // What has no number, and what the library cannot read at all.
        city.api().post(People.object());
        for (String kind : List.of("message", "edited_message", "callback_query", "my_chat_member")) {
            city.confirmed(city.api().deliver(kind, People.object()));
        }
        ObjectNode broken = People.object().put("update_id", city.api().nextUpdate());
        broken.putObject("message").put("message_id", "none").put("date", "yesterday");
        city.confirmed(city.api().post(broken));
        city.hears(ANNA, "results");
        assertEquals("info.results de", city.replies(ANNA).getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"before-write", "after-write", "before-send", "after-send"})
    void line21AfterAKillEachUpdateIsTakenOnce(String place, @TempDir Path copy) {
        city.hears(ANNA, "hallo");
        Gate gate = city.world().failpoints().holdNext(place);
        int update =
                city.api().deliver("message", People.message(ANNA, city.now()).put("text", "goals"));
        gate.awaitReached();
        World.Setting crashed = city.world().crashed(copy);
        city.telegram().close();
        gate.open();
        BotApiDouble api = city.api();
        city.world().close();
        city = TelegramCity.after(crashed, api);
        city.confirmed(update);
        city.world().settle();
        assertEquals(
                1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact' AND text = 'goals'"));
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE text = 'info.goals de'"));
        assertTrue(api.await(() -> city.replies(ANNA).contains("info.goals de")));
    }

    @Test
    void line22TheSameUpdateTwiceIsOneMessage() {
        ObjectNode message = People.message(ANNA, city.now()).put("text", "goals");
        city.hears(message);
        city.hears(message);
        assertEquals(
                1, city.replies(ANNA).stream().filter("info.goals de"::equals).count());
    }

    /** Telegram hands over 100 updates that are not confirmed, no more: so many can be under way. */
    @Test
    void line23ASlowChatHoldsUpNobodyAndEachChatKeepsItsOrder() {
        Gate slow = city.world().failpoints().holdNext("before-turn");
        int held =
                city.api().deliver("message", People.message(ANNA, city.now()).put("text", "goals"));
        slow.awaitReached();
        int last = held;
        for (String word : List.of("goals", "results")) {
            for (long person = 100; person < 149; person++) {
                last = city.api()
                        .deliver("message", People.message(person, city.now()).put("text", word));
            }
        }
        city.world()
                .failpoints()
                .await(
                        "all others are answered",
                        () -> city.world().number("SELECT count(*) FROM message WHERE text = 'info.results de'") == 49);
        assertTrue(!city.api().isConfirmed(held));
        slow.open();
        city.confirmed(last);
        for (long person = 100; person < 149; person++) {
            assertEquals(List.of("notice de", "info.goals de", "info.results de"), city.replies(person));
        }
        assertEquals(List.of("notice de", "info.goals de"), city.replies(ANNA));
    }

    @Test
    void line24AnEditedMessageCountsAsItWasFirstWrittenAndIsToldSoOnce() {
        ObjectNode message = People.message(ANNA, city.now()).put("text", "goals");
        city.hears(message);
        for (String text : List.of("results", "events")) {
            city.confirmed(city.api()
                    .deliver(
                            "edited_message",
                            message.deepCopy().put("text", text).put("edit_date", 1)));
        }
        assertEquals(List.of("notice de", "info.goals de", "unread.edited de"), city.replies(ANNA));
    }

    @Test
    void line25UnknownKindsAndFieldsAreIgnored() {
        ObjectNode strange =
                People.object().put("update_id", city.api().nextUpdate()).put("new_field", 1);
        strange.putObject("brand_new_kind").put("a", 1);
        city.confirmed(city.api().post(strange));
        ObjectNode message = People.message(ANNA, city.now()).put("text", "goals");
        message.putObject("brand_new").put("a", 1);
        city.hears(message);
        assertEquals("info.goals de", city.replies(ANNA).getLast());
    }

    @Test
    void line34WhatIsAskedForIsSaidEachTime() {
        city.hears(ANNA, "hallo");
        city.hears(BEN, "hallo");
        Set<String> asked = city.api().calls("getUpdates").stream()
                .map(call -> call.body().path("allowed_updates").toString())
                .collect(Collectors.toSet());
        assertEquals(Set.of("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]"), asked);
    }

    @Test
    void theMenuIsThereInEveryLanguage() {
        assertTrue(city.api().await(() -> city.api().calls("setMyCommands").size() == 3));
        Set<String> languages = city.api().calls("setMyCommands").stream()
                .map(call -> call.body().path("language_code").asText("all"))
                .collect(Collectors.toSet());
        assertEquals(Set.of("all", "de", "en"), languages);
    }

    @Test
    void workThatTakesLongShowsThatSomebodyIsAtIt() {
        city.hears(ANNA, "hallo");
        assertEquals(0, city.api().calls("sendChatAction").size());
        Gate slow = city.world().failpoints().holdNext("before-turn");
        int update =
                city.api().deliver("message", People.message(ANNA, city.now()).put("text", "goals"));
        assertTrue(city.api().await(() -> !city.api().calls("sendChatAction").isEmpty()));
        slow.open();
        city.confirmed(update);
    }

    @Test
    void line32WhatWasWrittenDuringAnOutageIsAnsweredOnce() {
        ObjectNode[] late = new ObjectNode[4];
        for (int i = 0; i < late.length; i++) {
            late[i] = People.message(ANNA, city.now().minus(Duration.ofHours(2)))
                    .put("text", List.of("goals", "hm", "und", "results").get(i));
        }
        int last = 0;
        for (ObjectNode message : late) {
            last = city.api().deliver("message", message);
        }
        city.confirmed(last);
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
        for (ObjectNode message : late) {
            city.hears(message);
        }
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
        assertTrue(city.replies(ANNA).toString().contains("info.goals de"));
        assertTrue(city.replies(ANNA).toString().contains("info.results de"));
    }
}
