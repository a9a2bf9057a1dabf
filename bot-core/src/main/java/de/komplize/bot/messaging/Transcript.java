package de.komplize.bot.messaging;

import de.komplize.bot.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The readable form of a conversation, and the form of a test that a clerk can read:
 *
 * <pre>
 * # why this conversation matters
 * language: de-easy
 * > what the resident writes
 * &lt; what the bot says
 *   (indented lines go on; an ending … stands for any rest; alone, that nothing is said)
 * = event_kind: what it says
 * &#64; what the office does: take | reply: text | release | status NUMBER planned: text | request NUMBER done
 * </pre>
 *
 * @param settings such as {@code language}, {@code now}, {@code channel}: the lines before the first message; {@code idea}, one a line
 */
public record Transcript(List<String> notes, Map<String, String> settings, List<Line> lines) {

    public Transcript {
        notes = List.copyOf(notes);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        lines = List.copyOf(lines);
    }

    /** One entry. */
    public sealed interface Line {
        String text();

        char mark();
    }

    /** What the resident writes. */
    public record Heard(String text) implements Line {
        @Override
        public char mark() {
            return '>';
        }
    }

    /** What the bot (or a staff member) says. */
    public record Said(String text) implements Line {
        @Override
        public char mark() {
            return '<';
        }
    }

    /** What happened. */
    public record Happened(String text) implements Line {
        @Override
        public char mark() {
            return '=';
        }
    }

    /** What a member of staff does; what comes of it is said and happens after it. */
    public record Acted(String text) implements Line {
        @Override
        public char mark() {
            return '@';
        }
    }

    /** An idea of somebody else that is there already; there may be several. */
    private static final String IDEA = "idea";

    /** What may be set before the first message. */
    private static final Set<String> SETTINGS = Set.of("language", "now", "channel", IDEA);

    /** Some editors begin a file with it. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the form; a line that fits nowhere is refused with its number. */
    public static Transcript parse(String text) {
        List<String> notes = new ArrayList<>();
        Map<String, String> settings = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        List<String> raw = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        for (int i = 0; i < raw.size(); i++) {
            String line = raw.get(i);
            if (line.startsWith("#")) {
                notes.add(line.substring(1).strip());
            } else if (line.startsWith("  ") && !lines.isEmpty()) {
                lines.add(continued(lines.removeLast(), line.strip()));
            } else if (!line.isBlank()) {
                entry(line, i + 1, settings, lines);
            }
        }
        return new Transcript(notes, settings, lines);
    }

    private static void entry(String line, int number, Map<String, String> settings, List<Line> lines) {
        String rest = line.substring(1).strip();
        int colon = line.indexOf(':');
        switch (line.charAt(0)) {
            case '>' -> lines.add(new Heard(rest));
            case '<' -> lines.add(new Said(rest));
            case '=' -> lines.add(new Happened(rest));
            case '@' -> lines.add(new Acted(rest));
            default -> {
                if (colon < 0
                        || !lines.isEmpty()
                        || !SETTINGS.contains(line.substring(0, colon).strip())) {
                    throw new Refusal(
                            "Line " + number
                                    + " of the transcript is not understood: begin it with >, <, =, @, # or two blanks,"
                                    + " or write a setting (language, now, channel, idea) such as \"language: de\" before the first >");
                }
                settings.merge(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip(),
                        (first, next) -> line.startsWith(IDEA) ? first + "\n" + next : next);
            }
        }
    }

    private static Line continued(Line line, String more) {
        String text = line.text() + "\n" + more;
        return switch (line) {
            case Heard _ -> new Heard(text);
            case Said _ -> new Said(text);
            case Happened _ -> new Happened(text);
            case Acted _ -> new Acted(text);
        };
    }

    /** Writes the form that {@link #parse} reads; blank lines inside a message are left out. */
    public String format() {
        StringBuilder all = new StringBuilder();
        notes.forEach(note -> all.append("# ").append(note).append('\n'));
        settings.forEach((name, value) -> value.lines()
                .forEach(line -> all.append(name).append(": ").append(line).append('\n')));
        for (Line line : lines) {
            all.append(line.mark()).append(' ').append(indented(line.text())).append('\n');
        }
        return all.toString();
    }

    private static String indented(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).collect(Collectors.joining("\n  "));
    }
}
