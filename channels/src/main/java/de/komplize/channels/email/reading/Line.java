package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A line of a mail's text.
 *
 * @param text without quote marks
 * @param raw as it stands in the mail
 */
record Line(String text, String raw, Role role) {

    /** What a line is by its marks or its markup. */
    enum Role {
        TEXT,
        QUOTED,
        /** Says whose words are quoted below. */
        INTRODUCTION,
        /** From here on all is quoted. */
        CUT,
        SIGNATURE
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean is(Role other) {
        return role == other;
    }

    Line as(Role other) {
        return new Line(text, raw, other);
    }

    /** @param text with any line ends */
    static List<Line> of(String text) {
        String[] raw = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        Set<String> initials = Initials.of(raw);
        List<Line> lines = new ArrayList<>(raw.length);
        for (int i = 0; i < raw.length; i++) {
            lines.add(line(raw, i, initials));
        }
        return lines;
    }

    private static Line line(String[] raw, int i, Set<String> initials) {
        String line = raw[i];
        if (line.startsWith(Flowed.TYPED)) {
            String own = line.substring(Flowed.TYPED.length());
            return new Line(own, own, Role.TEXT);
        }
        int marks = marks(line);
        if (marks > 0) {
            boolean heading = line.startsWith(">>> ") && (i == 0 || !raw[i - 1].startsWith(">")) && isHeading(line);
            return heading ? new Line(line, line, Role.TEXT) : new Line(line.substring(marks), line, Role.QUOTED);
        }
        if (isBar(line) && (i > 0 && isBar(raw[i - 1]) || i + 1 < raw.length && isBar(raw[i + 1]))) {
            return new Line(line.substring(1).strip(), line, Role.QUOTED);
        }
        String named = Initials.mark(line);
        return !named.isEmpty() && initials.contains(named)
                ? new Line(line.strip().substring(named.length()).strip(), line, Role.QUOTED)
                : new Line(line, line, Role.TEXT);
    }

    /** GroupWise's own line above a quote: ">>> Stadt Kassel <mit@stadt.example> 03.11.2025 14:02 >>>". */
    private static boolean isHeading(String line) {
        return Separators.isArrows(line)
                || line.length() <= 300
                        && line.contains("@")
                        && Introduction.hasDay(line)
                        && Introduction.hasTime(line);
    }

    /** How many signs at the beginning are quote marks with their spaces; 0 where there are none. */
    private static int marks(String line) {
        int at = 0;
        while (at < 4 && at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        int end = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == '>' || c == '\uFF1E') {
                end = at + 1;
            } else if (line.startsWith("&gt;", at)) {
                at += 3;
                end = at + 1;
            } else if (c != ' ' || end == 0) {
                break;
            } else if (at + 1 < line.length() && line.charAt(at + 1) != '>') {
                end = at + 1;
                break;
            }
            at++;
        }
        // mbox puts a mark before "From" in anybody's words
        return line.startsWith(">From ") && !line.startsWith(">From: ") ? 0 : end;
    }

    /** "| quoted", but no line of a table. */
    private static boolean isBar(String line) {
        return line.startsWith("|") && !line.stripTrailing().substring(1).contains("|");
    }

    @Override
    public String toString() {
        return "Line[" + role + ", " + text.length() + "]";
    }
}
