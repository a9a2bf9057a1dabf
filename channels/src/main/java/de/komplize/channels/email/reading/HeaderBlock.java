package de.komplize.channels.email.reading;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The header that Outlook, GMX and others put above a quoted mail: "Von: … Gesendet: … An: … Betreff: …", in whatever language. */
final class HeaderBlock {

    /** With many recipients, and blank lines between. */
    private static final int LONGEST = 24;

    private static final int LONGEST_NAME = 32;
    private static final Map<String, Kind> NAMES = names();

    private enum Kind {
        FROM,
        SENT,
        TO,
        SUBJECT,
        OTHER
    }

    private record Entry(Kind kind, String value) {}

    private final List<Line> lines;

    HeaderBlock(List<Line> lines) {
        this.lines = lines;
    }

    private static Map<String, Kind> names() {
        Map<String, Kind> names = new HashMap<>();
        Table table = Table.read("quoting.txt");
        for (Kind kind : Kind.values()) {
            table.of(kind.name().toLowerCase(Locale.ROOT)).forEach(name -> names.putIfAbsent(name, kind));
        }
        return names;
    }

    /** Where the block that begins there ends; empty where none begins. */
    Optional<Integer> end(int from, boolean belowSeparator) {
        Optional<Entry> first = entry(from);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (isInOneLine(lines.get(from).text())) {
            return Optional.of(from + 1);
        }
        Set<Kind> kinds = EnumSet.of(first.get().kind());
        boolean sure = isSure(first.get());
        int end = from + 1;
        int strange = 0;
        // "Thema: Lärm" as somebody's last line, and the program's own block below.
        boolean apart =
                end < lines.size() && lines.get(end).isBlank() && first.get().kind() != Kind.TO;
        int blank = 0;
        for (int i = from + 1; i < Math.min(lines.size(), from + LONGEST); i++) {
            Line line = lines.get(i);
            Optional<Entry> entry = entry(i);
            if (entry.isPresent()) {
                if (apart && entry.get().kind() == first.get().kind()) {
                    return Optional.empty();
                }
                sure |= isSure(entry.get());
                kinds.add(entry.get().kind());
                end = i + 1;
                strange = 0;
                blank = 0;
            } else if (line.isBlank()) {
                if (++blank > 1 || kinds.contains(Kind.SUBJECT) && !anotherBelow(i)) {
                    break;
                }
            } else if (++strange > 4 || blank > 0) {
                break;
            }
        }
        end = withWrapped(end);
        kinds.remove(Kind.OTHER);
        boolean named = kinds.contains(Kind.FROM) || kinds.contains(Kind.SENT);
        boolean sender = kinds.contains(Kind.FROM) && (kinds.size() >= 4 || sure && kinds.size() >= 2);
        // "Datum: … Thema: … An: …" is somebody's form, unless a program wrote the time.
        boolean enough = sender || kinds.size() >= 3 && sure || belowSeparator;
        return named && enough ? Optional.of(end) : Optional.empty();
    }

    private boolean anotherBelow(int blank) {
        return blank + 1 < lines.size() && entry(blank + 1).isPresent();
    }

    /** A long subject goes on in the next line. */
    private int withWrapped(int end) {
        boolean longSubject =
                end - 1 < lines.size() && lines.get(end - 1).text().length() > 60;
        return longSubject
                        && end + 1 < lines.size()
                        && !lines.get(end).isBlank()
                        && lines.get(end + 1).isBlank()
                ? end + 1
                : end;
    }

    /** A sender with an address, or a time: nobody writes that by hand. */
    private static boolean isSure(Entry entry) {
        return switch (entry.kind()) {
            case FROM -> entry.value().contains("@");
            case SENT -> Introduction.hasTime(entry.value()) && Introduction.hasDay(entry.value());
            default -> false;
        };
    }

    /** "Von: X Gesendet: … An: … Betreff: …" where all line breaks were lost. */
    private static boolean isInOneLine(String line) {
        String text = line.length() > 1_000 ? line.substring(0, 1_000) : line;
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (String word : Table.fold(text).replace("*", "").split("(?<=:)|\\s+")) {
            if (word.endsWith(":")) {
                Kind kind = NAMES.get(word.substring(0, word.length() - 1));
                if (kind != null) {
                    kinds.add(kind);
                }
            }
        }
        kinds.remove(Kind.OTHER);
        return kinds.size() >= 4 && text.contains("@") || kinds.size() >= 4 && Introduction.hasTime(text);
    }

    private Optional<Entry> entry(int at) {
        Line line = lines.get(at);
        if (line.is(Line.Role.CUT)) {
            return Optional.empty();
        }
        String text = unbarred(line.text().strip());
        int colon = text.indexOf(':');
        int wide = text.indexOf('：');
        int end = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        if (end < 1 || end > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = Table.fold(text.substring(0, end))
                .replace("*", "")
                .replace("_", "")
                .replace("|", "")
                .strip();
        Kind kind = NAMES.get(name.replaceAll("\\s+", " "));
        return kind == null ? Optional.empty() : Optional.of(new Entry(kind, text.substring(end + 1)));
    }

    /** NetEase writes its header as a table: "| From | Stadt Kassel<…> |". */
    private static String unbarred(String text) {
        int bar = text.startsWith("| ") ? text.indexOf(" | ", 2) : -1;
        return bar < 0 ? text : text.substring(2, bar) + ":" + text.substring(bar + 2);
    }

    boolean isEntry(int at) {
        return at < lines.size()
                && entry(at).filter(e -> e.kind() != Kind.OTHER).isPresent();
    }
}
