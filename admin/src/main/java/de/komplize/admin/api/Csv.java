package de.komplize.admin.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.office.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as RFC 4180 has them, such that no spreadsheet takes a cell for a formula. */
final class Csv {

    /** What a spreadsheet begins a formula or a command with, also in its wide forms. */
    private static final String FORMULA = "=+-@\t\r\0＝＋－＠";

    private static final String QUOTES = "\"'“”„‚‘’«»`´";

    private Csv() {}

    static String of(List<Column> columns, List<ObjectNode> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns.stream().map(Column::name));
            for (ObjectNode row : rows) {
                printer.printRecord(columns.stream().map(column -> cell(row.path(column.name()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object cell(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "";
            case NUMBER, BOOLEAN -> value.asText();
            case STRING -> harmless(value.textValue());
            case ARRAY, OBJECT, BINARY, POJO -> harmless(value.toString());
        };
    }

    /** A leading ' makes a spreadsheet show the rest as it stands. */
    static String harmless(String text) {
        return text.codePoints()
                        .dropWhile(c -> FORMULA.indexOf(c) < 0 && isPassedOver(c))
                        .limit(1)
                        .anyMatch(c -> FORMULA.indexOf(c) >= 0)
                ? "'" + text
                : text;
    }

    /** What spreadsheets do not look at when they look for a formula: blanks, quotes, and what cannot be seen. */
    private static boolean isPassedOver(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || QUOTES.indexOf(c) >= 0;
    }
}
