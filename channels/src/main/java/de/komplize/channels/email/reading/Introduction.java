package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line above a quote: "Am Mo., 3. Nov. 2025 um 14:02 Uhr schrieb X <…>:", in whatever language and over several lines. */
final class Introduction {

    private static final int MOST_LINES = 6;
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;
    private static final Table TABLE = Table.read("quoting.txt");
    private static final List<String> VERBS = TABLE.of("verb");
    private static final List<String> STARTS = TABLE.of("start");
    private static final List<String> OWN = TABLE.of("own");
    private static final List<String> MONTHS = TABLE.of("month");
    private static final List<String> LINKS = TABLE.of("link");
    private static final List<String> SELF = TABLE.of("self");
    private static final List<String> OTHERS = TABLE.of("others");

    private static final Pattern TIME =
            Pattern.compile("\\p{Nd}{1,2} ?[:.hH時时시点][ \\u00A0]?\\p{Nd}{2}|\\p{Nd} ?[aApP]\\.?[mM]\\b");
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\p{Nd})(?:19|20)\\p{Nd}\\p{Nd}(?!\\p{Nd})|\\p{Nd}{1,2}[./-] ?\\p{Nd}{1,2}[./-] ?\\p{Nd}{2,4}(?!:?\\p{Nd})|[٠-٩]{4}");
    private static final Pattern NUMERIC = Pattern.compile("\\p{Nd}{1,4}[./-] ?\\p{Nd}{1,2}[./-]");
    private static final Pattern DIRECTION = Pattern.compile("[\u200B-\u200F\u202A-\u202E\u2066-\u2069]");
    /** "… schrieb das Amt an max@example.org:" is told by a person. */
    private static final Pattern TO_ADDRESS =
            Pattern.compile("(?:^|\\s)(?:an|to|à|aan|till|til) [^\\s<>@]{1,64}@[^\\s<>@]{1,100}$");

    /** "Stadt Kassel <mit@stadt.example> schrieb:" without a day; nobody writes an address like that in a sentence. */
    private static final Pattern SENDER =
            Pattern.compile("[^<>@:]{1,60}<[^\\s<>@]{1,64}@[^\\s<>@]{1,100}> \\p{L}{1,12}(?: \\p{L}{1,12})? ?:");

    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s*$");

    /** Yahoo's program for Android goes on in the same line, behind spaces. */
    private static final Pattern INLINE = Pattern.compile("(?<=[^\\s:]) ?:[ \\u00A0]{2,9}(?=\\S)");

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
                || text.endsWith("----")
                || INLINE.matcher(text).find()
                || !text.isEmpty()
                        && DIRECTION.matcher(text.substring(text.length() - 1)).matches();
        return colon || isQuotedBelow(line);
    }

    /** One that ends with the line at {@code last}. */
    Optional<Span> endingAt(int last) {
        Optional<Span> within = within(last);
        if (within.isPresent()) {
            return within;
        }
        String end = bare(lines.get(last).text());
        boolean colon = end.endsWith(":")
                || end.endsWith("：")
                || isRuled(lines.get(last).text());
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

    /** "On Mon, Nov 3, 2025 at 2:02 PM, X<…> wrote:   Hello": from there on all is quoted. */
    private Optional<Span> within(int at) {
        String text = lines.get(at).text();
        Matcher colon = INLINE.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (!colon.find()) {
            return Optional.empty();
        }
        String head = bare(text.substring(0, colon.end()));
        return begins(head) && head.contains("@") && isIntroduction(head, true, false)
                ? Optional.of(new Span(at, at + 1, false))
                : Optional.empty();
    }

    /** Zoho's "---- On … X <…> wrote ----". */
    private static boolean isRuled(String line) {
        String text = line.strip();
        return text.endsWith(" ----");
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
        while (from < to && "*_-~> ‐".indexOf(stripped.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_- ".indexOf(stripped.charAt(to - 1)) >= 0) {
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
        boolean own = !address && Table.holdsAny(folded, OWN) && !Table.holdsAny(folded, OTHERS);
        if (own || Table.holdsAny(folded, SELF) || TO_ADDRESS.matcher(folded).find()) {
            return false;
        }
        if (marked) {
            return verb && (colon || day || address) && !isProse(folded)
                    || colon && day && (address || time || starts(folded))
                    || day && address && Character.isDigit(folded.charAt(0)) && folded.endsWith(">");
        }
        boolean bare = verb && SENDER.matcher(folded).matches();
        boolean programs = bare || verb && (day && time || address && (day || time || starts(folded)));
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

    /** "Am Montag, 3." above "November 2025 um 14:02 schrieb …". */
    private static boolean isPieceOfDate(String above, String below) {
        if (above.isEmpty()
                || above.length() > LONGEST_NAME
                || !starts(above) && !Character.isDigit(above.codePointAt(0))) {
            return false;
        }
        // "Am Montag" above a whole date is somebody's answer.
        boolean whole = starts(below) && hasDay(below) || NUMERIC.matcher(below).lookingAt();
        boolean dated = false;
        for (String word : above.split("[\\s,.()]+")) {
            boolean known = word.isEmpty()
                    || word.chars().anyMatch(Character::isDigit)
                    || STARTS.contains(word)
                    || LINKS.contains(word)
                    || MONTHS.stream().anyMatch(word::startsWith);
            if (!known) {
                return false;
            }
            dated |= MONTHS.stream().anyMatch(word::startsWith)
                    || starts(above) && word.chars().anyMatch(Character::isDigit);
        }
        return above.endsWith(",") || dated && !whole;
    }

    /** A first line with the sender or a piece of the date only, above one that would do alone. */
    private int higher(int from, String joined) {
        String folded = Table.fold(joined);
        int up = from - 1;
        if (up >= 0 && lines.get(up).is(Line.Role.TEXT) && !lines.get(up).isBlank()) {
            String above = bare(lines.get(up).text());
            // No program begins with "<mit@stadt.example> schrieb".
            boolean sender = folded.startsWith("<") && above.length() <= LONGEST_NAME && joined.length() <= LONGEST;
            boolean first = up == 0 || lines.get(up - 1).isBlank();
            if (sender && !SENTENCE.matcher(above).find()) {
                return higher(up, above + " " + joined);
            }
            if (isPieceOfDate(Table.fold(above), folded)
                    || first && VERBS.contains(folded.replaceAll("[:：\\s]+$", ""))) {
                return up;
            }
        }
        if (hasDay(folded) && (starts(folded) || hasTime(folded))) {
            return from;
        }
        for (int i = from - 1; i >= 0 && i >= from - 3; i--) {
            Line line = lines.get(i);
            String text = bare(line.text());
            if (!line.is(Line.Role.TEXT)
                    || text.isEmpty()
                    || line.text().strip().startsWith("- ")
                    || SENTENCE.matcher(text).find()) {
                return from;
            }
            String own = Table.fold(text);
            // "… at 14:02 Stadt Kassel <" or a sender and a date: only the verb stands in the line below.
            boolean sender =
                    (own.contains("@") && own.contains(">") || own.endsWith("<")) && (hasDay(own) || hasTime(own));
            if (sender || (starts(own) || Character.isDigit(own.charAt(0))) && (hasDay(own) || hasTime(own))) {
                return i;
            }
        }
        return from;
    }
}
