package de.komplize.intents;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An utterance with the label that it ought to get, for measuring. */
public record LabelledUtterance(String intent, String text, Optional<String> language) {

    private static final String COLUMNS = "the columns 'intent' and 'text', and if need be 'lang'";

    /**
     * Reads a tab-separated file in UTF-8 whose first line names its columns, in any order.
     *
     * @throws IllegalArgumentException naming file, line and mend where the file cannot be read as that
     */
    public static List<LabelledUtterance> read(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            throw wrong(file, 1, "is empty; the first line has to name " + COLUMNS);
        }
        List<String> columns = columns(lines.getFirst());
        if (!columns.contains("intent") || !columns.contains("text")) {
            throw wrong(file, 1, "has to name " + COLUMNS + ", separated by tabs; it names " + columns);
        }
        List<LabelledUtterance> utterances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                utterances.add(utterance(file, i + 1, columns, lines.get(i).split("\t", -1)));
            }
        }
        return utterances;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not in UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    file + ": cannot be read; check that the file exists and is readable", e);
        }
    }

    private static List<String> columns(String header) {
        return Arrays.stream(header.replace("\uFEFF", "").split("\t"))
                .map(String::strip)
                .toList();
    }

    private static LabelledUtterance utterance(Path file, int line, List<String> columns, String[] cells) {
        if (cells.length != columns.size()) {
            throw wrong(
                    file,
                    line,
                    "has " + cells.length + " cells, the header names " + columns.size()
                            + "; separate them by one tab each, with no tab in the text");
        }
        String intent = cells[columns.indexOf("intent")].strip();
        String text = cells[columns.indexOf("text")].strip();
        if (intent.isEmpty() || text.isEmpty()) {
            throw wrong(
                    file,
                    line,
                    "has an empty " + (intent.isEmpty() ? "intent" : "text") + "; fill it in or take the line out");
        }
        int at = columns.indexOf("lang");
        Optional<String> language = at < 0 || cells[at].isBlank() ? Optional.empty() : Optional.of(cells[at].strip());
        return new LabelledUtterance(intent, text, language);
    }

    private static IllegalArgumentException wrong(Path file, int line, String what) {
        return new IllegalArgumentException(file + ", line " + line + ": " + what);
    }
}
