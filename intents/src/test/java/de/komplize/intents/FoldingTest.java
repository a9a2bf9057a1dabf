package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Größe, groesse",
        "ÄÖÜ, aeoeue",
        "café, cafe",
        "Isparta, isparta",
        "ısı, isi",
        "İzmir, izmir",
        "ёлка, елка",
        "2035, 0000",
        "٢٠, 00",
        "أهلاً, اهلا",
        "مدرسة, مدرسه"
    })
    void leavesOutWhatHastyWritersLeaveOut(String written, String folded) {
        assertEquals(folded, fold(written));
    }

    @Test
    void readsAnUmlautThatIsTwoCharactersAsOne() {
        assertEquals("groesse", fold("Gro\u0308ße"));
    }

    @Test
    void keepsTellingMarksAndEmojiAsWords() {
        assertEquals(List.of("na", "los", "!", "👍", "?"), Words.of("Na, los! 👍🏽 (?)"));
    }

    private static String fold(String text) {
        return Words.of(text).stream().map(Folding::fold).collect(Collectors.joining(" "));
    }
}
