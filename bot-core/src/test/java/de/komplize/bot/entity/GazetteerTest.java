package de.komplize.bot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GazetteerTest {

    private final Gazetteer kassel = CaseTable.kassel();

    @TestFactory
    Stream<DynamicTest> readsTheDistrictWhereTheWriterLivesOrChooses() {
        return CaseTable.check(
                "district.tsv", c -> kassel.read(Words.of(c.text()), c.given().isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> knowsEveryDistrictByEachOfItsNames() {
        return CaseTable.rows("districts.tsv")
                .flatMap(row -> Stream.concat(
                                Stream.of(row.get(1)), Stream.of(row.get(2).split(", ")))
                        .filter(name -> !name.isEmpty())
                        .flatMap(name ->
                                Stream.of(name, name.toUpperCase(java.util.Locale.GERMAN), "Ich wohne in " + name))
                        .map(text -> DynamicTest.dynamicTest(
                                text, () -> assertEquals(Reading.read(row.get(1)), kassel.read(text)))));
    }

    @Test
    void offersBothDistrictsThatHalfANameMayMean() {
        assertEquals(
                List.of("Niederzwehren", "Oberzwehren"), kassel.read("Zwehren").candidates());
    }

    @Test
    void knowsNoDistrictOfACityThatHasNone() {
        assertEquals(Reading.absent(), new Gazetteer(List.of()).read("Ich wohne in Waldau"));
    }

    @Test
    void learnsTheDistrictsOfAnotherCityFromItsPack() {
        Gazetteer city = new Gazetteer(List.of(
                new District("1", "Altstadt", List.of("Zentrum")),
                new District("2", "Linden-Nord", List.of("Linden"))));
        assertEquals(Reading.read("Linden-Nord"), city.read("wohne in linden nord"));
        assertEquals(Reading.read("Altstadt"), city.read("Zentrum"));
    }
}
