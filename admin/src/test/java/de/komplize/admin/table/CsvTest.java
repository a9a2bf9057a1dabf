package de.komplize.admin.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 49 for CSV: no cell is a formula, and what is harmless comes back as it was. */
class CsvTest {

    private static final List<Heading> COLUMNS =
            List.of(new Heading("number", row -> row.path("number")), new Heading("text", row -> row.path("text")));

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
        String csv = csv(row("a"), row("b"));
        assertEquals("number,text\r\n7,a\r\n7,b\r\n", csv);
        assertEquals("number,text\r\n", csv());
        assertFalse(csv.startsWith("\ufeff"));
        assertTrue(csv(row("a\"b")).contains("\"a\"\"b\""));
    }

    private static List<CSVRecord> cells(String text) throws IOException {
        String csv = csv(row(text));
        try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            return parser.getRecords().stream().skip(1).toList();
        }
    }

    private static String csv(ObjectNode... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableForm.CSV.write(out, file -> Export.write(file, "rows", COLUMNS, List.of(rows)));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ObjectNode row(String text) {
        return Json.MAPPER.createObjectNode().put("number", 7).put("text", text);
    }
}
