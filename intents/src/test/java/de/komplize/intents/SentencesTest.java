package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    @Test
    void endsSentencesAtTheirMarks() {
        assertEquals(List.of("Ja!", "Wann denn?", "Morgen."), Sentences.of("Ja! Wann denn? Morgen."));
        assertEquals(List.of("متى؟", "أين؟"), Sentences.of("متى؟ أين؟"));
    }

    @Test
    void doesNotEndThemAtNumbersAndShortenedWords() {
        assertEquals(
                1,
                Sentences.of("Am 12. Mai z. B. um 9.30 Uhr, Nr. 5 bzw. evtl. später")
                        .size());
    }

    @Test
    void takesAShortLineAsASentenceAndALongOneAsBroken() {
        assertEquals(List.of("Hallo", "wer bezahlt das"), Sentences.of("Hallo\nwer bezahlt das"));
        String broken = "Ich wollte Ihnen schon lange einmal schreiben, weil mir in unserer\nStraße etwas fehlt.";
        assertEquals(1, Sentences.of(broken).size());
    }

    @Test
    void skipsWhatHasNoWord() {
        assertEquals(List.of("Los!"), Sentences.of("... Los! !!! ?"));
        assertEquals(List.of(), Sentences.of(" \n "));
    }

    @Test
    void anAndAheadOfAWordThatAsksBeginsAnew() {
        assertEquals(
                List.of("Welche Ziele gibt es", "und wer bezahlt das?"),
                Sentences.of("Welche Ziele gibt es und wer bezahlt das?"));
        assertEquals(1, Sentences.of("Bänke und Bäume und werbefreie Plätze").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was kostet das, wer bezahlt das?",
                "Die Bänke gefallen mir und ich möchte keine Mails mehr",
                "Who pays for it and how can I take part?",
                "Bunu kim ödüyor ve nasıl katılabilirim?",
                "Кто за это платит и как мне участвовать?",
                "Хто за це платить і як взяти участь?",
                "من يدفع ومتى الاجتماع؟"
            })
    void twoWishesInOneSentenceAreTwo(String text) {
        assertEquals(2, Sentences.of(text).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ich weiß nicht, wer das bezahlt",
                "Mein Nachbar sagt, wann es ihm passt",
                "Bänke und Ich-AGs",
                "bread and butter",
                "und"
            })
    void oneWishStaysOne(String text) {
        assertEquals(1, Sentences.of(text).size());
    }
}
