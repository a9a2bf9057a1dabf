package de.komplize.bot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A table of cases: what a resident writes, what is to be read in it, and under which circumstances where they differ. */
final class CaseTable {

    /**
     * @param want a value, {@code unclear}, or {@code none}
     * @param given what the first line of the table says it is, or empty
     */
    record Case(String text, String want, String given) {}

    private CaseTable() {}

    static Stream<DynamicTest> check(String table, Function<Case, Reading<?>> grammar) {
        return rows(table)
                .map(cells -> new Case(cells.getFirst(), cells.get(1), cells.size() > 2 ? cells.get(2) : ""))
                .map(c -> DynamicTest.dynamicTest(
                        c.text() + " → " + c.want(), () -> assertEquals(c.want(), shown(grammar.apply(c)), c.text())));
    }

    static Stream<List<String>> rows(String table) {
        try (InputStream file = Objects.requireNonNull(CaseTable.class.getResourceAsStream(table), table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> Arrays.asList(line.split("\t", -1)))
                            .toList()
                            .stream();
        } catch (IOException broken) {
            throw new IllegalStateException("Cannot read the table " + table, broken);
        }
    }

    /** Kassel's districts, as a content pack brings them. */
    static Gazetteer kassel() {
        return new Gazetteer(rows("districts.tsv")
                .map(row -> new District(
                        row.getFirst(),
                        row.get(1),
                        row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(", "))))
                .toList());
    }

    private static String shown(Reading<?> reading) {
        return switch (reading) {
            case Reading.Read<?>(Boolean yes) -> yes ? "yes" : "no";
            case Reading.Read<?>(BigDecimal number) -> number.toPlainString();
            case Reading.Read<?>(Object value) -> value.toString();
            case Reading.Unclear<?> _ -> "unclear";
            case Reading.Absent<?> _ -> "none";
        };
    }
}
