package de.komplize.bot.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A text as it stands in a file of {@code texts/}: a key, = and the sentence, which goes on in the next line after a \.
 *
 * @param number the line where it begins, counted from 1
 */
record TextLine(int number, List<String> lines) {

    TextLine {
        lines = List.copyOf(lines);
    }

    record Entry(String key, String text) {}

    /** All texts of a file. */
    static List<TextLine> of(String file) {
        List<TextLine> texts = new ArrayList<>();
        List<String> lines = file.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int first = i;
            if (!isNote(lines.get(i))) {
                while (i + 1 < lines.size() && goesOn(lines.get(i))) {
                    i++;
                }
                texts.add(new TextLine(first + 1, lines.subList(first, i + 1)));
            }
        }
        return texts;
    }

    /** The key and the text; IllegalArgumentException for a broken \\u. */
    Entry entry() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String key = properties.stringPropertyNames().stream().findFirst().orElse("");
        return new Entry(key, properties.getProperty(key, "").strip());
    }

    private static boolean isNote(String line) {
        return line.isBlank() || "#!".indexOf(line.strip().charAt(0)) >= 0;
    }

    /** An even number of \ stands for themselves. */
    private static boolean goesOn(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\\') {
            end--;
        }
        return (line.length() - end) % 2 == 1;
    }
}
