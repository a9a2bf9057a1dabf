package de.komplize.bot.survey;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** All that the figures say, as equations between the numbers of people who are alike in everything; solved modulo a large prime. */
final class Equations {

    private static final long PRIME = 1_000_000_007L;

    private final List<Check62SmallCellsTest.Voice> people = new ArrayList<>();
    private final Map<Integer, long[]> rows = new HashMap<>();

    Equations(Check62SmallCellsTest.City city, List<Check62SmallCellsTest.Figure> figures) {
        for (String cell : city.cells()) {
            for (String district : city.names(Crossing.DISTRICT)) {
                for (String channel : city.names(Crossing.CHANNEL)) {
                    city.names(Crossing.LANGUAGE)
                            .forEach(language -> people.add(new Check62SmallCellsTest.Voice(
                                    cell,
                                    Map.of(
                                            Crossing.DISTRICT,
                                            district,
                                            Crossing.CHANNEL,
                                            channel,
                                            Crossing.LANGUAGE,
                                            language))));
                }
            }
        }
        add(row(Crossing.DISTRICT, Set.copyOf(city.cells()), List.of()));
        figures.forEach(figure -> add(row(figure.crossing(), figure.cells(), figure.groups())));
    }

    /** Whether the number of these people is a sum of what is known. */
    boolean give(Crossing crossing, Set<String> cells, List<String> groups) {
        long[] rest = reduced(row(crossing, cells, groups));
        return IntStream.range(0, rest.length).allMatch(i -> rest[i] == 0);
    }

    private long[] row(Crossing crossing, Set<String> cells, List<String> groups) {
        return people.stream()
                .mapToLong(person ->
                        cells.contains(person.cell()) && (groups.isEmpty() || groups.contains(person.group(crossing)))
                                ? 1
                                : 0)
                .toArray();
    }

    private void add(long[] row) {
        long[] rest = reduced(row);
        for (int i = 0; i < rest.length; i++) {
            if (rest[i] != 0) {
                long inverse = BigInteger.valueOf(rest[i])
                        .modInverse(BigInteger.valueOf(PRIME))
                        .longValue();
                for (int j = 0; j < rest.length; j++) {
                    rest[j] = rest[j] * inverse % PRIME;
                }
                rows.put(i, rest);
                return;
            }
        }
    }

    private long[] reduced(long[] row) {
        long[] rest = row.clone();
        for (int i = 0; i < rest.length; i++) {
            long[] known = rows.get(i);
            if (rest[i] != 0 && known != null) {
                long factor = rest[i];
                for (int j = i; j < rest.length; j++) {
                    rest[j] = Math.floorMod(rest[j] - factor * known[j], PRIME);
                }
            }
        }
        return rest;
    }
}
