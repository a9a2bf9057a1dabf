package de.komplize.bot.entity;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class NumbersTest {

    @TestFactory
    Stream<DynamicTest> readsQuantitiesInDigitsAndWords() {
        return CaseTable.check(
                "number.tsv", c -> c.given().equals("open") ? Numbers.mentioned(c.text()) : Numbers.read(c.text()));
    }
}
