package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a table may be seen (check 62). Whoever knows every table that is shown, and how it is made, can compute no number below {@link #FEWEST}.
 * <ol>
 *   <li>Cells below it are hidden together with the next larger ones, until there are two at least that differ, with enough in them. Any exchange of
 *       the numbers among the hidden cells yields the same table: so none of them can be told.
 *   <li>A group is shown where each cell of it is large enough; all others stand together, and again each cell of them is. Where one group would stand
 *       alone, or the others are too few, the next larger one joins them.
 *   <li>What was shown before is held beside: what came between must be nothing or enough, in every cell that can be compared. Else cells are hidden,
 *       or the groups.
 * </ol>
 */
final class Suppression {

    /** k of the check; never below 3. */
    static final int FEWEST = 5;

    private Suppression() {}

    /**
     * The counts of a table before anything is hidden.
     *
     * @param cells in the order of the question
     * @param crossed by way of splitting, group and cell
     */
    record Counts(Map<String, Long> cells, Map<Crossing, Map<String, Map<String, Long>>> crossed) {

        static Counts of(List<String> cells) {
            Map<String, Long> all = new LinkedHashMap<>();
            cells.forEach(cell -> all.put(cell, 0L));
            return new Counts(all, new EnumMap<>(Crossing.class));
        }

        void add(String cell, Map<Crossing, String> groups) {
            cells.merge(cell, 1L, Long::sum);
            groups.forEach((crossing, group) -> crossed.computeIfAbsent(crossing, _ -> new HashMap<>())
                    .computeIfAbsent(group, _ -> new HashMap<>())
                    .merge(cell, 1L, Long::sum));
        }

        long in(Crossing crossing, String group, Shown.Block block) {
            Map<String, Long> row = crossed.getOrDefault(crossing, Map.of()).getOrDefault(group, Map.of());
            return block.cells().stream()
                    .mapToLong(cell -> row.getOrDefault(cell, 0L))
                    .sum();
        }
    }

    /**
     * What may be seen now.
     *
     * @param pooled by way of splitting the groups that never stand alone
     * @param history what was seen of the same table before
     */
    static Shown of(Counts counts, Map<Crossing, Set<String>> pooled, List<Shown> history) {
        Set<String> forced = new HashSet<>();
        while (true) {
            List<Shown.Block> blocks = blocks(counts.cells, forced);
            Shown whole = new Shown(blocks, Map.of());
            if (blocks.isEmpty()) {
                return Shown.NOTHING;
            }
            Set<String> telling = Differences.telling(history, whole);
            if (telling.isEmpty()) {
                return crossed(counts, blocks, pooled, history);
            }
            if (!forced.addAll(telling)) {
                return Shown.NOTHING;
            }
        }
    }

    private static Shown crossed(
            Counts counts, List<Shown.Block> blocks, Map<Crossing, Set<String>> pooled, List<Shown> history) {
        Map<String, List<Shown.Row>> rows = new HashMap<>();
        pooled.forEach((crossing, never) -> {
            List<Shown.Row> found = rows(counts, crossing, blocks, never);
            Shown candidate = new Shown(blocks, Map.of(crossing.stored(), found));
            if (!found.isEmpty() && Differences.areSafe(history, candidate, crossing)) {
                rows.put(crossing.stored(), found);
            }
        });
        return new Shown(blocks, rows);
    }

    /** The cells to hide; none, or at least two. */
    static Set<String> hidden(Map<String, Long> counts, Set<String> forced) {
        Set<String> hidden = new HashSet<>(forced);
        counts.forEach((cell, count) -> {
            if (count < FEWEST) {
                hidden.add(cell);
            }
        });
        while (!hidden.isEmpty() && hidden.size() < counts.size() && !isHiding(counts, hidden)) {
            long next = counts.entrySet().stream()
                    .filter(cell -> !hidden.contains(cell.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .min()
                    .orElseThrow();
            // Equal ones together: which of them was taken would tell something.
            counts.forEach((cell, count) -> {
                if (count == next) {
                    hidden.add(cell);
                }
            });
        }
        return hidden;
    }

    private static boolean isHiding(Map<String, Long> counts, Set<String> hidden) {
        List<Long> values =
                hidden.stream().map(cell -> counts.getOrDefault(cell, 0L)).toList();
        return values.stream().distinct().count() > 1
                && values.stream().mapToLong(Long::longValue).sum() >= FEWEST;
    }

    private static List<Shown.Block> blocks(Map<String, Long> counts, Set<String> forced) {
        Set<String> hidden = hidden(counts, forced);
        if (hidden.size() == counts.size()) {
            return List.of();
        }
        List<Shown.Block> blocks = new ArrayList<>();
        List<String> together = new ArrayList<>();
        counts.forEach((cell, count) -> {
            if (hidden.contains(cell)) {
                together.add(cell);
            } else {
                blocks.add(new Shown.Block(List.of(cell), count));
            }
        });
        if (!together.isEmpty()) {
            long sum = together.stream()
                    .mapToLong(cell -> counts.getOrDefault(cell, 0L))
                    .sum();
            blocks.add(new Shown.Block(together, sum));
        }
        return blocks;
    }

    /** Groups that stand or fall together. */
    private record Unit(List<String> groups, List<Long> counts) {
        boolean isEnough() {
            return counts.stream().allMatch(count -> count >= FEWEST);
        }

        long sum() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }

        Unit with(Unit other) {
            List<String> both = new ArrayList<>(groups);
            both.addAll(other.groups);
            List<Long> sums = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                sums.add(counts.get(i) + other.counts.get(i));
            }
            return new Unit(both, sums);
        }
    }

    private static List<Shown.Row> rows(Counts counts, Crossing crossing, List<Shown.Block> blocks, Set<String> never) {
        if (blocks.size() < 2) {
            return List.of();
        }
        List<Unit> alone = new ArrayList<>();
        List<Unit> pool = new ArrayList<>();
        counts.crossed.getOrDefault(crossing, Map.of()).keySet().stream()
                .sorted()
                .map(group -> new Unit(
                        List.of(group),
                        blocks.stream()
                                .map(block -> counts.in(crossing, group, block))
                                .toList()))
                .forEach(unit -> (unit.isEnough() && !never.contains(unit.groups.getFirst()) ? alone : pool).add(unit));
        while (!pool.isEmpty() && !(pool.size() > 1 && sum(pool).isEnough())) {
            if (alone.isEmpty()) {
                return List.of();
            }
            Unit smallest =
                    alone.stream().min(Comparator.comparingLong(Unit::sum)).orElseThrow();
            alone.remove(smallest);
            pool.add(smallest);
        }
        if (alone.isEmpty()) {
            return List.of();
        }
        if (!pool.isEmpty()) {
            alone.add(sum(pool));
        }
        return alone.stream()
                .map(unit -> new Shown.Row(unit.groups, unit.counts))
                .toList();
    }

    private static Unit sum(List<Unit> pool) {
        return pool.stream().reduce(Unit::with).orElseThrow();
    }
}
