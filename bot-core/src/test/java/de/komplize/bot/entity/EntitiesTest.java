package de.komplize.bot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.komplize.bot.Memo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EntitiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Gazetteer kassel = CaseTable.kassel();

    @Test
    void readsEverythingThatOneMessageNames() {
        Entities read = read("Ja, ich wohne in Waldau, 34123 Kassel, und komme am Freitag zu sechst", "yesno");
        assertEquals(Optional.of("Waldau"), read.district());
        assertEquals(Optional.of(true), read.yesno());
        assertEquals(Optional.of("34123"), read.plz());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 27)), read.date());
        assertEquals(Optional.of(new BigDecimal(6)), read.number());
        assertEquals(Optional.empty(), read.scale());
    }

    @Test
    void readsNothingWhereNothingIsNamed() {
        assertEquals(
                new Entities(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                read("Das ist ja teuer", ""));
    }

    @Test
    void aMarkIsANumberToo() {
        Entities read = read("ne glatte 2", "scale");
        assertEquals(Optional.of(2), read.scale());
        assertEquals(Optional.of(new BigDecimal(2)), read.number());
    }

    @Test
    void aFigureOutsideTheRangeIsOnlyANumber() {
        Entities read = read("sieben", "scale");
        assertEquals(Optional.empty(), read.scale());
        assertEquals(Optional.of(new BigDecimal(7)), read.number());
    }

    @Test
    void aBareFigureIsNoMarkWhereNobodyAskedForOne() {
        assertEquals(Optional.empty(), read("4", "").scale());
        assertEquals(Optional.of(4), read("4 von 5", "").scale());
    }

    @Test
    void aPostalCodeNamesNoDistrictAndNoNumber() {
        Entities read = read("34123", "district");
        assertEquals(Optional.of("34123"), read.plz());
        assertEquals(Optional.empty(), read.district());
        assertEquals(Optional.empty(), read.number());
    }

    @Test
    void mitteIsADistrictUnlessAnotherQuestionIsOpen() {
        assertEquals(Optional.of("Mitte"), read("Mitte", "district").district());
        assertEquals(Optional.of("Mitte"), read("Mitte", "").district());
        assertEquals(Optional.empty(), read("Mitte", "scale").district());
        assertEquals(Optional.of("Mitte"), read("Ich wohne in Mitte", "scale").district());
    }

    @Test
    void anArticleIsANumberOnlyWhereOneWasAskedFor() {
        assertEquals(Optional.of(BigDecimal.ONE), read("ein Kind", "number").number());
        assertEquals(Optional.empty(), read("ein Spielplatz", "").number());
    }

    @Test
    void aDecimalIsADayOnlyWhereNoFigureWasAskedFor() {
        assertEquals(Optional.of(LocalDate.of(2027, 5, 3)), read("3.5", "date").date());
        assertEquals(Optional.empty(), read("3.5", "scale").date());
        assertEquals(Optional.empty(), read("3.5", "number").date());
    }

    @TestFactory
    Stream<DynamicTest> endsSoonWhateverIsWritten() {
        return Stream.of(
                        "in ",
                        "ja ",
                        "3 ",
                        "1.1.",
                        "-",
                        ", nein ",
                        "Waldau ",
                        "Freitag ",
                        "0561 ",
                        "dafür ",
                        "⭐ ",
                        "Straße 3 ",
                        "a",
                        "\n",
                        "habe getan ",
                        "nicht ",
                        "von heute ",
                        "(",
                        "ein ",
                        "drei ",
                        "34117 ",
                        "von 34117 ",
                        "liebe team ",
                        "viele grüße ",
                        "früher 5 ",
                        "mein nachbar 5, ",
                        "am 3. Mai 58 ")
                .map(piece -> DynamicTest.dynamicTest(
                        "\"" + piece.replace("\n", "\\n") + "\" again and again",
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(20), () -> read(piece.repeat(20_000 / piece.length()), ""))));
    }

    @Test
    void readsTextThatIsNoText() {
        Stream.of("", " ", "\n\n", "\u0000", "\uD800", "🙂", "\u200F", "?", "%$§")
                .forEach(text ->
                        assertEquals(Optional.empty(), read(text, "number").number(), text));
    }

    @Test
    void readsTwoCasesInOneMessage() {
        readsPairs(4);
    }

    @Test
    @Tag("heavy")
    void readsAnyTwoCasesInOneMessage() {
        readsPairs(1);
    }

    private void readsPairs(int oneIn) {
        List<String> texts = Stream.of("date", "district", "number", "plz", "scale", "yesno")
                .flatMap(table -> CaseTable.rows(table + ".tsv"))
                .map(List::getFirst)
                .toList();
        for (int i = 0; i < texts.size(); i += oneIn) {
            String both = texts.get(i) + " " + texts.get((i * 7919 + 13) % texts.size());
            Stream.of("number", "scale", "").forEach(question -> assertNotNull(read(both, question), both));
        }
    }

    private Entities read(String utterance, String expected) {
        Optional<Expected> question = expected.isEmpty() ? Optional.empty() : Optional.of(Expected.parse(expected));
        return Memo.during(() -> Entities.read(utterance, TODAY, question, kassel));
    }
}
