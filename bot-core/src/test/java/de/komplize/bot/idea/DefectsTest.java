package de.komplize.bot.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.testing.Effort;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefectsTest {

    @TestFactory
    Stream<DynamicTest> tellsADefectFromAWish() {
        return CaseTable.rows("defects.tsv")
                .map(row ->
                        DynamicTest.dynamicTest(row.getFirst(), () -> assertEquals(row.get(1), kind(row.getFirst()))));
    }

    @ParameterizedTest
    @MethodSource("de.komplize.bot.idea.CaseTable#hostile")
    void takesTimeByLengthOnly(String hostile) {
        Effort.atMost(Duration.ofSeconds(5), () -> Defects.kind(hostile));
    }

    private static String kind(String text) {
        return Defects.kind(text).map(Defects.Kind::stored).orElse("none");
    }
}
