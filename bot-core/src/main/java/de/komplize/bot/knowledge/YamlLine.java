package de.komplize.bot.knowledge;

import java.util.Optional;

/** A line of YAML, searched for what a clerk's editor does to it: tabs, typographic quotes, a quote that is missing. */
final class YamlLine {

    private static final String TYPOGRAPHIC = "„“”‚‘’«»";

    private final String line;

    /** A value may begin here. */
    private boolean open;

    /** Within brackets, where a comma separates values. */
    private boolean bracketed;

    /** Nothing but blanks so far. */
    private boolean indent = true;

    YamlLine(String line) {
        this.line = line;
    }

    /** What is wrong, and the mend. A value in quotes ends in its line: what goes on is one that misses its end. */
    Optional<String> mistake() {
        if (line.stripLeading().startsWith("#")) {
            return Optional.empty();
        }
        return line.indexOf('\t') < 0 ? quotes() : Optional.of("a tab stands in this line: replace it by spaces");
    }

    private Optional<String> quotes() {
        for (int i = 0; i < line.length() && !isNote(i); i++) {
            char c = line.charAt(i);
            if (open && TYPOGRAPHIC.indexOf(c) >= 0) {
                return Optional.of(PackFolder.shown(line.substring(i))
                        + " begins with a typographic quote: write straight ones (\") around the value");
            }
            if ((open || indent) && (c == '"' || c == '\'')) {
                int end = end(i);
                if (end < 0) {
                    return Optional.of(PackFolder.shown(line.substring(i)) + " has no quote at its end: add " + c
                            + " where the value ends");
                }
                i = end;
            }
            step(i);
        }
        return Optional.empty();
    }

    private boolean isNote(int i) {
        return line.charAt(i) == '#' && line.charAt(i - 1) == ' ';
    }

    private void step(int i) {
        char c = line.charAt(i);
        if (c == ' ') {
            return;
        }
        boolean spaced = i + 1 == line.length() || line.charAt(i + 1) == ' ';
        boolean bracket = (c == '[' || c == '{') && (open || indent);
        bracketed |= bracket;
        open = bracket || c == ':' && spaced || c == '-' && spaced && indent || c == ',' && bracketed;
        indent = false;
    }

    /** Where the quoted value ends that begins here, or -1. */
    private int end(int begin) {
        char quote = line.charAt(begin);
        for (int i = begin + 1; i < line.length(); i++) {
            boolean doubled = quote == '\'' && line.startsWith("''", i);
            if (doubled || quote == '"' && line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == quote) {
                return i;
            }
        }
        return -1;
    }
}
