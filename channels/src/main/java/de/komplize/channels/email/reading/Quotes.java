package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out of each line whose words it holds: the person's, or those of a mail quoted with marks, below a separator, or without any. */
final class Quotes {

    /** Lines that may begin a quote and do not: more than these are made to keep a reader busy. */
    private static final int MOST_LOOKS = 1_000;

    private final List<Line> lines;
    private final List<String> notes;
    private final HeaderBlock headers;
    private final Introduction introduction;
    private int cut = -1;
    private int looks;

    private Quotes(List<Line> lines, List<String> notes) {
        this.lines = new ArrayList<>(lines);
        this.notes = notes;
        this.headers = new HeaderBlock(this.lines);
        this.introduction = new Introduction(this.lines);
    }

    /** @param cut the line from which on all is a quote without marks; -1 where there is none */
    record Marked(List<Line> lines, int cut) {}

    static Marked mark(List<Line> lines, List<String> notes) {
        Quotes quotes = new Quotes(lines, notes);
        int at = 0;
        while (at < lines.size() && quotes.cut < 0) {
            at = quotes.step(at);
        }
        quotes.joinWrapped();
        return new Marked(List.copyOf(quotes.lines), quotes.cut);
    }

    /** Looks at one line; returns the next to look at. */
    private int step(int at) {
        Line line = lines.get(at);
        if (line.is(Line.Role.CUT)) {
            return below(at, at + 1, "html-quote");
        }
        if (!line.is(Line.Role.TEXT) || line.isBlank()) {
            return at + 1;
        }
        if (Separators.isAbove(line.text())) {
            return cutAt(start(at), "reply-above-line");
        }
        boolean candidate = headers.isEntry(at)
                || introduction.mayEnd(at)
                || Separators.isRule(line.text())
                || Separators.isOriginal(line.text())
                || Separators.isTitled(line.text())
                || Separators.isNamed(line.text())
                || Separators.isArrows(line.text());
        if (!candidate || ++looks > MOST_LOOKS) {
            return at + 1;
        }
        Optional<Integer> block = block(at);
        if (block.isPresent()) {
            return below(at, block.get(), "header-block");
        }
        Optional<Introduction.Span> span = introduction.endingAt(at);
        return span.map(this::introduced).orElse(at + 1);
    }

    /** Where a separator or a quoted header that begins there ends. */
    private Optional<Integer> block(int at) {
        String text = lines.get(at).text();
        if (Separators.isArrows(text)) {
            return Optional.of(at + 1);
        }
        boolean original = Separators.isOriginal(text);
        boolean weak = !original && (Separators.isRule(text) || Separators.isTitled(text) || Separators.isNamed(text));
        if (!original && !weak) {
            return headers.end(at, false);
        }
        Optional<Integer> next = Separators.below(lines, at + 1, 4);
        Optional<Integer> block = next.flatMap(start -> headers.end(start, true)
                .filter(_ -> original || headers.end(start, false).isPresent() || Separators.isTitled(text)));
        if (block.isPresent()) {
            return block;
        }
        if (weak
                && Separators.isTitled(text)
                && next.flatMap(this::introductionFrom).isPresent()) {
            return next.flatMap(this::introductionFrom);
        }
        return original ? Optional.of(at + 1) : Optional.empty();
    }

    private Optional<Integer> introductionFrom(int start) {
        for (int i = start; i < Math.min(lines.size(), start + 4); i++) {
            Optional<Introduction.Span> span = introduction.endingAt(i);
            if (span.isPresent()) {
                return Optional.of(span.get().end());
            }
        }
        return Optional.empty();
    }

    private int introduced(Introduction.Span span) {
        if (!span.marked()) {
            return cutAt(span.from(), "introduction");
        }
        notes.add("quote-introduced: line " + (span.from() + 1));
        return introduce(span.from(), span.end());
    }

    /** Below a header either marks follow, and only what bears them is quoted, or all is. */
    private int below(int from, int end, String rule) {
        int start = start(from);
        Optional<Integer> next = Separators.below(lines, end, 4);
        if (next.filter(i -> lines.get(i).is(Line.Role.QUOTED)).isPresent()) {
            notes.add("quote-introduced: line " + (from + 1));
            return introduce(start, end);
        }
        // Below a full header an introduction is part of the quoted mail.
        boolean bare = !headers.isEntry(from) && !headers.isEntry(end - 1);
        if (bare && next.isPresent() && lines.get(next.get()).is(Line.Role.TEXT)) {
            Optional<Integer> quote = introductionFrom(next.get()).filter(this::isQuotedAt);
            if (quote.isPresent()) {
                return introduce(start, quote.get());
            }
        }
        return cutAt(start, rule);
    }

    /** With the blank lines and rules above. */
    private int start(int from) {
        int start = from;
        while (start > 0
                && (lines.get(start - 1).isBlank()
                        || Separators.isRule(lines.get(start - 1).text()))
                && lines.get(start - 1).is(Line.Role.TEXT)) {
            start--;
        }
        return start;
    }

    private boolean isQuotedAt(int from) {
        return Separators.below(lines, from, 4)
                .filter(i -> lines.get(i).is(Line.Role.QUOTED))
                .isPresent();
    }

    private int introduce(int from, int end) {
        for (int i = from; i < end; i++) {
            lines.set(i, lines.get(i).as(Line.Role.INTRODUCTION));
        }
        return end;
    }

    private int cutAt(int at, String rule) {
        notes.add("cut-" + rule + ": line " + (at + 1));
        cut = at;
        return lines.size();
    }

    /** A program broke a long quoted line, and its rest lost the mark. */
    private void joinWrapped() {
        int end = cut < 0 ? lines.size() : cut;
        for (int i = 1; i + 1 < end; i++) {
            Line before = lines.get(i - 1);
            String text = lines.get(i).text().strip();
            boolean between = before.is(Line.Role.QUOTED)
                    && lines.get(i + 1).is(Line.Role.QUOTED)
                    && lines.get(i).is(Line.Role.TEXT);
            String above = before.text().strip();
            if (between
                    && before.raw().length() >= 66
                    && !text.isEmpty()
                    && text.length() < 40
                    && Character.isLowerCase(text.codePointAt(0))
                    && ".?!:".indexOf(above.charAt(above.length() - 1)) < 0) {
                lines.set(i, lines.get(i).as(Line.Role.QUOTED));
            }
        }
    }
}
