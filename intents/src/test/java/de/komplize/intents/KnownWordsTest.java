package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownWordsTest {

    private static final KnownWords KNOWN = KnownWords.of(List.of(
            "Wann tagt der Bürgerrat",
            "wann ist der Bürgerrat offen",
            "Straße kaputt",
            "die straße",
            "Bürgerräte einmal",
            "öffnen",
            "öffnen",
            "löschen"));

    @ParameterizedTest
    @CsvSource({
        "bürgerrat, bürgerrat",
        "bürgerat, bürgerrat",
        "bürgerratt, bürgerrat",
        "bürgrerat, bürgerrat",
        "bürgerrst, bürgerrat",
        "buergerat, bürgerrat",
        "strase, straße",
        "öfnen, öffnen",
        "wnan, wann",
        "wannn, wann",
        "lschen, löschen",
        "bergerraat, bürgerrat",
        "bürgreerat, bürgerrat",
        "bürgerräten, bürgerräte",
        "kaputte, kaputt"
    })
    void readsTheWordThatWasMeant(String written, String meant) {
        assertEquals(meant, KNOWN.meant(written));
    }

    @ParameterizedTest
    @CsvSource({"dann", "der", "bürgermeister", "kapxyt", "x", "1234"})
    void letsBeWhatIsUnlikeAnyWord(String written) {
        assertEquals(written, KNOWN.meant(written));
    }

    @Test
    void knowsNothingWithoutPhrases() {
        assertEquals("bürgerat", KnownWords.none().meant("bürgerat"));
    }
}
