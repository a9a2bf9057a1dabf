package de.komplize.bot.idea;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table of cases beside the tests, cells parted by tabs, and the texts that a reader must not choke on. */
final class CaseTable {

    private static final int HUGE = 100_000;

    private CaseTable() {}

    static Stream<List<String>> rows(String table) {
        try (InputStream file = Objects.requireNonNull(CaseTable.class.getResourceAsStream(table), table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Arrays.asList(line.split("\t", -1)))
                            .toList()
                            .stream();
        } catch (IOException broken) {
            throw new IllegalStateException("Cannot read the table " + table, broken);
        }
    }

    /** A hundred thousand characters each, made of what the patterns look for. */
    static Stream<String> hostile() {
        return Stream.of(
                        "a",
                        "A",
                        "Aa",
                        "a.",
                        "a-",
                        "a ",
                        "ä",
                        "1",
                        "0 ",
                        "01.",
                        "+49",
                        "a@",
                        "a@a.",
                        "@",
                        "www.",
                        "http://a.",
                        "DE12 ",
                        "KS-",
                        "Herr ",
                        "Frau Aa ",
                        "mein Nachbar ",
                        "Aa Aa-",
                        "a r s c h ",
                        "*",
                        "a*",
                        "4r5",
                        "du ",
                        "blöde ",
                        "ihr dumme ",
                        "in der ",
                        "am ",
                        "Straße ",
                        "wohne Aastraße 1",
                        "Außerdem ",
                        "1. ",
                        "- a\n",
                        "\n",
                        " \n",
                        "mehr ",
                        "kaputt ",
                        "Laterne ",
                        "ist ",
                        "man könnte ",
                        "ich hätte ",
                        ", ",
                        "nicht ",
                        "Dr. ",
                        "Grüße\n",
                        "\u200b",
                        "a\u0308",
                        "😀",
                        "ﷺ",
                        "Waldau ",
                        "wie in ")
                .map(part -> part.repeat(HUGE / part.length()));
    }
}
