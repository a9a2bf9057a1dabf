package de.komplize.bot.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.Memo;
import de.komplize.bot.testing.Effort;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HintsTest {

    @TestFactory
    Stream<DynamicTest> marksWhatTheOfficeShouldLookAt() {
        return CaseTable.rows("hints.tsv")
                .map(row ->
                        DynamicTest.dynamicTest(row.getFirst(), () -> assertEquals(row.get(1), shown(row.getFirst()))));
    }

    @ParameterizedTest
    @MethodSource("de.komplize.bot.idea.CaseTable#hostile")
    void takesTimeByLengthOnly(String hostile) {
        Effort.atMost(Duration.ofSeconds(5), () -> Memo.during(() -> Hints.of(hostile)));
    }

    @Test
    void marksAPassageWithinTheText() {
        String text = "Der  Weg\n\n\nist schlecht, sagt Frau\u00a0Öztürk.";
        Hint hint = Hints.of(text).getFirst();
        assertEquals("Frau\u00a0Öztürk", text.substring(hint.from(), hint.to()));
    }

    @Test
    void findsNothingInNothing() {
        assertEquals(List.of(), Hints.of(""));
    }

    private static String shown(String cell) {
        String text = cell.replace("\\n", "\n");
        return Memo.during(() -> Hints.of(text)).stream()
                .map(h -> h.kind().stored() + ": "
                        + text.substring(h.from(), h.to()).replace("\n", "\\n"))
                .collect(Collectors.collectingAndThen(Collectors.joining(" | "), s -> s.isEmpty() ? "none" : s));
    }
}
