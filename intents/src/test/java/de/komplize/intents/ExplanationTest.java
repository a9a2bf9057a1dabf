package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final OpenNlpDetector DETECTOR = SmallSet.detector();

    @Test
    void namesTheWordsThatDecidedAndThePhrasesMostAlike() {
        Explanation why = DETECTOR.explain("Wer bezahlt die neue Straße?", Optional.empty());
        assertEquals("info.funding", why.intent());
        assertEquals("bezahlt", why.pro().getFirst().words());
        assertTrue(why.con().stream().anyMatch(reason -> reason.words().contains("straße")), why::toString);
        assertEquals("Wer bezahlt das?", why.nearest().getFirst().text());
        assertTrue(
                why.nearest().getFirst().similarity() > why.nearest().getLast().similarity());
        assertFalse(why.runnerUp() == null);
    }

    @Test
    void standsBehindARefusalToo() {
        Explanation why = DETECTOR.explain("Wie wird das Wetter?", Optional.empty());
        assertEquals("none", why.intent());
        assertTrue(why.pro().stream().anyMatch(reason -> reason.words().contains("wetter")), why::toString);
    }

    @Test
    void hasNothingToSayOfNothing() {
        Explanation why = DETECTOR.explain("", Optional.empty());
        assertTrue(why.pro().isEmpty() && why.con().isEmpty(), why::toString);
    }
}
