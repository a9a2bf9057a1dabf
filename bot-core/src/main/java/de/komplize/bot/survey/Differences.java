package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be told by holding two states of a table side by side: whoever came between stands in what both of them count alike. */
final class Differences {

    private Differences() {}

    /** A figure that was shown, with what it counts; all groups where they are not told apart. */
    private record Figure(Set<String> cells, Optional<Set<String>> groups, long count) {

        boolean overlaps(Figure other) {
            return cells.stream().anyMatch(other.cells::contains)
                    && (groups.isEmpty()
                            || other.groups.isEmpty()
                            || groups.get().stream().anyMatch(other.groups.get()::contains));
        }
    }

    /** What both states count alike, with how much more it is now. */
    private record Common(Set<String> cells, long more) {
        boolean isSafe() {
            return more == 0 || Math.abs(more) >= Suppression.FEWEST;
        }
    }

    /** The cells by which too few could be told, groups aside. */
    static Set<String> telling(List<Shown> history, Shown now) {
        Set<String> telling = new HashSet<>();
        for (Shown before : history) {
            common(whole(before), whole(now)).stream()
                    .filter(common -> !common.isSafe())
                    .forEach(common -> telling.addAll(common.cells));
        }
        return telling;
    }

    static boolean areSafe(List<Shown> history, Shown now, Crossing crossing) {
        return history.stream()
                .allMatch(before -> common(crossed(before, crossing), crossed(now, crossing)).stream()
                        .allMatch(Common::isSafe));
    }

    private static List<Figure> whole(Shown shown) {
        return shown.blocks().stream()
                .map(block -> new Figure(Set.copyOf(block.cells()), Optional.empty(), block.count()))
                .toList();
    }

    private static List<Figure> crossed(Shown shown, Crossing crossing) {
        List<Shown.Row> rows = shown.crossed(crossing);
        if (rows.isEmpty()) {
            return whole(shown);
        }
        List<Figure> figures = new ArrayList<>();
        for (Shown.Row row : rows) {
            for (int i = 0; i < row.counts().size(); i++) {
                Set<String> cells = Set.copyOf(shown.blocks().get(i).cells());
                figures.add(new Figure(
                        cells,
                        Optional.of(Set.copyOf(row.groups())),
                        row.counts().get(i)));
            }
        }
        return figures;
    }

    /** The smallest sums of figures that count the same in both states; none where nothing was shown in one of them. */
    private static List<Common> common(List<Figure> before, List<Figure> now) {
        List<Common> common = new ArrayList<>();
        if (before.isEmpty() || now.isEmpty()) {
            return common;
        }
        List<Figure> earlier = new ArrayList<>(before);
        List<Figure> later = new ArrayList<>(now);
        while (!earlier.isEmpty() || !later.isEmpty()) {
            List<Figure> left = new ArrayList<>();
            List<Figure> right = new ArrayList<>();
            if (later.isEmpty()) {
                left.add(earlier.removeFirst());
            } else {
                right.add(later.removeFirst());
            }
            while (move(earlier, right, left) || move(later, left, right)) {
                // until nothing more overlaps
            }
            Set<String> cells = new HashSet<>();
            left.forEach(figure -> cells.addAll(figure.cells));
            right.forEach(figure -> cells.addAll(figure.cells));
            common.add(new Common(cells, sum(right) - sum(left)));
        }
        return common;
    }

    private static boolean move(List<Figure> from, List<Figure> beside, List<Figure> to) {
        List<Figure> found = from.stream()
                .filter(figure -> beside.stream().anyMatch(figure::overlaps))
                .toList();
        from.removeAll(found);
        return to.addAll(found);
    }

    private static long sum(List<Figure> figures) {
        return figures.stream().mapToLong(Figure::count).sum();
    }
}
