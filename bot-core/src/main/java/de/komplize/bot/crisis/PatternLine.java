package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Pattern.Kind;
import de.komplize.bot.crisis.Pattern.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads one line of a pattern file. A blank-separated part holds alternatives, an alternative one or more words without others
 * between (nie_mehr); each way through the line becomes one list of places.
 */
final class PatternLine {

    private static final int GAP = 2;
    private static final int MIXED_GAP = 4;
    private static final int WIDE_GAP = 6;
    private static final int MOST_MIXED = 4;

    private final Function<String, List<String>> lists;

    private PatternLine(Function<String, List<String>> lists) {
        this.lists = lists;
    }

    static List<List<Place>> read(Kind kind, String line, Function<String, List<String>> lists) {
        PatternLine reader = new PatternLine(lists);
        List<List<List<Place>>> parts = new ArrayList<>();
        int gap = kind == Kind.MIXED ? MIXED_GAP : GAP;
        boolean wide = false;
        for (String part : line.split("\\s+")) {
            if (!part.equals("...")) {
                parts.add(reader.alternatives(part, wide ? WIDE_GAP : gap));
            }
            wide = part.equals("...");
        }
        if (parts.isEmpty() || wide || kind == Kind.MIXED && (parts.size() < 2 || parts.size() > MOST_MIXED)) {
            throw new IllegalArgumentException("too few or too many words; \"mixed\" takes two to " + MOST_MIXED);
        }
        return (kind == Kind.MIXED ? orders(parts) : Stream.of(parts))
                .flatMap(PatternLine::ways)
                .toList();
    }

    /** Single words with the same anchors share a place; words in a row stand for themselves. */
    private List<List<Place>> alternatives(String part, int gap) {
        Map<List<Boolean>, Set<Word>> singles = new LinkedHashMap<>();
        List<List<Place>> alternatives = new ArrayList<>();
        for (String written : part.split("\\|", -1)) {
            for (String alternative : lists.apply(written)) {
                if (alternative.contains("_")) {
                    alternatives.add(row(alternative, gap));
                } else {
                    Place place = place(alternative, gap);
                    singles.computeIfAbsent(List.of(place.begins(), place.ends()), _ -> new LinkedHashSet<>())
                            .addAll(place.words());
                }
            }
        }
        singles.forEach((anchors, words) ->
                alternatives.add(List.of(new Place(words, gap, anchors.getFirst(), anchors.getLast()))));
        return alternatives;
    }

    private List<Place> row(String alternative, int gap) {
        List<Place> row = new ArrayList<>();
        for (String word : alternative.split("_", -1)) {
            row.add(place(word, row.isEmpty() ? gap : 0));
        }
        return row;
    }

    private Place place(String written, int gap) {
        boolean begins = written.startsWith("^");
        boolean ends = written.endsWith("$");
        String word = written.substring(begins ? 1 : 0, written.length() - (ends ? 1 : 0));
        Set<Word> words = lists.apply(word).stream().map(Word::parse).collect(Collectors.toSet());
        return new Place(words, gap, begins, ends);
    }

    private static Stream<List<Place>> ways(List<List<List<Place>>> parts) {
        Stream<List<Place>> ways = Stream.of(List.of());
        for (List<List<Place>> part : parts) {
            ways = ways.flatMap(way -> part.stream()
                    .map(next -> Stream.concat(way.stream(), next.stream()).toList()));
        }
        return ways;
    }

    private static <T> Stream<List<T>> orders(List<T> parts) {
        if (parts.size() == 1) {
            return Stream.of(parts);
        }
        return parts.stream().flatMap(first -> {
            List<T> others = parts.stream().filter(part -> part != first).toList();
            return orders(others)
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList());
        });
    }
}
