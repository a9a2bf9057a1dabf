package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Pattern.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The patterns of one language, read from lines; their form is told at the top of {@code de.txt}. */
final class PatternFile {

    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Set<String> known = new TreeSet<>();
    private final Map<Word, Word> same = new HashMap<>();
    private int lines;

    private PatternFile() {}

    /** Throws where a line is none, with the file, the line and what is wrong. */
    static PatternFile parse(String name, String text) {
        PatternFile file = new PatternFile();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
            try {
                if (!line.isEmpty()) {
                    file.add(line, name + ":" + (i + 1) + ": " + line);
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return file;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    Set<String> known() {
        return known;
    }

    /** Other spellings, each with the word that it is read as besides itself. */
    Map<Word, Word> same() {
        return same;
    }

    /** How many lines of the file raise an alarm. */
    int alarmLines() {
        return lines;
    }

    private void add(String line, String source) {
        String[] parts = line.split("\\s+", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("nothing after \"" + parts[0] + "\"");
        }
        switch (parts[0]) {
            case "list" -> addList(rest);
            case "same" -> addSame(rest);
            case "known" ->
                List.of(rest.split("\\s+"))
                        .forEach(word -> known.add(Word.parse(word).text()));
            case "alarm", "mixed", "short", "quiet" ->
                addPattern(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)), rest, source);
            default ->
                throw new IllegalArgumentException(
                        "a line begins with list, same, alarm, mixed, short, quiet or known, not with \"" + parts[0]
                                + "\"");
        }
    }

    private void addList(String rest) {
        String[] sides = rest.split("=", 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException("a list is written: list name = word|word");
        }
        List<String> alternatives = new ArrayList<>();
        for (String alternative : sides[1].strip().split("\\s*\\|\\s*", -1)) {
            alternatives.addAll(alternatives(alternative));
        }
        if (lists.put(sides[0].strip(), alternatives) != null) {
            throw new IllegalArgumentException("the list " + sides[0].strip() + " is there twice");
        }
    }

    private void addSame(String rest) {
        String[] sides = rest.split("\\s*=\\s*", 2);
        if (sides.length < 2) {
            throw new IllegalArgumentException("other spellings are written: same word = wrod|owrd");
        }
        Word word = Word.parse(sides[0]);
        for (String other : sides[1].split("\\s*\\|\\s*", -1)) {
            same.put(Word.parse(other), word);
        }
    }

    private void addPattern(Kind kind, String rest, String source) {
        lines += kind == Kind.QUIET ? 0 : 1;
        PatternLine.read(kind, rest, this::alternatives)
                .forEach(places -> patterns.add(new Pattern(kind, places, source)));
    }

    /** The alternative itself, or those of the list that it names. */
    private List<String> alternatives(String written) {
        if (!written.startsWith("@") || written.contains("_") || written.endsWith("$")) {
            return List.of(written);
        }
        List<String> list = lists.get(written.substring(1));
        if (list == null) {
            throw new IllegalArgumentException("no list " + written + " above this line");
        }
        return list;
    }
}
