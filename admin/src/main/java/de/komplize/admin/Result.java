package de.komplize.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The results of one question, as the page shows them.
 *
 * @param facts how many answered, how many left it out
 * @param note why there is no table; empty where there is one
 * @param lines of the table and of the chart beside it
 * @param crossed the same by groups
 * @param splits whether its answers are ever split by groups
 * @param texts where the answers in words can be read; empty for who may not, and for other questions
 */
public record Result(
        String id,
        String text,
        List<String> facts,
        String note,
        List<Line> lines,
        boolean splits,
        List<Crossed> crossed,
        Optional<String> texts) {

    private static final int LONGEST = 38;

    public Result {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        crossed = List.copyOf(crossed);
    }

    /**
     * An answer with how many gave it.
     *
     * @param count a figure, or that it is hidden
     * @param percent from 0 to 100; 0 where it is hidden
     */
    public record Line(String answer, String count, String share, int percent, boolean hidden) {}

    /** A table by groups. */
    public record Crossed(String caption, List<String> headings, List<List<String>> rows) {
        public Crossed {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    /** A bar for each line that is not hidden. */
    public List<Bar> bars() {
        List<Line> shown = lines.stream().filter(line -> !line.hidden).toList();
        return IntStream.range(0, shown.size())
                .mapToObj(i -> new Bar(shown.get(i), i))
                .toList();
    }

    public int chartHeight() {
        return bars().size() * Bar.HEIGHT;
    }

    /** A name as it fits above its bar; the table has it whole. */
    public static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)) + " …";
    }

    /** A bar with its place in the chart. */
    public record Bar(Line line, int index) {
        static final int HEIGHT = 44;
        private static final int WIDEST = 300;
        private static final int TEXT = 16;
        private static final int BELOW_TEXT = 22;

        public int textY() {
            return index * HEIGHT + TEXT;
        }

        public int barY() {
            return index * HEIGHT + BELOW_TEXT;
        }

        public int width() {
            return Math.max(1, line.percent * WIDEST / 100);
        }
    }
}
