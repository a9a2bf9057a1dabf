package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.testing.SmallPack;
import de.komplize.channels.telegram.BotApiDouble.Call;
import de.komplize.channels.telegram.BotApiDouble.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 1 to 18 of the conformance list, as far as they are about sending. */
class TelegramSendingTest {

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

    private SendResult send(String text, Choice... choices) {
        return city.telegram()
                .send(new Outbound(1, new Address("telegram", "11"), text, List.of(choices), "de", false));
    }

    @Test
    void line02ALongTextIsCutBetweenParagraphsAndComesWhole() {
        String text = ("Ein Absatz mit Wörtern. ".repeat(40) + "\n\n").repeat(9) + "\uD83D\uDE00".repeat(5_000);
        send(text);
        List<String> parts = city.replies(ANNA);
        assertEquals(text, String.join("", parts));
        parts.forEach(part -> assertTrue(part.length() <= 4_096 && !Character.isLowSurrogate(part.charAt(0))));
        assertTrue(parts.getFirst().endsWith("\n\n"));
    }

    @Test
    void line02ATextThatCameInPartGoesOnWhereItStopped() {
        String text = "a".repeat(4_000) + " " + "b".repeat(4_000);
        city.api().fail(call -> call.text().startsWith("b"), 429, "Too Many Requests: retry after 1");
        assertTrue(send(text) instanceof SendResult.TryLater);
        city.api().heal();
        assertTrue(send(text) instanceof SendResult.Sent);
        assertEquals(text, String.join("", city.replies(ANNA)));
    }

    @Test
    void line03ButtonsCarryAtMost64BytesAndStillMeanTheSame() {
        String id = "straße.über.".repeat(10);
        send("?", new Choice(id, "Ja"), new Choice("info.goals", "Nein"));
        JsonNode rows =
                city.api().arrived("11").getLast().body().path("reply_markup").path("inline_keyboard");
        assertEquals(
                new Choice(id, "Ja").key(),
                rows.path(0).path(0).path("callback_data").asText());
        assertEquals("info.goals", rows.path(1).path(0).path("callback_data").asText());
    }

    @Test
    void line04And50MarkupIsSentAsItWasWritten() {
        send("<b>fett</b> & _so_ *so* [so](tg://x) `so`");
        assertEquals(List.of("<b>fett</b> & _so_ *so* [so](tg://x) `so`"), city.replies(ANNA));
        assertTrue(city.api().arrived("11").getLast().body().path("parse_mode").isMissingNode());
    }

    @Test
    void line05AnEmptyTextIsNeverSent() {
        assertTrue(send("  \n ") instanceof SendResult.Rejected);
        assertEquals(List.of(), city.replies(ANNA));
    }

    @Test
    void line06NoTextIsSentAsACaptionThatCouldBeTooLong() {
        send("a".repeat(1_500));
        assertEquals(List.of("a".repeat(1_500)), city.replies(ANNA));
    }

    @Test
    void line09NotModifiedIsDone() {
        city.api().fail(BotApiDouble.method("sendMessage"), 400, "Bad Request: message is not modified");
        assertTrue(send("a") instanceof SendResult.Sent);
    }

    @Test
    void line10RetryAfterIsObeyedForThatChatAlone() {
        city.hears(ANNA, "hallo");
        city.hears(BEN, "hallo");
        int before = city.api().calls("sendMessage").size();
        city.api()
                .fail(new Fault(
                        BotApiDouble.sendTo("11"),
                        429,
                        "Too Many Requests: retry after 3",
                        "{\"retry_after\":3}",
                        false,
                        0));
        city.hears(ANNA, "goals");
        city.hears(BEN, "goals");
        assertEquals("info.goals de", city.replies(BEN).getLast());
        assertEquals(1, tried("11", before));
        city.world().clock().advance(Duration.ofSeconds(2));
        city.hears(BEN, "results");
        assertEquals(1, tried("11", before));
        city.api().heal();
        city.world().clock().advance(Duration.ofSeconds(30));
        city.hears(BEN, "events");
        assertEquals(
                1, city.replies(ANNA).stream().filter("info.goals de"::equals).count());
    }

    private long tried(String chat, int before) {
        List<Call> calls = city.api().calls("sendMessage");
        return calls.subList(before, calls.size()).stream()
                .filter(call -> call.chat().equals(chat))
                .count();
    }

    @Test
    void line12And13WhoBlockedGetsNothingUntilTheyComeBackAndIsAskedAsFromNew() {
        city.hears(ANNA, "hallo");
        city.api().fail(BotApiDouble.sendTo("11"), 403, "Forbidden: bot was blocked by the user");
        city.hears(ANNA, "goals");
        assertEquals("blocked", city.state(ANNA));
        int tried = city.api().calls("sendMessage").size();
        city.world().clock().advance(Duration.ofDays(2));
        city.hears(BEN, "goals");
        assertEquals(0, tried("11", tried));
        city.api().heal();
        int replies = city.replies(ANNA).size();
        city.hears(ANNA, "/start");
        assertEquals("active", city.state(ANNA));
        assertEquals("notice de", city.replies(ANNA).get(replies));
    }

    @Test
    void line12DeactivatedAndKickedAreTheSame() {
        for (String why : List.of("Forbidden: user is deactivated", "Forbidden: bot was kicked from the group chat")) {
            city.api().fail(BotApiDouble.method("sendMessage"), 403, why);
            assertEquals(new SendResult.OptedOut(why), send("a"));
            city.api().heal();
        }
    }

    @Test
    void line15AGroupThatMovedGetsTheSameMessageThere() {
        city.api()
                .fail(new Fault(
                        BotApiDouble.sendTo("-500"),
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        "{\"migrate_to_chat_id\":-1001234567890}",
                        false,
                        0));
        city.hears(People.inGroup(-500, ANNA, city.now()).put("text", "/help@" + BotApiDouble.NAME));
        assertEquals(List.of(), city.replies(-500));
        assertEquals(List.of("notice de", "help de"), city.api().texts("-1001234567890"));
    }

    @Test
    void line16AChatThatIsNotThereIsGivenUpAtOnce() {
        city.api().fail(BotApiDouble.sendTo("11"), 400, "Bad Request: chat not found");
        city.hears(ANNA, "hallo");
        city.world().clock().advance(Duration.ofDays(1));
        city.hears(BEN, "hallo");
        assertEquals(
                2,
                city.api().calls("sendMessage").stream()
                        .filter(c -> c.chat().equals("11"))
                        .count());
        assertEquals(2, city.world().number("SELECT count(*) FROM outbox WHERE state = 'failed'"));
    }

    @Test
    void line17WhenTelegramIsDownEverythingWaitsAndNothingIsLost() {
        city.api().fail(BotApiDouble.method("sendMessage"), 502, "Bad Gateway");
        city.hearsAlone(ANNA, "hallo");
        assertTrue(city.api()
                .await(() -> city.world().number("SELECT count(*) FROM outbox WHERE reason IS NOT NULL") == 1));
        city.api().heal();
        city.world().clock().advance(Duration.ofMinutes(3));
        city.hears(BEN, "hallo");
        assertEquals("notice de", city.replies(ANNA).getFirst());
        assertEquals(0, city.world().number("SELECT count(*) FROM outbox WHERE state <> 'sent'"));
    }

    @Test
    void line17AConnectionThatBreaksAfterTheSendCostsAtMostOneCopy() {
        city.hears(ANNA, "hallo");
        city.api().fail(new Fault(call -> call.text().equals("info.goals de"), 0, "", "", true, 0));
        city.hears(ANNA, "goals");
        assertEquals(1, city.world().number("SELECT count(*) FROM outbox WHERE uncertain = 1 AND state = 'due'"));
        for (int i = 0; i < 5; i++) {
            city.world().clock().advance(Duration.ofMinutes(10));
            city.hears(BEN, "hallo");
        }
        assertEquals(
                2, city.replies(ANNA).stream().filter("info.goals de"::equals).count());
        assertEquals(1, city.world().number("SELECT count(*) FROM outbox WHERE state = 'dead'"));
    }

    @Test
    void line17ASilentTelegramIsNotWaitedForForEver() {
        city.api().fail(new Fault(call -> call.text().equals("info.goals de"), 200, "", "", false, 6_000));
        city.hears(ANNA, "goals");
        assertEquals(
                Optional.of("Telegram did not answer: SocketTimeoutException"),
                city.world()
                        .database()
                        .read(tx -> tx.one(row -> row.text(1), "SELECT reason FROM outbox WHERE uncertain = 1")));
    }

    @Test
    void line18AnInvalidTokenStopsTheSendingAndIsSeen() {
        city.hears(ANNA, "hallo");
        city.api().fail(call -> true, 401, "Unauthorized");
        assertTrue(send("a") instanceof SendResult.Unreachable);
        int calls = city.api().calls("sendMessage").size();
        assertTrue(send("b") instanceof SendResult.Unreachable);
        assertEquals(calls, city.api().calls("sendMessage").size());
        String trouble = city.telegram().trouble().orElseThrow().words();
        assertTrue(trouble.contains("KOMPLIZE_TELEGRAM_TOKEN") && !trouble.contains(BotApiDouble.TOKEN));
        city.api().heal();
        assertTrue(city.api().await(() -> city.telegram().trouble().isEmpty()));
        assertTrue(send("b") instanceof SendResult.Sent);
    }

    @Test
    void aPersonIsSpacedWithTheirChatAndAGroupWithAllInIt() {
        List<String> places = new ArrayList<>();
        for (String handle : List.of("11", "-500/11", "-500/12")) {
            places.add(city.telegram().pace(new Address("telegram", handle)).place());
        }
        assertEquals(List.of("11", "-500", "-500"), places);
    }

    @Test
    void line04AnAnswerWithMarkupArrives() {
        city.hears(ANNA, "technology");
        assertEquals(SmallPack.MARKUP, city.replies(ANNA).getLast());
    }
}
