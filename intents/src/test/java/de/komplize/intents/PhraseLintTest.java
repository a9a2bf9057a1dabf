package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.understanding.TrainingPhrase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseLintTest {

    @Test
    void letsDifferentPhrasesBe() {
        assertEquals(
                List.of(),
                findings("info.funding: Wer bezahlt das?", "info.funding: Kosten", "info.goals: Wozu das Ganze?"));
    }

    @Test
    void findsWhatStandsTwice() {
        finds("Stands twice", "info.funding: Wer bezahlt das?", "info.funding: wer bezahlt das");
        finds("Stands twice", "info.goals: Müll", "none: muell!");
    }

    @Test
    void findsNearDoublesOfTwoIntents() {
        finds(
                "Nearly the same",
                "subscribe.start: Newsletter bestellen bitte",
                "subscribe.stop: Newsletter bestellten bitte");
        finds(
                "Nearly the same",
                "info.privacy: Filmen mich die Sensoren?",
                "info.technology: Filmen die Sensoren mich?");
        assertEquals(
                List.of(),
                findings("info.funding: Wie hoch ist die Förderung?", "info.funding: Wie hoch ist die Fördrung?"));
    }

    @Test
    void findsOnePatternOverAndOver() {
        List<String> phrases = new ArrayList<>();
        for (String place : List.of("Waldau", "Mitte", "Forstfeld")) {
            phrases.add("idea.browse: Ideen aus " + place + " zeigen");
        }
        for (int i = 0; i < 10; i++) {
            phrases.add("idea.browse: " + "abcdefghij".charAt(i) + "x y" + i);
        }
        finds("2 of the 13 phrases of idea.browse", phrases.toArray(String[]::new));
        phrases.remove(0);
        assertEquals(List.of(), findings(phrases.toArray(String[]::new)));
    }

    private static void finds(String what, String... lines) {
        List<String> findings = findings(lines);
        assertEquals(1, findings.size(), findings::toString);
        assertTrue(findings.getFirst().startsWith(what), findings::toString);
    }

    private static List<String> findings(String... lines) {
        return PhraseLint.findings(List.of(lines).stream()
                .map(line -> line.split(": ", 2))
                .map(parts -> new TrainingPhrase("de", parts[0], parts[1]))
                .toList());
    }
}
