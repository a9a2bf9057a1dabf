package de.komplize.admin.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as RFC 4180 has them, such that no spreadsheet takes a cell for a formula. */
final class CsvFile implements TableFile {

    /** What a spreadsheet begins a formula or a command with, also in its wide forms. */
    private static final String FORMULA = "=+-@\t\r\0＝＋－＠";

    private static final String QUOTES = "\"'“”„‚‘’«»`´";

    private final Writer writer;
    private final CSVPrinter printer;
    private boolean begun;

    CsvFile(OutputStream out) {
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form knows no sheets: a second table stands below the first, after a blank line. */
    @Override
    public void begin(String name, List<String> columns) {
        try {
            if (begun) {
                printer.println();
            }
            begun = true;
            printer.printRecord(columns.stream().map(CsvFile::harmless));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void row(List<JsonNode> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvFile::cell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
