package de.komplize.admin.table;

import de.komplize.bot.office.Unclear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Suggestions for the training phrases as a table, in the order of the files of the content pack. */
public final class SuggestionsCsv {

    private SuggestionsCsv() {}

    public static String of(List<Unclear.Suggestion> suggestions) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("language", "intent", "text", "noted_at");
            for (Unclear.Suggestion suggestion : suggestions) {
                printer.printRecord(
                        suggestion.language(),
                        suggestion.intent(),
                        CsvFile.harmless(suggestion.text()),
                        suggestion.at());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
