package de.komplize.bot.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.Stems;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in all their forms, and whatever is typed is words. */
class SearchIndexTest {

    private static final Stems STEMS = new Stems();

    private World.Setting setting;
    private PushChannel sms;
    private World world;
    private int received;

    @BeforeEach
    void start(@TempDir Path folder) {
        setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bänke", "Bank", "baenke", "BANKE", "Bänken Fluss", "fluss bänke", "  bänke?!  ", "Sitzbänk"})
    void findsEveryFormOfAWord(String typed) {
        hear("Mehr Bänke am Fluss, auch Sitzbänke");
        hear("Ein Radweg nach Wehlheiden");
        assertEquals(List.of("Mehr Bänke am Fluss, auch Sitzbänke"), found(typed));
    }

    @Test
    void findsWhatWasTypedWithoutUmlauts() {
        hear("Mehr Baenke bitte");
        assertEquals(List.of("Mehr Baenke bitte"), found("Bänke"));
    }

    @Test
    void allWordsMustBeThere() {
        hear("Mehr Bänke am Fluss");
        assertEquals(List.of(), found("Bänke Radweg"));
    }

    @Test
    void theNewestComesFirstAndPagesGoOnWhereTheyEnded() {
        hear("Bank eins");
        hear("Bank zwei");
        hear("Bank drei");
        new SearchIndex(world.database(), STEMS).follow();
        List<SearchIndex.Hit> first = hits("Bank", Optional.empty(), 2);
        assertEquals(
                List.of("Bank drei", "Bank zwei"),
                first.stream().map(SearchIndex.Hit::text).toList());
        List<SearchIndex.Hit> rest = hits("Bank", Optional.of(first.getLast().id()), 2);
        assertEquals(
                List.of("Bank eins"), rest.stream().map(SearchIndex.Hit::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\"",
                "*",
                "' OR 1=1 --",
                "NEAR(bank fluss)",
                "bank AND NOT fluss",
                "stems:bank",
                "{stems}: bank",
                "^bank",
                "bank*",
                "(((((((",
                "\" OR \"",
                "-- ; DROP TABLE message;",
                "\u0000bank",
                "\u0301",
                "𝒷𝒶𝓃𝓀",
                "ﬀ ß ẞ İ ı",
                "漢字 عربي Привіт",
                "😀"
            })
    void whateverIsTypedIsWords(String typed) {
        hear("Mehr Bänke am Fluss");
        hear(typed + " und mehr");
        assertTrue(found(typed).size() <= 2);
    }

    @Test
    void hugeInputIsCut() {
        hear("Mehr Bänke am Fluss");
        assertEquals(List.of(), found("donau ".repeat(100_000)));
        assertEquals(List.of(), found("a".repeat(1_000_000)));
    }

    @Test
    void theBotsOwnWordsAreNotSought() {
        hear("goals");
        assertEquals(List.of(), found("Ziele"));
        assertEquals(1, found("goals").size());
    }

    @Test
    void whatIsDueAtTheTimeOfAKillIsTakenInAfterwards(@TempDir Path copy) {
        sms.receive("late", "anna", "Mehr Bänke am Fluss");
        World.Setting crashed = world.crashed(copy);
        try (World after = World.start(crashed, new PushChannel("sms", crashed.clock()))) {
            SearchIndex index = new SearchIndex(after.database(), STEMS);
            index.follow();
            assertEquals(1, after.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'bank'"));
            index.follow();
            assertEquals(1, after.number("SELECT count(*) FROM message_search WHERE message_search MATCH 'bank'"));
        }
    }

    @Test
    void theIndexCanBeMadeAnew() {
        hear("Mehr Bänke am Fluss");
        world.database().write(new WriteSet().add(SearchIndex.rebuild()));
        assertEquals(List.of(), hits("Bank", Optional.empty(), 9));
        assertEquals(List.of("Mehr Bänke am Fluss"), found("Bank"));
    }

    @Test
    void whatWasErasedSinceItWasNotedIsNotTakenIn() {
        sms.receive("1", "anna", "Mehr Bänke am Fluss");
        world.database().write(new WriteSet().add(tx -> {
                    SearchIndex.forget(tx, "SELECT id FROM message");
                    return Database.Outcome.COMMITTED;
                }));
        assertEquals(List.of(), found("Bank"));
    }

    @Test
    void marksWhatWasSought() {
        assertEquals("Mehr [Bänke] am Fluss", marked("Mehr Bänke am Fluss", "bank", 100));
        assertEquals("<b>[Bank]</b>", marked("<b>Bank</b>", "Bänke", 100));
        assertEquals("ohne", marked("ohne", "Bank", 100));
    }

    @Test
    void aLongTextIsCutAroundTheFirstMark() {
        String text = "vorher ".repeat(50) + "Bänke" + " nachher".repeat(50);
        String cut = marked(text, "Bank", 120);
        assertTrue(cut.startsWith("… ") && cut.endsWith(" …") && cut.contains("[Bänke]"), cut);
        assertTrue(cut.length() < 140, cut);
        assertEquals("😀 …", marked("😀😀😀", "Bank", 3));
    }

    @Test
    void textsThatSayTheSameAreAlike() {
        Likeness likeness = new Likeness(STEMS);
        assertEquals(likeness.of("Wo ist die Bank am Fluss?", "de"), likeness.of("am fluss: wo, die Bänke??", "de"));
        assertTrue(!likeness.of("Bänke", "de").equals(likeness.of("Radweg", "de")));
        assertEquals("???", likeness.of("???", "de"));
    }

    private static String marked(String text, String typed, int length) {
        return Passage.of(text, "de", Sought.of(typed, STEMS), STEMS, length).pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private void hear(String text) {
        world.clock().advance(Duration.ofSeconds(2));
        sms.receive(String.valueOf(++received), "anna", text);
    }

    private List<String> found(String typed) {
        new SearchIndex(world.database(), STEMS).follow();
        return hits(typed, Optional.empty(), 100).stream()
                .map(SearchIndex.Hit::text)
                .toList();
    }

    private List<SearchIndex.Hit> hits(String typed, Optional<Long> before, int limit) {
        return world.database()
                .read(tx -> SearchIndex.hits(tx, Sought.of(typed, STEMS), "1 = 1", List.of(), before, limit));
    }
}
