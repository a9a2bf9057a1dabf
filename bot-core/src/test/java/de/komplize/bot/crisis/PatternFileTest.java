package de.komplize.bot.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternFileTest {

    @ParameterizedTest
    @CsvSource({"de, 300", "en, 150", "tr, 100", "ru, 120", "uk, 120", "ar, 100", "pl, 40"})
    void everyShippedFileParses(String language, int least) {
        assertTrue(Crisis.resource(language + ".txt").alarmLines() >= least);
    }

    @Test
    void readsWordsInOrderWithFewBetween() {
        Crisis crisis = crisis("alarm not|never @live", "list live = live|exist");

        assertTrue(crisis.fires("i do not want to live"));
        assertFalse(crisis.fires("not that i really want to live"));
        assertFalse(crisis.fires("live not"));
    }

    @Test
    void readsMixedWordsInAnyOrder() {
        Crisis crisis = crisis("mixed mich umbringen");

        assertTrue(crisis.fires("umbringen will ich mich"));
        assertTrue(crisis.fires("mich selbst umbringen"));
    }

    @Test
    void readsAnUnderscoreAsNothingBetween() {
        Crisis crisis = crisis("alarm am_ende|fertig");

        assertTrue(crisis.fires("bin am Ende"));
        assertTrue(crisis.fires("bin fertig"));
        assertFalse(crisis.fires("am langen Ende"));
    }

    @Test
    void readsAnchorsAsTheEdgesOfAClause() {
        Crisis crisis = crisis("alarm ^feuer", "alarm mehr$");

        assertTrue(crisis.fires("Feuer im Haus"));
        assertFalse(crisis.fires("im Haus Feuer machen"));
        assertTrue(crisis.fires("nicht mehr, danke"));
        assertFalse(crisis.fires("mehr Grün"));
    }

    @Test
    void firesOnShortLinesInShortMessagesOnly() {
        Crisis crisis = crisis("short notfall");

        assertTrue(crisis.fires("Das ist ein Notfall"));
        assertFalse(crisis.fires("Was mache ich hier bei euch in der Stadt im Notfall"));
    }

    @Test
    void takesQuietWordsOutFirst() {
        Crisis crisis = crisis("alarm sterbe", "quiet sterbe vor hunger");

        assertTrue(crisis.fires("ich sterbe"));
        assertFalse(crisis.fires("ich sterbe vor Hunger"));
        assertTrue(crisis.fires("ich sterbe vor Hunger, nein, ich sterbe"));
    }

    @Test
    void readsOtherSpellingsAndSparesKnownWords() {
        Crisis crisis = crisis("alarm nicht leben", "same nicht = net", "known geben kleben");

        assertTrue(crisis.fires("net leben"));
        assertTrue(crisis.fires("nicht lbeen"));
        assertFalse(crisis.fires("nicht kleben"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alarm",
                "whisper something",
                "list a b",
                "alarm @nobody",
                "alarm one ...",
                "mixed one",
                "mixed a b c d e",
                "alarm su*",
                "alarm a||b",
                "alarm what?",
                "same a b"
            })
    void refusesALineWithItsPlace(String line) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> PatternFile.parse("xx.txt", "# comment\n\n" + line));

        assertTrue(refusal.toString().contains(" xx.txt:3: "), refusal.toString());
    }

    @Test
    void refusesAListTwice() {
        assertThrows(IllegalArgumentException.class, () -> PatternFile.parse("xx.txt", "list a = b|c\nlist a = d"));
    }

    @Test
    void namesTheLineThatFired() {
        Crisis crisis = crisis("alarm one two");

        assertEquals(
                "xx.txt:1: alarm one two", crisis.reasons("one two").getFirst().source());
    }

    /** Lists and the like first, as in the files. */
    private static Crisis crisis(String... lines) {
        List<String> sorted = List.of(lines).stream()
                .sorted((a, b) -> Boolean.compare(b.startsWith("list"), a.startsWith("list")))
                .toList();
        return Crisis.of(List.of(PatternFile.parse("xx.txt", String.join("\n", sorted))));
    }
}
