package de.komplize.bot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DatesTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

    @TestFactory
    Stream<DynamicTest> readsDatesAsPeopleNameThem() {
        return CaseTable.check(
                "date.tsv", c -> Dates.read(c.text(), c.given().isEmpty() ? SUNDAY : LocalDate.parse(c.given())));
    }

    @Test
    void knowsEasterOfEarlyAndLateYears() {
        assertEquals(LocalDate.of(2008, 3, 23), Feasts.easter(2008));
        assertEquals(LocalDate.of(2011, 4, 24), Feasts.easter(2011));
        assertEquals(LocalDate.of(2024, 3, 31), Feasts.easter(2024));
        assertEquals(LocalDate.of(2038, 4, 25), Feasts.easter(2038));
    }

    @Test
    void knowsTheFirstSundayOfAdventWhateverDayChristmasIs() {
        assertEquals(LocalDate.of(2022, 11, 27), Feasts.advent(2022));
        assertEquals(LocalDate.of(2023, 12, 3), Feasts.advent(2023));
        assertEquals(LocalDate.of(2024, 12, 1), Feasts.advent(2024));
    }

    @Test
    void countsFromTheGivenDayAlone() {
        assertEquals(Reading.read(LocalDate.of(1999, 12, 31)), Dates.read("morgen", LocalDate.of(1999, 12, 30)));
    }
}
