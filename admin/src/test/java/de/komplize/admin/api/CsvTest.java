package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.office.Column;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 49 for CSV: no cell is a formula, and what is harmless comes back as it was. */
class CsvTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("number", Column.Kind.NUMBER, ""), new Column("text", Column.Kind.TEXT, ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 561 787",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\0=1+1",
                "  =1+1",
                "\u00a0=1+1",
                "\u2003@x",
                "\u200b=1+1",
                "\ufeff=1+1",
                "\"=1+1\"",
                "'=1+1",
                "„=1+1“",
                " ' \" =1+1",
                "＝1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "=cmd|' /C calc'!A0",
                "\tTab",
                "\rWagenrücklauf",
                "\0Null",
                "-",
                "@kassel"
            })
    void whatASpreadsheetCouldRunIsShownAsText(String text) throws IOException {
        String cell = cells(text).getFirst().get(1);
        assertEquals("'" + text, cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bänke am Fluss",
                "a=b",
                "5 + 3",
                "Mehr Bänke, und zwar \"viele\"",
                "Zeile 1\nZeile 2\r\nZeile 3",
                "",
                " ",
                ",",
                "\"\"",
                "ends with =",
                "🌳 Baum",
                "مرحبا",
                "1-2",
                "#1",
                "'Zitat'"
            })
    void whatIsHarmlessComesBackExactly(String text) throws IOException {
        List<CSVRecord> rows = cells(text);
        assertEquals(text, rows.getFirst().get(1));
        assertEquals("7", rows.getFirst().get(0));
    }

    @Test
    void linesEndAsTheRfcSays() {
        String csv = Csv.of(COLUMNS, List.of(row("a"), row("b")));
        assertEquals("number,text\r\n7,a\r\n7,b\r\n", csv);
        assertEquals("number,text\r\n", Csv.of(COLUMNS, List.of()));
        assertFalse(csv.startsWith("\ufeff"));
        assertTrue(Csv.of(COLUMNS, List.of(row("a\"b"))).contains("\"a\"\"b\""));
    }

    private static List<CSVRecord> cells(String text) throws IOException {
        String csv = Csv.of(COLUMNS, List.of(row(text)));
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords().stream().skip(1).toList();
        }
    }

    private static ObjectNode row(String text) {
        return Answer.object().put("number", 7).put("text", text);
    }
}
