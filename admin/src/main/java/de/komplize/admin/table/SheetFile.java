package de.komplize.admin.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as Excel and LibreOffice read it (ECMA-376), written as the rows come. Texts are texts: a cell that begins with = is shown as it
 * stands, and there is no formula.
 */
final class SheetFile implements TableFile {

    /** So many rows are held until they are written. */
    private static final int HELD = 200;

    static final String CUT = " … (gekürzt: Die CSV-Datei hat den ganzen Text)";

    /** What a reader would take for an escaped character, see ECMA-376 part 1, 22.9.2.19. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final String ESCAPED = "_x005F_";

    private final Workbook workbook;
    private final Limits limits;
    private String name = "";
    private List<String> columns = List.of();
    private int sheets;
    private int rows;

    @SuppressWarnings("NullAway.Init")
    private Worksheet sheet;

    /**
     * How much a sheet holds.
     *
     * @param rows with the one of the names
     * @param characters of a cell
     */
    record Limits(int rows, int characters) {
        /** From Microsoft's list of specifications and limits of Excel. */
        static final Limits EXCEL = new Limits(1_048_576, 32_767);
    }

    SheetFile(OutputStream out, Limits limits) {
        this.workbook = new Workbook(out, "Komplize", "1.0");
        this.limits = limits;
    }

    @Override
    public void begin(String name, List<String> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sheets = 0;
        sheet();
    }

    /** A table that is too long for a sheet goes on in the next one. */
    private void sheet() {
        end();
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? name : name + " (" + sheets + ")");
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, text(columns.get(i)));
        }
        rows = 1;
    }

    @Override
    public void row(List<JsonNode> cells) {
        if (rows == limits.rows) {
            sheet();
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        rows++;
        if (rows % HELD == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void cell(int column, JsonNode value) {
        switch (value.getNodeType()) {
            case NULL, MISSING -> {
                // nothing stands there
            }
            case NUMBER -> sheet.value(rows, column, value.numberValue());
            case BOOLEAN -> sheet.inlineString(rows, column, value.asText());
            case STRING -> sheet.inlineString(rows, column, text(value.textValue()));
            case ARRAY, OBJECT, BINARY, POJO -> sheet.inlineString(rows, column, text(value.toString()));
        }
    }

    private String text(String text) {
        String whole = ESCAPE.matcher(text).replaceAll(ESCAPED);
        if (whole.length() <= limits.characters) {
            return whole;
        }
        int end = limits.characters - CUT.length();
        return whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    private void end() {
        try {
            if (rows > 0) {
                sheet.finish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() {
        end();
        try {
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
