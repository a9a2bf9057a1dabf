package de.komplize.bot.entity;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PostalCodesTest {

    @TestFactory
    Stream<DynamicTest> tellsPostalCodesFromOtherFigures() {
        return CaseTable.check("plz.tsv", c -> PostalCodes.read(c.text()));
    }
}
