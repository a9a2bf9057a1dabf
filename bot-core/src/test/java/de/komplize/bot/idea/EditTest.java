package de.komplize.bot.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.testing.Effort;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditTest {

    @TestFactory
    Stream<DynamicTest> readsWhatShallBeDifferent() {
        return CaseTable.rows("edits.tsv")
                .map(row ->
                        DynamicTest.dynamicTest(row.getFirst(), () -> assertEquals(row.get(1), shown(row.getFirst()))));
    }

    @ParameterizedTest
    @MethodSource("de.komplize.bot.idea.CaseTable#hostile")
    void takesTimeByLengthOnly(String hostile) {
        Effort.atMost(Duration.ofSeconds(5), () -> Edit.of("Titel: " + hostile));
        Effort.atMost(Duration.ofSeconds(5), () -> Edit.of(hostile));
    }

    private static String shown(String text) {
        return Edit.of(text)
                .map(edit -> edit.getClass().getSimpleName()
                        + edit.words().map(words -> ": " + words).orElse(""))
                .orElse("none");
    }
}
