package de.komplize.bot.invitation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a list of addresses: a table with a heading, separated by commas, semicolons or tabs, as spreadsheets write it. Each line is read by itself:
 * a quotation mark that is not closed costs its line and no other.
 */
public final class AddressFile {

    /** A line of some 200 characters for each of {@link #MOST_ROWS}, and some more. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** At one mail a second that is a working day's sending. */
    public static final int MOST_ROWS = 20_000;

    /** No address, no source is so long. */
    private static final int LONGEST_LINE = 10_000;

    /** As some spreadsheets name the separator in a line above the heading. */
    private static final String SEPARATOR = "sep=";

    private static final char[] SEPARATORS = {',', ';', '\t'};

    private AddressFile() {}

    /** What a list needs. */
    public enum Column {
        ADDRESS,
        LANGUAGE,
        SOURCE
    }

    /** What the headings are called, in small letters; where two would do, the plainer one counts: an address may be one of a street. */
    private static List<String> names(Column column) {
        return switch (column) {
            case ADDRESS ->
                List.of(
                        "e-mail",
                        "email",
                        "mail",
                        "e-mail-adresse",
                        "email-adresse",
                        "mailadresse",
                        "address",
                        "adresse");
            case LANGUAGE -> List.of("language", "sprache");
            case SOURCE ->
                List.of(
                        "source",
                        "consent source",
                        "consent",
                        "quelle",
                        "quelle der einwilligung",
                        "herkunft der einwilligung",
                        "einwilligung");
        };
    }

    /** What became of a file. */
    public sealed interface Read {}

    /** A table. */
    public record Table(List<Row> rows, List<Bad> broken) implements Read {
        public Table {
            rows = List.copyOf(rows);
            broken = List.copyOf(broken);
        }
    }

    /** Nothing in it. */
    public record Empty() implements Read {}

    /** Larger than {@link #LARGEST}, or more rows than {@link #MOST_ROWS}. */
    public record TooMuch() implements Read {}

    /** A spreadsheet, a document, a picture. */
    public record NoText() implements Read {}

    /** The heading lacks these; a text that is no table lacks all. */
    public record NoTable(Set<Column> missing) implements Read {
        public NoTable {
            missing = Set.copyOf(missing);
        }
    }

    public static Read read(byte[] file) {
        if (file.length > LARGEST) {
            return new TooMuch();
        }
        return Decoding.text(file).map(AddressFile::table).orElseGet(NoText::new);
    }

    private static Read table(String text) {
        // A spreadsheet of old ended its lines by a carriage return alone.
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        int heading = heading(lines);
        if (heading == lines.size()) {
            return new Empty();
        }
        char separator = separator(lines.get(heading));
        Map<Column, Integer> places = places(cells(lines.get(heading), separator));
        if (places.size() < Column.values().length) {
            Set<Column> missing = EnumSet.allOf(Column.class);
            missing.removeAll(places.keySet());
            return new NoTable(missing);
        }
        return rows(lines, heading + 1, separator, places);
    }

    private static int heading(List<String> lines) {
        int at = 0;
        while (at < lines.size()
                && (lines.get(at).isBlank()
                        || lines.get(at).strip().toLowerCase(Locale.ROOT).startsWith(SEPARATOR))) {
            at++;
        }
        return at;
    }

    /** What stands there most often. */
    private static char separator(String heading) {
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            best = count(heading, separator) > count(heading, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char one) {
        return text.chars().filter(c -> c == one).count();
    }

    private static Map<Column, Integer> places(List<String> heading) {
        List<String> names = heading.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            names(column).stream()
                    .map(names::indexOf)
                    .filter(at -> at >= 0)
                    .findFirst()
                    .ifPresent(at -> places.put(column, at));
        }
        return places;
    }

    private static Read rows(List<String> lines, int first, char separator, Map<Column, Integer> places) {
        List<Row> rows = new ArrayList<>();
        List<Bad> broken = new ArrayList<>();
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            List<String> cells = line.length() > LONGEST_LINE ? List.of() : cells(line, separator);
            if (cells.isEmpty()) {
                broken.add(new Bad(i + 1, Bad.Reason.BROKEN));
            } else if (!cells.stream().allMatch(String::isBlank)) {
                rows.add(new Row(
                        i + 1,
                        cell(cells, places, Column.ADDRESS),
                        cell(cells, places, Column.LANGUAGE),
                        cell(cells, places, Column.SOURCE)));
            }
            if (rows.size() + broken.size() > MOST_ROWS) {
                return new TooMuch();
            }
        }
        return rows.isEmpty() && broken.isEmpty() ? new Empty() : new Table(rows, broken);
    }

    private static String cell(List<String> cells, Map<Column, Integer> places, Column column) {
        int at = places.getOrDefault(column, Integer.MAX_VALUE);
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    /** Empty where the line is none of a table. */
    private static List<String> cells(String line, char separator) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.getFirst().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
