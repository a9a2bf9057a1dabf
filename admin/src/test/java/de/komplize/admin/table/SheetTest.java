package de.komplize.admin.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Check 49 for XLSX: no formula in the file, and every text as it was. */
class SheetTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 561 787",
                "-2+3",
                "@SUM(A1)",
                "\t=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "=cmd|' /C calc'!A0",
                "Zeile 1\nZeile 2",
                "  vorn und hinten  ",
                "<f>1+1</f> & ]]>",
                "_x0041_ und _x003D_1",
                "🌳 Baum",
                "مرحبا",
                ""
            })
    void aTextIsATextCell(String text) throws Exception {
        Map<String, String> parts = Workbooks.parts(written(SheetFile.Limits.EXCEL, NODES.textNode(text)));
        String sheet = part(parts, "xl/worksheets/sheet1.xml");
        assertFalse(sheet.contains("<f>") || sheet.contains("<f "), sheet);
        assertEquals(text, texts(sheet).size() == 1 ? "" : texts(sheet).get(1));
    }

    @Test
    void aFigureIsANumberAndNothingIsAnEmptyCell() throws Exception {
        byte[] file = written(SheetFile.Limits.EXCEL, NODES.numberNode(42), NODES.nullNode(), NODES.missingNode());
        String sheet = part(Workbooks.parts(file), "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<v>42</v>"), sheet);
        assertEquals(List.of("text"), texts(sheet));
    }

    @Test
    void aControlCharacterDoesNotBreakTheFile() throws Exception {
        String sheet = part(
                Workbooks.parts(written(SheetFile.Limits.EXCEL, NODES.textNode("a\0\u0008\ufffe\ud800b"))),
                "xl/worksheets/sheet1.xml");
        assertTrue(texts(sheet).get(1).startsWith("a"));
        assertTrue(texts(sheet).get(1).endsWith("b"));
    }

    @Test
    void whatIsTooLongForACellSaysThatItIsCut() throws Exception {
        byte[] file = written(SheetFile.Limits.EXCEL, NODES.textNode("🌳".repeat(20_000)));
        String text =
                texts(part(Workbooks.parts(file), "xl/worksheets/sheet1.xml")).get(1);
        assertTrue(text.length() <= 32_767);
        assertTrue(text.endsWith("🌳" + SheetFile.CUT), text.substring(text.length() - 80));
    }

    @Test
    void aTableThatIsTooLongGoesOnInTheNextSheet() throws Exception {
        JsonNode[] cells = {NODES.numberNode(1), NODES.numberNode(2), NODES.numberNode(3), NODES.numberNode(4)};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetFile file = new SheetFile(out, new SheetFile.Limits(3, 32_767));
        file.begin("ideas", List.of("number"));
        for (JsonNode cell : cells) {
            file.row(List.of(cell));
        }
        file.begin("codes", List.of("code"));
        file.finish();
        Map<String, String> parts = Workbooks.parts(out.toByteArray());
        assertTrue(part(parts, "xl/worksheets/sheet1.xml").contains("<v>2</v>"));
        assertTrue(part(parts, "xl/worksheets/sheet2.xml").contains("<v>3</v>"));
        assertEquals(List.of("number"), texts(part(parts, "xl/worksheets/sheet2.xml")));
        assertEquals(List.of("code"), texts(part(parts, "xl/worksheets/sheet3.xml")));
        assertTrue(part(parts, "xl/workbook.xml").contains("ideas (2)"));
    }

    private static byte[] written(SheetFile.Limits limits, JsonNode... cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SheetFile file = new SheetFile(out, limits);
        file.begin("rows", List.of("text"));
        file.row(List.of(cells));
        file.finish();
        return out.toByteArray();
    }

    private static String part(Map<String, String> parts, String name) {
        return String.valueOf(parts.get(name));
    }

    /** The texts of the cells, as a reader decodes them. */
    private static List<String> texts(String sheet) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(sheet.getBytes(StandardCharsets.UTF_8)));
        NodeList cells = document.getElementsByTagName("t");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            if (cells.item(i) instanceof Element cell) {
                texts.add(cell.getTextContent().replace("_x005F_", "_"));
            }
        }
        return texts;
    }
}
