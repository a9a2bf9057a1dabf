package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void slipsAsAKeyboardDoesAndTheSameWayEachTime() {
        String text = "Wann tagt der Bürgerrat im Rathaus?";
        for (long seed = 0; seed < 200; seed++) {
            String one = Spelling.ONE_TYPO.of(text, seed);
            assertEquals(one, Spelling.ONE_TYPO.of(text, seed));
            assertTrue(Math.abs(one.length() - text.length()) <= 1, one);
        }
        assertNotEquals(Spelling.ONE_TYPO.of(text, 1), Spelling.TWO_TYPOS.of(text, 1));
        assertEquals("ja", Spelling.TWO_TYPOS.of("ja", 1));
        assertEquals("", Spelling.ONE_TYPO.of("", 1));
    }

    @Test
    void writesWithoutUmlautsAndCapitals() {
        assertEquals("Gruesse aus Ae", Spelling.UMLAUTS.of("Grüße aus Ä", 1));
        assertEquals("grüße", Spelling.LOWER_CASE.of("GRÜßE", 1));
    }
}
