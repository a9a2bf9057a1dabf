package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.RankedIntent;
import de.komplize.bot.understanding.TrainingPhrase;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenNlpDetectorTest {

    private static final OpenNlpDetector DETECTOR = SmallSet.detector();

    @Test
    void understandsWhatItWasTaughtInOtherWords() {
        assertEquals(
                "info.events", detect("Wann findet das nächste Treffen statt?").intent());
        assertEquals("info.funding", detect("und wer zahlt das alles").intent());
        assertEquals(
                "defect.report", detect("an der Straße ist die Laterne kaputt").intent());
    }

    @Test
    void readsThroughUmlautsSlipsAndCase() {
        assertEquals("info.events", detect("WANN IST DAS NAECHSTE TREFEN").intent());
        assertEquals("info.funding", detect("wie hoch ist die foerderung").intent());
    }

    @Test
    void refusesWhatIsNotOurs() {
        Detection detection = detect("Wie wird morgen das Wetter?");
        assertTrue(detection.refused());
        assertEquals(Detection.NONE, detection.intent());
        assertTrue(detection.intents().isEmpty());
        assertFalse(detection.ranked().isEmpty());
        assertFalse(detection.clarify());
    }

    @Test
    void isNeverSureWhereNothingIsKnown() {
        Detection detection = detect("xkcd zzyzx");
        assertTrue(detection.refused() || detection.clarify(), detection.toString());
    }

    @Test
    void ranksOurIntentsOnlyAndBestFirst() {
        List<RankedIntent> ranked = detect("Was kostet der Newsletter?").ranked();
        assertTrue(IntStream.range(1, ranked.size())
                .allMatch(i -> ranked.get(i - 1).confidence() >= ranked.get(i).confidence()));
        assertTrue(ranked.stream().noneMatch(one -> one.intent().equals(Detection.NONE)));
    }

    @Test
    void findsEveryIntentOfALongMessageInItsOrder() {
        Detection detection = detect("In unserer Straße liegt Müll. Und schicken Sie mir bitte keine Mails mehr.");
        assertEquals(List.of("defect.report", "subscribe.stop"), detection.intents());
        assertEquals("defect.report", detection.ranked().getFirst().intent());
    }

    @Test
    void namesAnIntentOnceThoughTwoSentencesHaveIt() {
        assertEquals(
                List.of("info.funding"),
                detect("Wer bezahlt das? Woher kommt das Geld?").intents());
    }

    @Test
    void hearsTheQuestionBehindTheGreeting() {
        assertEquals(
                List.of("info.events"),
                detect("Hallo, wann ist das nächste Treffen?").intents());
        assertEquals(
                List.of("info.events"),
                detect("Guten Tag! Wann ist das nächste Treffen?").intents());
        assertEquals(List.of("chat.greet"), detect("Guten Tag!").intents());
    }

    @Test
    void answersTheSameFromManyThreads() {
        List<String> texts =
                SmallSet.phrases().stream().map(TrainingPhrase::text).toList();
        List<Detection> serial = texts.stream().map(OpenNlpDetectorTest::detect).toList();
        for (int round = 0; round < 20; round++) {
            assertEquals(
                    serial,
                    texts.parallelStream().map(OpenNlpDetectorTest::detect).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n\t",
                "\0",
                "\uD83D",
                "\uDC4D\uD83D",
                "👍",
                "👩‍👩‍👧🏽",
                "?!?!",
                "....",
                "\u0301\u0301",
                "İI ı",
                "ـــ",
                "<script>",
                "'; --"
            })
    void takesWhateverComes(String text) {
        Detection detection = detect(text);
        assertTrue(detection.confidence() >= 0 && detection.confidence() <= 1);
        assertFalse(detection.ranked().isEmpty());
    }

    @Test
    void takesTextsWithoutEnd() {
        for (String part : List.of("a", "Wer bezahlt das? ", "👍", "\uD83D", "\0", "e\u0301", "!")) {
            assertFalse(detect(part.repeat(100_000)).ranked().isEmpty());
        }
    }

    @Test
    void keepsTheLanguageOfTheSession() {
        assertEquals("tr", DETECTOR.detect("ok", Optional.of("tr")).language());
        assertEquals("de", DETECTOR.detect("ok", Optional.of("de-easy")).language());
        assertEquals("de", DETECTOR.detect("danke", Optional.empty()).language());
    }

    private static Detection detect(String text) {
        return DETECTOR.detect(text, Optional.empty());
    }
}
