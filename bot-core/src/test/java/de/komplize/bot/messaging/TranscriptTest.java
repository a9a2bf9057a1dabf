package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import de.komplize.bot.messaging.Transcript.Happened;
import de.komplize.bot.messaging.Transcript.Heard;
import de.komplize.bot.messaging.Transcript.Line;
import de.komplize.bot.messaging.Transcript.Said;
import de.komplize.bot.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    private static final List<String> WORDS = List.of(
            "Guten", "Tag", "> kein", "# Zeichen", "= 7", "wie: viel", "…", "1)", "ja", "<b>", "ü", "السلام", "😀");

    @Test
    void readsWhatAClerkWrites() {
        Transcript read = Transcript.parse("""
                # Warum
                language: de-easy
                now: 2026-11-22T10:00+01:00

                > Was ist das?
                  Bitte.
                < Das ist gut.

                = question_answered: info.goals
                >
                """);
        assertEquals(List.of("Warum"), read.notes());
        assertEquals(Map.of("language", "de-easy", "now", "2026-11-22T10:00+01:00"), read.settings());
        assertEquals(
                List.of(
                        new Heard("Was ist das?\nBitte."),
                        new Said("Das ist gut."),
                        new Happened("question_answered: info.goals"),
                        new Heard("")),
                read.lines());
    }

    @Test
    void anEditorsMarkAtTheBeginningIsNoText() {
        assertEquals(
                List.of(new Heard("Hallo")), Transcript.parse("\uFEFF> Hallo\n").lines());
    }

    @Test
    void aSettingThatDoesNotExistIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> Transcript.parse("langauge: de\n> Hallo\n"));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Line 1"), refusal.getMessage());
    }

    @Test
    void readsWhatItWrote() {
        Random chance = new Random(World.SEED);
        for (int i = 0; i < 500; i++) {
            Transcript transcript =
                    new Transcript(List.of("Notiz"), Map.of("channel", "sms", "now", "x"), lines(chance));
            assertEquals(transcript, Transcript.parse(transcript.format()), transcript::format);
        }
    }

    @Test
    void keepsTheOrderOfTheSettings() {
        String written = "now: a\nlanguage: b\nchannel: c\n> d\n";
        assertEquals(written, Transcript.parse(written).format());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> a\nohne Zeichen\n", "ohne Doppelpunkt\n", "> a\nlanguage: de\n"})
    void namesTheLineItDoesNotUnderstand(String text) {
        int line = text.startsWith(">") ? 2 : 1;
        Refusal refusal = assertThrows(Refusal.class, () -> Transcript.parse(text));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("Line " + line + " "));
    }

    private static List<Line> lines(Random chance) {
        List<Line> lines = new ArrayList<>();
        for (int i = chance.nextInt(8); i >= 0; i--) {
            String text = text(chance);
            lines.add(
                    switch (chance.nextInt(3)) {
                        case 0 -> new Heard(text);
                        case 1 -> new Said(text);
                        default -> new Happened(text);
                    });
        }
        return lines;
    }

    private static String text(Random chance) {
        List<String> lines = new ArrayList<>();
        for (int i = chance.nextInt(3); i >= 0; i--) {
            lines.add(WORDS.get(chance.nextInt(WORDS.size())) + " " + WORDS.get(chance.nextInt(WORDS.size())));
        }
        return String.join("\n", lines);
    }
}
