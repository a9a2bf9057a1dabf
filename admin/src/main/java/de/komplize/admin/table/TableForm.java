package de.komplize.admin.table;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The forms in which a table is handed out. */
public enum TableForm {
    CSV("csv", "text/csv; charset=utf-8; header=present"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    TableForm(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** The form of a file's name, such as {@code csv}. */
    public static Optional<TableForm> of(String ending) {
        return Stream.of(values()).filter(form -> form.ending.equals(ending)).findFirst();
    }

    /** What the name of the file ends with, without the dot. */
    public String ending() {
        return ending;
    }

    /** The media type. */
    public String type() {
        return type;
    }

    /** Writes a file. Where the work fails its end is missing: half a table must not look like a whole one. */
    public void write(OutputStream out, Consumer<TableFile> work) {
        switch (this) {
            case CSV -> {
                CsvFile file = new CsvFile(out);
                work.accept(file);
                file.finish();
            }
            case XLSX -> {
                SheetFile file = new SheetFile(out, SheetFile.Limits.EXCEL);
                work.accept(file);
                file.finish();
            }
        }
    }
}
