package de.komplize.bot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScaleTest {

    @TestFactory
    Stream<DynamicTest> readsMarksAsPeopleGiveThem() {
        return CaseTable.check("scale.tsv", c -> c.given().equals("open") ? Scale.rating(c.text()) : read(c));
    }

    @Test
    void namesTheCandidatesWhenTheMarkLiesBetweenTwo() {
        assertEquals(List.of(3, 4), Scale.read("3 bis 4", 1, 5).candidates());
    }

    private static Reading<Integer> read(CaseTable.Case c) {
        Expected.Scale scale =
                c.given().isEmpty() ? Expected.USUAL_SCALE : (Expected.Scale) Expected.parse("scale=" + c.given());
        return Scale.read(c.text(), scale.min(), scale.max());
    }
}
