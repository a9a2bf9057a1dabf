package de.komplize.channels.email.reading;

import de.komplize.bot.survey.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person wrote in a text with quotes in it.
 *
 * @param text stripped at both ends
 * @param whole true where the text is kept as it is
 * @param found true where something of it is marked as quoted
 */
record ReplyText(
        String text,
        List<Excerpt> excerpts,
        boolean whole,
        boolean found,
        Optional<String> quoted,
        Optional<String> signature,
        List<String> notes) {

    private static final int SHORT = 300;
    private static final int MOST_STRETCHES = 200;
    private static final Table TABLE = Table.read("quoting.txt");
    private static final List<String> POINTERS = TABLE.of("pointer");
    private static final List<String> HINTS = TABLE.of("hint");
    private static final Pattern SMILEY = Pattern.compile("[:;=]['^-]?[()*|/\\]\\[]");

    ReplyText {
        excerpts = List.copyOf(excerpts);
        notes = List.copyOf(notes);
    }

    static ReplyText of(List<Line> lines) {
        List<String> notes = new ArrayList<>();
        Quotes.Marked marked = Quotes.mark(lines, notes);
        Cutting cutting = new Cutting(marked);
        cutting.run(notes);
        String text = cutting.text();
        boolean found = marked.cut() >= 0 || marked.lines().stream().anyMatch(line -> !line.is(Line.Role.TEXT));
        boolean nothing = isNothing(text);
        boolean elsewhere = !nothing && marked.cut() >= 0 && (pointsBelow(text) || Signatures.isOnlyCourtesy(text));
        if (nothing || elsewhere) {
            String whole = whole(lines);
            if (!whole.isEmpty()) {
                notes.add(nothing ? "whole: nothing left" : "whole: answers stand in the quote");
            }
            return new ReplyText(
                    whole,
                    whole.isEmpty() ? List.of() : List.of(new Excerpt("", whole)),
                    !whole.isEmpty(),
                    found,
                    Optional.empty(),
                    Optional.empty(),
                    notes);
        }
        return new ReplyText(
                text, cutting.excerpts, false, found, optional(cutting.quoted), optional(cutting.signature), notes);
    }

    private static Optional<String> optional(List<String> lines) {
        String text = String.join("\n", lines).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String whole(List<Line> lines) {
        return lines.stream().map(Line::raw).collect(Collectors.joining("\n")).strip();
    }

    /** A smiley is an answer, a row of hyphens is none. */
    private static boolean isNothing(String text) {
        return !SMILEY.matcher(text).find()
                && text.codePoints()
                        .noneMatch(c -> Character.isLetterOrDigit(c)
                                || c > 0x2000 && c != 0xFFFD
                                || c == '?'
                                || c == '!'
                                || c == '+');
    }

    private static boolean pointsBelow(String text) {
        String folded = Table.fold(text);
        boolean figures = folded.chars().anyMatch(Character::isDigit);
        return text.length() <= SHORT
                && (Table.holdsAny(folded, POINTERS) || !figures && Table.holdsAny(folded, HINTS));
    }

    /** Takes the person's lines together, stretch by stretch. */
    private static final class Cutting {

        private final List<Line> lines;
        private final int end;
        private final List<Excerpt> excerpts = new ArrayList<>();
        private final List<String> kept = new ArrayList<>();
        private final List<String> quoted = new ArrayList<>();
        private final List<String> signature = new ArrayList<>();
        private String under = "";
        private int stretches;

        Cutting(Quotes.Marked marked) {
            lines = marked.lines();
            end = marked.cut() < 0 ? lines.size() : marked.cut();
        }

        void run(List<String> notes) {
            int at = 0;
            while (at < end) {
                int next = at;
                boolean own = isOwn(lines.get(at));
                while (next < end && isOwn(lines.get(next)) == own) {
                    next++;
                }
                if (own) {
                    own(at, next, notes);
                } else {
                    quote(at, next);
                }
                at = next;
            }
            lines.subList(end, lines.size()).forEach(line -> quoted.add(line.text()));
        }

        private static boolean isOwn(Line line) {
            return line.is(Line.Role.TEXT) || line.is(Line.Role.SIGNATURE);
        }

        private void own(int from, int to, List<String> notes) {
            List<Line> stretch = lines.subList(from, to);
            // Signatures stand below the last words, and where a program put a quote under them.
            boolean looked = stretches++ < MOST_STRETCHES || to == end;
            int keep = looked ? Signatures.keep(stretch) : stretch.size();
            if (stretch.stream().skip(keep).anyMatch(line -> !line.isBlank())) {
                notes.add("signature: line " + (from + keep + 1));
            }
            stretch.stream().skip(keep).forEach(line -> signature.add(line.text()));
            List<String> words = stretch.stream().limit(keep).map(Line::text).toList();
            kept.addAll(words);
            String written = String.join("\n", words).strip();
            if (!written.isEmpty()) {
                excerpts.add(new Excerpt(under, written));
                under = "";
            }
            if (to < end) {
                kept.add("");
            }
        }

        private void quote(int from, int to) {
            List<String> words = lines.subList(from, to).stream()
                    .filter(line -> line.is(Line.Role.QUOTED))
                    .map(line -> line.text().strip())
                    .toList();
            lines.subList(from, to).forEach(line -> quoted.add(line.text()));
            String block = String.join("\n", words).strip();
            under = under.isEmpty() ? block : (under + "\n" + block).strip();
        }

        /** Where a quote stood between two stretches, one blank line is left. */
        String text() {
            String joined = String.join("\n", kept).strip();
            boolean parted = excerpts.size() > 1;
            return parted
                    ? joined.replaceAll("\n[ \t]*(?:\n[ \t]*){2,}", "\n\n").strip()
                    : joined;
        }
    }
}
