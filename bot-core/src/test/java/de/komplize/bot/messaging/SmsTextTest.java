package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.SmsText.Alphabet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Line 67 of the channels: how many parts, in which alphabet, and what never stands on both sides of a border. */
class SmsTextTest {

    @ParameterizedTest
    @CsvSource({
        "a, 1, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "a, 459, 3",
        "a, 460, 4",
        "ü, 160, 1",
        "ß, 161, 2",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "[, 80, 1",
        "~, 81, 2",
        "я, 70, 1",
        "я, 71, 2",
        "я, 134, 2",
        "я, 135, 3",
        "я, 201, 3",
        "я, 202, 4",
        "ع, 70, 1",
        "😀, 35, 1",
        "😀, 36, 2",
        "😀, 66, 2",
        "😀, 67, 3"
    })
    void line67PartsAreCounted(String character, int times, int parts) {
        assertEquals(parts, SmsText.of(character.repeat(times)).count());
    }

    @Test
    void line67WhatCountsTwiceNeverStandsOnBothSidesOfABorder() {
        SmsText euro = SmsText.of("a".repeat(152) + "€" + "b".repeat(20));
        assertEquals(List.of("a".repeat(152), "€" + "b".repeat(20)), euro.parts());

        SmsText smile = SmsText.of("я".repeat(66) + "😀" + "я".repeat(10));
        assertEquals(List.of("я".repeat(66), "😀" + "я".repeat(10)), smile.parts());
    }

    @Test
    void line67GermanStaysInTheSmallAlphabet() {
        SmsText text =
                SmsText.of("„Grüß Gott“ – sagte ‚sie‘… 5\u00a0€, »ja« 20\u202fm², STRAẞE — ö\u0308 war’s\u00ad\u200b");
        assertEquals(Alphabet.UCS2, text.alphabet(), "a letter that the alphabet does not have stays itself");

        SmsText plain = SmsText.of(
                "„Grüß Gott“ – sagte ‚sie‘… 5\u00a0€, »ja« 20\u202fm², STRAẞE — so war’s\u00ad\u200b\r\n• u\u0308ber");
        assertEquals(Alphabet.GSM7, plain.alphabet());
        assertEquals("\"Grüß Gott\" - sagte 'sie'... 5 €, \"ja\" 20 m2, STRASSE - so war's\n- über", plain.text());
    }

    @Test
    void line67PartsJoinedAreTheTextAndEachFits() {
        Random chance = new Random(67);
        String alphabet = "ab äöüß€[]{}^~|\\@ΔЯж😀🇩🇪é\n\"";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder written = new StringBuilder();
            int kinds = 1 + chance.nextInt(alphabet.codePointCount(0, alphabet.length()));
            for (int length = chance.nextInt(500); length > 0; length--) {
                written.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, chance.nextInt(kinds))));
            }
            SmsText text = SmsText.of(written.toString());
            assertEquals(text.text(), String.join("", text.parts()));
            for (String part : text.parts()) {
                assertTrue(places(text.alphabet(), part) <= most(text), part);
                assertFalse(!part.isEmpty() && Character.isLowSurrogate(part.charAt(0)));
            }
        }
    }

    @Test
    void whatIsEncodedIsDecodedAgain() {
        String all = "@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà^{}\\[~]|€";
        assertEquals(all, Gsm7.decode(Gsm7.encode(all)));
        assertArrayEquals(new byte[] {0x1b, 0x65}, Gsm7.encode("€"));
        assertThrows(IllegalArgumentException.class, () -> Gsm7.encode("Я"));
    }

    private static int places(Alphabet alphabet, String part) {
        return alphabet == Alphabet.GSM7 ? Gsm7.encode(part).length : part.length();
    }

    private static int most(SmsText text) {
        boolean alone = text.count() == 1;
        return text.alphabet() == Alphabet.GSM7 ? (alone ? 160 : 153) : (alone ? 70 : 67);
    }
}
