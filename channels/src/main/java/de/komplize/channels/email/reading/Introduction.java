package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The line above a quote: "Am Mo., 3. Nov. 2025 um 14:02 Uhr schrieb X <…>:", in whatever language and over several lines. */
final class Introduction {

    private static final int MOST_LINES = 6;
    private static final int LONGEST = 500;
    private static final Table TABLE = Table.read("quoting.txt");
    private static final List<String> VERBS = TABLE.of("verb");
    private static final List<String> STARTS = TABLE.of("start");
    private static final List<String> OWN = TABLE.of("own");

    private static final Pattern TIME =
            Pattern.compile("\\p{Nd}{1,2} ?[:.hH時时시点][ \\u00A0]?\\p{Nd}{2}|\\p{Nd} ?[aApP]\\.?[mM]\\b");
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\p{Nd})(?:19|20)\\p{Nd}\\p{Nd}(?!\\p{Nd})|\\p{Nd}{1,2}[./-] ?\\p{Nd}{1,2}[./-] ?\\p{Nd}{2,4}|[٠-٩]{4}");
    private static final Pattern DIRECTION = Pattern.compile("[\u200B-\u200F\u202A-\u202E\u2066-\u2069]");
    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s*$");

    private final List<Line> lines;

    Introduction(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * @param from its first line
     * @param end behind its last
     */
    record Span(int from, int end, boolean marked) {}

    static boolean hasTime(String text) {
        return TIME.matcher(DAY.matcher(text).replaceAll(" ")).find();
    }

    static boolean hasDay(String text) {
        return DAY.matcher(text).find();
    }

    /** Cheap to ask of every line. */
    boolean mayEnd(int line) {
        String text = lines.get(line).text().stripTrailing();
        boolean colon = text.endsWith(":")
                || text.endsWith("：")
                || text.endsWith("*")
                || text.endsWith("_")
                || !text.isEmpty()
                        && DIRECTION.matcher(text.substring(text.length() - 1)).matches();
        return colon || isQuotedBelow(line);
    }

    /** One that ends with the line at {@code last}. */
    Optional<Span> endingAt(int last) {
        String end = bare(lines.get(last).text());
        boolean colon = end.endsWith(":") || end.endsWith("：");
        boolean marked = isQuotedBelow(last);
        if (end.isEmpty() || !colon && !marked) {
            return Optional.empty();
        }
        String joined = "";
        for (int from = last; from > last - MOST_LINES && from >= 0; from--) {
            Line line = lines.get(from);
            if (!line.is(Line.Role.TEXT) || line.isBlank()) {
                return Optional.empty();
            }
            joined = (bare(line.text()) + " " + joined).strip();
            if (joined.length() > LONGEST) {
                return Optional.empty();
            }
            if (begins(line.text()) && isIntroduction(joined, colon, marked)) {
                return Optional.of(new Span(higher(from, joined), last + 1, marked));
            }
        }
        return Optional.empty();
    }

    private boolean isQuotedBelow(int line) {
        for (int i = line + 1; i < Math.min(lines.size(), line + 4); i++) {
            if (!lines.get(i).isBlank() || lines.get(i).is(Line.Role.QUOTED)) {
                return lines.get(i).is(Line.Role.QUOTED);
            }
        }
        return false;
    }

    private static String bare(String text) {
        String stripped = DIRECTION.matcher(text).replaceAll("").strip();
        int from = 0;
        int to = stripped.length();
        while (from < to && "*_-~ ‐".indexOf(stripped.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_ ".indexOf(stripped.charAt(to - 1)) >= 0) {
            to--;
        }
        return stripped.substring(from, to);
    }

    private static boolean begins(String text) {
        String folded = Table.fold(bare(text));
        if (folded.isEmpty()) {
            return false;
        }
        return Character.isDigit(folded.charAt(0))
                || "\"<[('".indexOf(folded.charAt(0)) >= 0
                || starts(folded)
                || folded.contains("@")
                || Table.holdsAny(folded, VERBS);
    }

    private static boolean starts(String folded) {
        int end = 0;
        while (end < folded.length()
                && (Character.isLetterOrDigit(folded.charAt(end)) || "-'".indexOf(folded.charAt(end)) >= 0)) {
            end++;
        }
        String first = folded.substring(0, end);
        return STARTS.contains(first)
                || STARTS.stream().anyMatch(start -> start.indexOf(' ') > 0 && folded.startsWith(start + " "));
    }

    private static boolean isIntroduction(String joined, boolean colon, boolean marked) {
        String folded = Table.fold(joined);
        boolean verb = Table.holdsAny(folded, VERBS);
        boolean address = folded.contains("@");
        boolean day = hasDay(folded);
        boolean time = hasTime(folded);
        if (Table.holdsAny(folded, OWN) && !address) {
            return false;
        }
        if (marked) {
            return verb && (colon || day || address) && !isProse(folded)
                    || colon && day && (address || time || starts(folded))
                    || day && address && Character.isDigit(folded.charAt(0)) && folded.endsWith(">");
        }
        boolean programs = verb && (day && time || address && (day || time || starts(folded)));
        return colon && (programs || address && day && time) && !isProse(folded);
    }

    /** More than one sentence: somebody's own words, with a date in them. */
    private static boolean isProse(String folded) {
        int at = folded.indexOf(". ");
        while (at > 0) {
            boolean word = at > 5 && folded.substring(at - 5, at).chars().allMatch(Character::isLetter);
            if (word && at + 2 < folded.length() && !folded.contains("@")) {
                return true;
            }
            at = folded.indexOf(". ", at + 1);
        }
        return folded.contains("? ") || folded.contains("! ");
    }

    /** A first line with the date only, above one that would do alone. */
    private int higher(int from, String joined) {
        String folded = Table.fold(joined);
        if (hasDay(folded) && starts(folded)) {
            return from;
        }
        for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
            Line line = lines.get(i);
            String text = bare(line.text());
            if (!line.is(Line.Role.TEXT)
                    || text.isEmpty()
                    || SENTENCE.matcher(text).find()) {
                return from;
            }
            String own = Table.fold(text);
            if ((starts(own) || Character.isDigit(own.charAt(0))) && (hasDay(own) || hasTime(own))) {
                return i;
            }
        }
        return from;
    }
}
