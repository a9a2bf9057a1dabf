package de.komplize.admin.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A file that tables are written to, row by row. What cannot be written is an {@link java.io.UncheckedIOException}. */
public interface TableFile {

    /**
     * Begins a table; the one before is complete.
     *
     * @param name of the sheet, where the form has sheets
     */
    void begin(String name, List<String> columns);

    void row(List<JsonNode> cells);
}
