package de.komplize.bot.crisis;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisTest {

    private static final Crisis CRISIS = Crisis.shipped();

    record Case(boolean fires, String language, String text) {

        static Case parse(String line) {
            String[] fields = line.split("\t", -1);
            assertEquals(3, fields.length, line);
            assertTrue(Set.of("yes", "no").contains(fields[0]), line);
            return new Case(fields[0].equals("yes"), fields[1], fields[2]);
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(CrisisTest.class.getResourceAsStream("cases.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Case::parse)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void firesOnDangerAndOnNothingElse(Case example) {
        assertEquals(
                example.fires(),
                CRISIS.fires(example.text()),
                () -> CRISIS.reasons(example.text()).stream()
                        .findFirst()
                        .map(Pattern::source)
                        .orElse("no line fits"));
    }

    @Test
    void theTableCoversSevenLanguagesBothWays() throws IOException {
        List<Case> dangers = cases().stream().filter(Case::fires).toList();

        assertTrue(dangers.size() >= 300);
        assertTrue(cases().size() - dangers.size() >= 120);
        Set<String> languages = dangers.stream().map(Case::language).collect(toSet());
        assertTrue(languages.containsAll(Set.of("de", "de-easy", "en", "tr", "ru", "uk", "ar", "pl")));
    }

    @Test
    void aFigureOfSpeechSilencesItsOwnWordsOnly() {
        assertFalse(CRISIS.fires("Ich sterbe vor Hunger."));
        assertTrue(CRISIS.fires("Ich sterbe vor Hunger. Und ich will nicht mehr leben."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!…", "\n\n", "😀", "🖤💊", "1", "-"})
    void hasNothingToSayToWordlessMessages(String text) {
        assertFalse(CRISIS.fires(text));
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "a".repeat(100_000),
                "ich ".repeat(25_000),
                "ich will nicht ".repeat(6_700),
                "i c h ".repeat(16_700),
                "ichwillnicht".repeat(8_400),
                "umbirngne ".repeat(10_000),
                "\u0301\u0316".repeat(50_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void comesToAnEndOnHostileTexts(String text) {
        assertTimeout(Duration.ofMinutes(1), () -> CRISIS.fires(text));
    }

    @Test
    void findsDangerAtTheEndOfALongMessage() {
        assertTrue(CRISIS.fires("Der Radweg ist zu eng. ".repeat(4_000) + "Ich will nicht mehr leben."));
    }
}
