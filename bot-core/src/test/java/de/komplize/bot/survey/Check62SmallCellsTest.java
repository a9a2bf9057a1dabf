package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Check 62: whoever has all tables of a survey, split in every way and at every time, computes no number below five. */
class Check62SmallCellsTest {

    private static final int SURVEYS = 1_000;
    private static final int STEPS = 4;

    /** One answer: its cell, and the groups it belongs to. */
    record Voice(String cell, Map<Crossing, String> groups) {
        String group(Crossing crossing) {
            return groups.getOrDefault(crossing, "");
        }
    }

    /** A survey of one question, as it comes in. */
    record City(List<String> cells, Map<Crossing, List<String>> groups, List<Voice> voices) {

        static City random(Random random) {
            List<String> cells = names("c", 2 + random.nextInt(4));
            Map<Crossing, List<String>> groups = new EnumMap<>(Crossing.class);
            groups.put(Crossing.DISTRICT, names("d", 2 + random.nextInt(4)));
            groups.put(Crossing.CHANNEL, names("h", 2 + random.nextInt(2)));
            groups.put(Crossing.LANGUAGE, names("l", 2));
            double skew = random.nextDouble() * 2;
            List<Voice> voices = IntStream.range(0, 10 + random.nextInt(400))
                    .mapToObj(_ -> {
                        Map<Crossing, String> of = new EnumMap<>(Crossing.class);
                        groups.forEach((crossing, names) -> of.put(crossing, pick(random, names, skew)));
                        return new Voice(pick(random, cells, skew), of);
                    })
                    .toList();
            return new City(cells, groups, voices);
        }

        List<String> names(Crossing crossing) {
            return groups.getOrDefault(crossing, List.of());
        }

        private static List<String> names(String kind, int count) {
            return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
        }

        private static String pick(Random random, List<String> names, double skew) {
            return names.get((int) (names.size() * Math.pow(random.nextDouble(), 1 + skew)));
        }

        Suppression.Counts counts(List<Voice> of) {
            Suppression.Counts counts = Suppression.Counts.of(cells);
            of.forEach(voice -> counts.add(voice.cell, voice.groups));
            return counts;
        }

        Map<Crossing, Set<String>> pooled(List<Voice> of) {
            Map<Crossing, Set<String>> pooled = new EnumMap<>(Crossing.class);
            for (Crossing crossing : Crossing.values()) {
                Map<String, Long> sizes = new LinkedHashMap<>();
                of.forEach(voice -> sizes.merge(voice.group(crossing), 1L, Long::sum));
                pooled.put(crossing, Suppression.hidden(sizes, Set.of()));
            }
            return pooled;
        }

        Shown shown(List<Voice> of, List<Shown> history) {
            return Suppression.of(counts(of), pooled(of), history);
        }
    }

    @Test
    void nothingShownIsSmallAndNothingHiddenCanBeComputed() {
        Random random = new Random(62);
        int hidden = 0;
        int crossed = 0;
        for (int i = 0; i < SURVEYS; i++) {
            City city = City.random(random);
            List<Shown> history = new ArrayList<>();
            for (int step = 1; step <= STEPS; step++) {
                List<Voice> now = city.voices.subList(0, city.voices.size() * step / STEPS);
                Shown shown = city.shown(now, history);
                figures(shown).forEach(figure -> assertTrue(figure.count >= Suppression.FEWEST, "small: " + shown));
                hidden += solvesNothing(city, now, shown);
                crossed += shown.rows().size();
                history.forEach(before -> differsByNothingSmall(before, shown));
                history.add(shown);
            }
        }
        assertTrue(hidden > 10_000, "tables with much to hide: " + hidden);
        assertTrue(crossed > 500, "and still with something to see: " + crossed);
    }

    /** A figure with what it counts: pairs of a cell and a group. */
    record Figure(Crossing crossing, Set<String> cells, List<String> groups, long count) {}

    private static List<Figure> figures(Shown shown) {
        List<Figure> figures = new ArrayList<>();
        shown.blocks()
                .forEach(block -> figures.add(
                        new Figure(Crossing.DISTRICT, Set.copyOf(block.cells()), List.of(), block.count())));
        for (Crossing crossing : Crossing.values()) {
            for (Shown.Row row : shown.crossed(crossing)) {
                for (int i = 0; i < row.counts().size(); i++) {
                    Set<String> cells = Set.copyOf(shown.blocks().get(i).cells());
                    figures.add(new Figure(
                            crossing, cells, row.groups(), row.counts().get(i)));
                }
            }
        }
        return figures;
    }

    /** Each hidden number is no sum of shown ones, and another one fits as well that is not negative anywhere. */
    private static int solvesNothing(City city, List<Voice> now, Shown shown) {
        List<Figure> figures = figures(shown);
        Equations equations = new Equations(city, figures);
        int hidden = 0;
        Set<String> alone = new HashSet<>();
        shown.blocks().stream().filter(block -> !block.isHidden()).forEach(block -> alone.addAll(block.cells()));
        for (String cell : city.cells) {
            if (!alone.contains(cell)) {
                hidden++;
                assertFalse(equations.give(Crossing.DISTRICT, Set.of(cell), List.of()), cell + " of " + shown);
            }
            for (Crossing crossing : Crossing.values()) {
                for (String group : city.names(crossing)) {
                    // A group that nobody is in is named nowhere.
                    if (now.stream().noneMatch(voice -> voice.group(crossing).equals(group))) {
                        continue;
                    }
                    boolean seen = alone.contains(cell)
                            && shown.crossed(crossing).stream()
                                    .anyMatch(row -> row.groups().equals(List.of(group)));
                    if (!seen) {
                        hidden++;
                        assertFalse(
                                equations.give(crossing, Set.of(cell), List.of(group)),
                                cell + " in " + group + " of " + shown);
                        if (!shown.crossed(crossing).isEmpty()) {
                            assertTrue(canDiffer(city, now, shown, crossing, cell, group), cell + " " + group + shown);
                        }
                    }
                }
            }
        }
        return hidden;
    }

    /** Another table with the same figures, and the same number of people in each group, in which this number is another one. */
    private static boolean canDiffer(
            City city, List<Voice> now, Shown shown, Crossing crossing, String cell, String group) {
        List<Voice> others = now.stream()
                .filter(voice -> isAlike(shown, crossing, group, voice.group(crossing)))
                .toList();
        for (String other : city.cells) {
            boolean block = isTogether(shown, cell, other);
            for (String there : city.names(crossing)) {
                boolean pool = isAlike(shown, crossing, group, there);
                boolean here = count(others, crossing, cell, group) > 0;
                boolean back = count(others, crossing, other, group) > 0;
                if (!other.equals(cell) && block && (here || back)) {
                    return true;
                }
                if (block || there.equals(group) || !pool) {
                    continue;
                }
                // Two people exchange their answers, and take any of the block: groups keep their size, blocks their
                // sum.
                if (here && inBlock(shown, others, crossing, other, there) > 0
                        || inBlock(shown, others, crossing, other, group) > 0
                                && inBlock(shown, others, crossing, cell, there) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long inBlock(Shown shown, List<Voice> voices, Crossing crossing, String cell, String group) {
        return voices.stream()
                .filter(voice -> isTogether(shown, cell, voice.cell) && group.equals(voice.group(crossing)))
                .count();
    }

    private static boolean isTogether(Shown shown, String one, String other) {
        return shown.blocks().stream()
                .anyMatch(block -> block.cells().contains(one) && block.cells().contains(other));
    }

    private static boolean isAlike(Shown shown, Crossing crossing, String one, String other) {
        return shown.crossed(crossing).stream()
                .anyMatch(row -> row.groups().contains(one) && row.groups().contains(other));
    }

    private static long count(List<Voice> voices, Crossing crossing, String cell, String group) {
        return voices.stream()
                .filter(voice -> voice.cell.equals(cell) && group.equals(voice.group(crossing)))
                .count();
    }

    /** Every set of people that both states count is the same, or differs by enough. */
    private static void differsByNothingSmall(Shown before, Shown now) {
        List<Set<String>> earlier =
                before.blocks().stream().map(block -> Set.copyOf(block.cells())).toList();
        for (int chosen = 1; chosen < 1 << earlier.size(); chosen++) {
            Set<String> cells = new HashSet<>();
            long was = 0;
            for (int i = 0; i < earlier.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    cells.addAll(earlier.get(i));
                    was += before.blocks().get(i).count();
                }
            }
            List<Shown.Block> inside = now.blocks().stream()
                    .filter(block -> cells.containsAll(block.cells()))
                    .toList();
            Set<String> covered = new HashSet<>();
            inside.forEach(block -> covered.addAll(block.cells()));
            if (covered.equals(cells)) {
                long more = inside.stream().mapToLong(Shown.Block::count).sum() - was;
                assertTrue(more == 0 || Math.abs(more) >= Suppression.FEWEST, before + " → " + now);
            }
        }
    }

    /** Whoever knows how tables are made learns no more: hidden numbers that change places make the same table. */
    @Test
    void hiddenNumbersCanChangePlacesWithoutATrace() {
        Random random = new Random(5);
        for (int i = 0; i < SURVEYS; i++) {
            Map<String, Long> counts = new LinkedHashMap<>();
            IntStream.range(0, 2 + random.nextInt(6))
                    .forEach(cell -> counts.put("c" + cell, (long) random.nextInt(random.nextInt(12) + 1)));
            Set<String> hidden = Suppression.hidden(counts, Set.of());
            if (hidden.isEmpty() || hidden.size() == counts.size()) {
                continue;
            }
            for (String one : hidden) {
                long mine = counts.getOrDefault(one, 0L);
                String other = hidden.stream()
                        .filter(cell -> counts.getOrDefault(cell, 0L) != mine)
                        .findFirst()
                        .orElseThrow();
                Map<String, Long> changed = new LinkedHashMap<>(counts);
                changed.put(one, counts.getOrDefault(other, 0L));
                changed.put(other, mine);
                assertEquals(hidden, Suppression.hidden(changed, Set.of()), counts.toString());
            }
        }
    }
}
