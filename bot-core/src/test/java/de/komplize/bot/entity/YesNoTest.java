package de.komplize.bot.entity;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class YesNoTest {

    @TestFactory
    Stream<DynamicTest> readsYesAndNoAsPeopleSayThem() {
        return CaseTable.check("yesno.tsv", c -> YesNo.read(c.text()));
    }
}
