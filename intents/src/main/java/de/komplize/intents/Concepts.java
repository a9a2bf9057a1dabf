package de.komplize.intents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the words of a language have in common: "bezahlen", "Zuschuss" and "Kosten" are about money. Read from {@code concepts.LANGUAGE.txt}
 * beside this class; a language without such a list has none. It lets words count that no training phrase holds.
 */
final class Concepts {

    /** No word of a list has a longer part that counts; bounds the search in a long word. */
    private static final int LONGEST_PATTERN = 24;

    private static final int SHORTEST_PART = 3;

    private enum Place {
        WHOLE('='),
        BEGINNING('<'),
        END('>'),
        ANYWHERE('*');

        private final char mark;

        Place(char mark) {
            this.mark = mark;
        }
    }

    private final IntIndex patterns;

    /** The beginnings of all patterns, and of those that may stand inside a word: where a word leaves them, the search ends. */
    private final IntIndex beginnings;

    private final IntIndex beginningsInside;
    private final int[][] meanings;
    private final String source;

    private Concepts(String source) {
        this.source = source;
        SortedMap<Integer, List<Integer>> found = new TreeMap<>();
        lines(source).forEach(line -> read(line, found));
        this.beginnings = beginnings(source, false);
        this.beginningsInside = beginnings(source, true);
        this.patterns =
                new IntIndex(found.keySet().stream().mapToInt(Integer::intValue).toArray());
        this.meanings = found.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    static Concepts of(String language) {
        try (InputStream list = Concepts.class.getResourceAsStream("concepts." + language + ".txt")) {
            return new Concepts(list == null ? "" : new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The concept list of " + language + " cannot be read", e);
        }
    }

    /** The list as it was read: it is part of what a model was trained from. */
    String source() {
        return source;
    }

    /** Adds the meanings of one folded word. */
    void of(String folded, Numbers into) {
        int end = folded.length();
        for (int from = 0; from < end; from++) {
            long hash = Hash.start(Group.CONCEPT);
            int last = Math.min(end, from + LONGEST_PATTERN);
            for (int to = from + 1; to <= last; to++) {
                hash = Hash.with(hash, folded.charAt(to - 1));
                if ((from == 0 ? beginnings : beginningsInside).find(Hash.done(hash)) < 0) {
                    break;
                }
                look(hash, from == 0, to == end, to - from, into);
            }
        }
    }

    private static IntIndex beginnings(String source, boolean inside) {
        Set<Integer> found = new TreeSet<>();
        lines(source)
                .flatMap(line -> Arrays.stream(
                        line.substring(line.indexOf(':') + 1).strip().split(" ")))
                .filter(pattern -> !inside || pattern.startsWith("*"))
                .forEach(pattern -> {
                    long hash = Hash.start(Group.CONCEPT);
                    for (char c : pattern.replace("*", "").toCharArray()) {
                        hash = Hash.with(hash, c);
                        found.add(Hash.done(hash));
                    }
                });
        return new IntIndex(found.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Stream<String> lines(String source) {
        return source.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private void look(long hash, boolean begins, boolean ends, int length, Numbers into) {
        if (begins && ends) {
            add(hash, Place.WHOLE, into);
        }
        if (begins) {
            add(hash, Place.BEGINNING, into);
        }
        if (ends) {
            add(hash, Place.END, into);
        }
        if (length >= SHORTEST_PART) {
            add(hash, Place.ANYWHERE, into);
        }
    }

    private void add(long hash, Place place, Numbers into) {
        int at = patterns.find(Hash.done(Hash.with(hash, place.mark)));
        if (at >= 0) {
            for (int meaning : meanings[at]) {
                into.add(meaning);
            }
        }
    }

    private static void read(String line, SortedMap<Integer, List<Integer>> found) {
        int colon = line.indexOf(':');
        int meaning = Hash.done(Hash.with(Hash.start(Group.CONCEPT), line.substring(0, colon)));
        for (String pattern : line.substring(colon + 1).strip().split(" ")) {
            boolean open = pattern.startsWith("*");
            boolean goesOn = pattern.length() > 1 && pattern.endsWith("*");
            String text = pattern.substring(open ? 1 : 0, pattern.length() - (goesOn ? 1 : 0));
            Place place = open ? (goesOn ? Place.ANYWHERE : Place.END) : (goesOn ? Place.BEGINNING : Place.WHOLE);
            int key = Hash.done(Hash.with(Hash.with(Hash.start(Group.CONCEPT), text), place.mark));
            found.computeIfAbsent(key, k -> new ArrayList<>()).add(meaning);
        }
    }
}
