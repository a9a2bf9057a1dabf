package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.messaging.Choice;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoosingTest {

    private static final List<Choice> OFFERED = List.of(
            new Choice("a", "Der Bürgerrat"),
            new Choice("b", "Was ist Smart Kassel?"),
            new Choice("c", "Öffnungszeiten"));

    @ParameterizedTest
    @CsvSource({
        "1, a",
        "2., b",
        "3), c",
        "die 2, b",
        "zwei, b",
        "Die zweite!, b",
        "das erste, a",
        "Nr. 1, a",
        "Nummer 3, c",
        "Antwort 2 bitte, b",
        "ich nehme die drei, c",
        "den Bürgerrat, a",
        "bürgerrat, a",
        "was ist smart kassel, b",
        "ÖFFNUNGSZEITEN, c",
        "4, none",
        "1 und 2, none",
        "zwei Fragen habe ich, none",
        "bitte, none",
        "der Bürgerrat tagt wann, none"
    })
    void aTypedMessageTakesAChoiceOrNone(String typed, String choice) {
        assertEquals(choice, Choosing.of(OFFERED, typed).map(Choice::id).orElse("none"));
    }

    @ParameterizedTest
    @CsvSource({"7, true", "die 7, true", "12., true", "1234, false", "sieben, false", "'', false"})
    void aBareNumberIsKnownWithoutAChoice(String typed, boolean number) {
        assertEquals(number, Choosing.isNumber(typed));
    }
}
