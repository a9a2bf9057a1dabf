package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines 26 to 35 of the conformance list: pictures, places, stickers, groups, deep links. */
class TelegramKindsTest {

    private static final long ANNA = 11;
    private static final long GROUP = -500;
    private static final byte[] JPEG = "\u00ff\u00d8\u00ff\u00e0 a picture".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private TelegramCity city;

    @BeforeEach
    void open() {
        city = TelegramCity.in(folder);
        List.of("small", "large", "p1", "p2", "p3", "p4")
                .forEach(id -> city.api().file(id, JPEG));
    }

    @AfterEach
    void line01EveryCallKeepsTheSpecification() {
        assertEquals(List.of(), city.api().violations());
        city.close();
    }

    private long count(String what) {
        return city.world().number("SELECT count(*) FROM " + what);
    }

    @Test
    void line26AnAlbumIsOneContributionWithAllItsPictures() {
        int last = 0;
        for (String id : List.of("p1", "p2", "p3", "p4")) {
            ObjectNode part = People.photo(People.message(ANNA, city.now()), id).put("media_group_id", "album");
            last = city.api().deliver("message", id.equals("p1") ? part.put("caption", "goals") : part);
        }
        city.confirmed(last);
        assertEquals(1, count("message WHERE author = 'contact'"));
        assertEquals(4, count("attachment WHERE message_id IS NOT NULL"));
        assertEquals("info.goals de", city.replies(ANNA).getLast());
    }

    @Test
    void line26TheNextMessageIsNotPartOfTheAlbum() {
        for (String id : List.of("p1", "p2")) {
            city.api()
                    .deliver(
                            "message",
                            People.photo(People.message(ANNA, city.now()), id).put("media_group_id", "album"));
        }
        city.hears(ANNA, "goals");
        assertEquals(2, count("message WHERE author = 'contact'"));
        assertEquals("info.goals de", city.replies(ANNA).getLast());
    }

    @Test
    void line27TheLargestSizeOfAPhotoIsKept() {
        city.hears(People.photo(People.message(ANNA, city.now()), "small", "large"));
        assertEquals(
                "large",
                city.api().calls("getFile").getFirst().body().path("file_id").asText());
        assertEquals(1, city.api().calls("getFile").size());
        assertEquals(1, count("attachment WHERE media_type = 'image/jpeg'"));
        assertEquals("message.attachment de", city.replies(ANNA).getLast());
    }

    @Test
    void line27APictureThatIsBeingFetchedAtAStopComesAgainWithItsMessage() {
        AtomicInteger fetches = new AtomicInteger();
        city.api()
                .fail(new BotApiDouble.Fault(
                        call -> call.method().equals("getFile") && fetches.incrementAndGet() == 1,
                        502,
                        "",
                        "",
                        false,
                        1_500));
        int update = city.api().deliver("message", People.photo(People.message(ANNA, city.now()), "small", "large"));
        assertTrue(city.api().await(() -> !city.api().calls("getFile").isEmpty()));
        city.restart();
        city.confirmed(update);
        assertEquals(1, count("message WHERE author = 'contact'"));
        assertEquals(1, count("attachment WHERE media_type = 'image/jpeg' AND message_id IS NOT NULL"));
    }

    @Test
    void line27AFileThatIsTooLargeIsRefusedKindly() {
        ObjectNode file =
                People.file("huge").put("mime_type", "application/pdf").put("file_size", 21L * 1024 * 1024);
        city.hears(People.with(People.message(ANNA, city.now()), "document", file));
        assertEquals("unread.too_large de", city.replies(ANNA).getLast());
        assertEquals(0, city.api().calls("getFile").size());
    }

    @ParameterizedTest
    @CsvSource({
        "voice, unread.voice de",
        "video_note, unread.video de",
        "video, unread.video de",
        "animation, unread.video de",
        "sticker, unread.sticker de",
        "audio, unread.file de",
        "document, unread.file de",
        "contact, unread.contact de",
        "poll, unread.poll de",
    })
    void line28EachKindGetsAHelpfulAnswer(String kind, String answer) {
        ObjectNode file = People.file("f")
                .put("duration", 1)
                .put("length", 1)
                .put("width", 1)
                .put("height", 1)
                .put("mime_type", "application/zip");
        city.hears(People.with(
                People.message(ANNA, city.now()),
                kind,
                switch (kind) {
                    case "contact" ->
                        People.object().put("phone_number", "+49561123").put("first_name", "Ben");
                    case "poll" -> People.object().put("id", "1").put("question", "?");
                    case "sticker" ->
                        file.put("type", "regular").put("is_animated", false).put("is_video", false);
                    default -> file;
                }));
        assertEquals(answer, city.replies(ANNA).getLast());
    }

    @Test
    void line28AVideoWithWordsIsAnsweredForItsWordsToo() {
        ObjectNode video = People.file("f").put("duration", 1).put("width", 1).put("height", 1);
        city.hears(People.with(People.message(ANNA, city.now()), "video", video).put("caption", "goals"));
        assertEquals(List.of("notice de", "unread.video de", "info.goals de"), city.replies(ANNA));
    }

    @Test
    void line29ALiveLocationDoesNotFlood() {
        ObjectNode message = People.message(ANNA, city.now());
        message.putObject("location")
                .put("latitude", 51.3127)
                .put("longitude", 9.4797)
                .put("live_period", 900);
        city.hears(message);
        int replies = city.replies(ANNA).size();
        for (int i = 0; i < 5; i++) {
            city.confirmed(
                    city.api().deliver("edited_message", message.deepCopy().put("edit_date", i)));
        }
        assertEquals(replies, city.replies(ANNA).size());
        assertEquals(1, count("message WHERE text = '51.31270, 9.47970'"));
    }

    @Test
    void line29AVenueHasItsNameAndItsPlace() {
        ObjectNode message = People.message(ANNA, city.now());
        ObjectNode venue = message.putObject("venue").put("title", "Stern").put("address", "Untere Königsstraße");
        venue.putObject("location").put("latitude", 51.31808).put("longitude", 9.49982);
        message.putObject("location").put("latitude", 51.31808).put("longitude", 9.49982);
        city.hears(message);
        assertEquals(1, count("message WHERE text = 'Stern, Untere Königsstraße (51.31808, 9.49982)'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start idea", "/start small", "/start 01"})
    void line30AValidPayloadOpensWhatItNames(String command) {
        city.hears(ANNA, command);
        assertEquals(1, count("session WHERE body NOT LIKE '%\"idle\"%'"));
        int asked = city.replies(ANNA).size();
        city.hears(ANNA, command);
        assertEquals(city.replies(ANNA).get(asked - 1), city.replies(ANNA).getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start gibt-es-nicht", "/start ../x", "/start"})
    void line30AnyOtherPayloadIsAWelcome(String command) {
        city.hears(ANNA, command);
        assertEquals("chat.greet de", city.replies(ANNA).getLast());
    }

    @Test
    void line30ALinkOpensTheBotWithItsPayload() {
        city.hears(ANNA, "hallo");
        assertEquals(
                Optional.of("https://t.me/" + BotApiDouble.NAME + "?start=idea"),
                city.telegram().link("idea"));
    }

    @Test
    void line31PlainTalkOfAGroupAndOtherBotsAreLeftAlone() {
        city.hears(People.inGroup(GROUP, ANNA, city.now()).put("text", "goals"));
        city.hears(People.inGroup(GROUP, ANNA, city.now()).put("text", "/help@OtherBot"));
        ObjectNode other = People.inGroup(GROUP, ANNA, city.now()).put("text", "goals");
        other.set("from", People.user(ANNA).put("is_bot", true));
        city.hears(other);
        city.hears(People.photo(People.inGroup(GROUP, ANNA, city.now()), "p1"));
        ObjectNode joined = People.inGroup(GROUP, ANNA, city.now());
        joined.putArray("new_chat_members").add(People.bot());
        city.hears(joined);
        assertEquals(List.of(), city.replies(GROUP));
        assertEquals(0, count("message"));
    }

    @Test
    void line31AddressedByCommandMentionOrReplyItAnswersAndShowsWhat() {
        city.hears(People.inGroup(GROUP, ANNA, city.now()).put("text", "/help@" + "komplizetestbot"));
        assertEquals("help de", city.replies(GROUP).getLast());
        ObjectNode mention = People.inGroup(GROUP, ANNA, city.now()).put("text", "@" + BotApiDouble.NAME + " goals");
        mention.putArray("entities")
                .addObject()
                .put("type", "mention")
                .put("offset", 0)
                .put("length", BotApiDouble.NAME.length() + 1);
        city.hears(mention);
        assertEquals("info.goals de", city.replies(GROUP).getLast());
        assertEquals(
                mention.path("message_id").asInt(),
                city.api()
                        .arrived(String.valueOf(GROUP))
                        .getLast()
                        .body()
                        .path("reply_parameters")
                        .path("message_id")
                        .asInt());
        ObjectNode reply = People.inGroup(GROUP, ANNA, city.now()).put("text", "results");
        ObjectNode answered = People.inGroup(GROUP, ANNA, city.now());
        answered.set("from", People.bot());
        reply.set("reply_to_message", answered);
        city.hears(reply);
        assertEquals("info.results de", city.replies(GROUP).getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meinedaten", "/settings", "/start small", "/start idea", "/verknuepfen"})
    void inAGroupNothingPersonalIsSaid(String command) {
        city.hears(People.inGroup(GROUP, ANNA, city.now()).put("text", command));
        assertEquals("among_others de", city.replies(GROUP).getLast());
    }

    @Test
    void line35AChoiceCanBeTypedAsItsNumberOrItsWords() {
        city.hears(ANNA, "council");
        city.hears(ANNA, "1");
        assertEquals("info.goals de", city.replies(ANNA).getLast());
    }

    @Test
    void theSettingsAreShownAndCanBeChanged() {
        city.hears(ANNA, "/settings");
        assertTrue(city.replies(ANNA).getLast().startsWith("settings de"));
    }
}
