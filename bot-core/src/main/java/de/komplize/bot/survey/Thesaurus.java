package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Wordlist;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people unmistakably say for the words that a city's choices have. */
final class Thesaurus {

    /** What holds wherever it is said. */
    private static final Map<String, List<Row>> NEAR = table("thesaurus.de.txt");

    /** What holds in an answer to the question, and may be said in passing elsewhere. */
    private static final Map<String, List<Row>> WIDE = table("kinds.de.txt");

    private static final Memo<String, Map<String, String>> MEANT = new Memo<>(labels -> read(labels, NEAR));

    private static final Memo<String, Map<String, String>> MEANT_WIDELY = new Memo<>(Thesaurus::readWidely);

    /** Of "Bäckerei oder Metzgerei" the first stands for both. */
    private static final Pattern EITHER = Pattern.compile("\\A(\\p{L}{4,}) oder .*");

    private static final int SHORTEST = 4;
    private static final int LONG = 5;

    private Thesaurus() {}

    /**
     * @param label the stems of words that stand in one label, of which each needs the others
     * @param said what is said for them, parted by blanks
     */
    private record Row(List<String> label, String said) {
        Row {
            label = List.copyOf(label);
        }

        static Stream<Row> of(String line) {
            String[] halves = line.split(": ", 2);
            return Stream.of(halves[0].split(" \\| "))
                    .map(label ->
                            new Row(Term.of(label).stream().map(Term::stem).toList(), halves[1]));
        }

        Stream<Term> terms() {
            return Wordlist.of(said).stream().map(Term::new);
        }
    }

    /** By the stem of the first word. */
    private static Map<String, List<Row>> table(String file) {
        try (InputStream in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Row::of)
                    .collect(Collectors.groupingBy(row -> row.label.getFirst()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its stem; short ones stand for too much: "malen" is no "mal". */
    private static String key(Term said) {
        return said.stem().length() < SHORTEST ? said.text() : said.stem();
    }

    /** The label that a word stands for, if it stands for one. */
    static String in(Map<String, String> meant, String word, String otherwise) {
        return meant.getOrDefault(key(new Term(word)), otherwise);
    }

    /** The same; "Rückengymnastik" is a kind of "Gymnastik". */
    static String kindIn(Map<String, String> meant, String word, String otherwise) {
        String stem = new Term(word).stem();
        Set<String> kinds = meant.entrySet().stream()
                .filter(e -> e.getKey().length() >= LONG
                        && stem.length() > e.getKey().length() + 2
                        && stem.endsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return in(meant, word, kinds.size() == 1 ? kinds.iterator().next() : otherwise);
    }

    /** The stems of what is said for a word, by its stem. */
    static Set<String> said(String stem) {
        return said(NEAR, stem);
    }

    private static Set<String> said(Map<String, List<Row>> rows, String stem) {
        return words(rows, stem, Set.of(stem)).map(Term::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** What is said for a word of a label with these stems. */
    private static Stream<Term> words(Map<String, List<Row>> rows, String stem, Set<String> label) {
        return rows.getOrDefault(stem, List.of()).stream()
                .filter(row -> label.containsAll(row.label))
                .flatMap(Row::terms);
    }

    /** By the stem of a word that is said: the only label it stands for. A word of another label stands for itself. */
    static Map<String, String> meant(List<Option> options) {
        return MEANT.of(Labels.joined(options));
    }

    /** The same with all that is a kind or a part of what the labels name: for answers, in which nothing else is spoken of. */
    static Map<String, String> meantWidely(List<Option> options) {
        return MEANT_WIDELY.of(Labels.joined(options));
    }

    private static Map<String, String> readWidely(String labels) {
        Map<String, String> meant = new HashMap<>(read(labels, WIDE));
        meant.putAll(MEANT.of(labels));
        return Map.copyOf(meant);
    }

    private static Map<String, String> read(String labels, Map<String, List<Row>> rows) {
        Map<String, Set<String>> claims = new HashMap<>();
        Map<String, Set<String>> own = new HashMap<>();
        List<String> all = labels.lines().toList();
        all.forEach(label -> Term.ofLabel(label).forEach(term -> {
            own.computeIfAbsent(key(term), _ -> new HashSet<>()).add(label);
            words(rows, term.stem(), stems(label))
                    .filter(said -> !isOfAnother(rows, said, term, label, all))
                    .forEach(said -> {
                        Set<String> by = claims.computeIfAbsent(key(said), _ -> new HashSet<>());
                        by.add(label);
                        if (isShort(said, term, label, all)) {
                            by.add("");
                        }
                    });
        }));
        Map<String, String> meant = new HashMap<>();
        claims.forEach((said, by) -> {
            if (by.size() == 1 && own.getOrDefault(said, by).equals(by)) {
                meant.put(said, EITHER.matcher(by.iterator().next()).replaceFirst("$1"));
            }
        });
        return Map.copyOf(meant);
    }

    private static Set<String> stems(String label) {
        return Term.ofLabel(label).stream().map(Term::stem).collect(Collectors.toUnmodifiableSet());
    }

    /** "Bahn" is no bus where the "Straßenbahn" is among the choices: it says what another label is short for. */
    private static boolean isShort(Term said, Term word, String label, List<String> labels) {
        return said.stem().length() >= SHORTEST
                && others(word, label, labels).anyMatch(term -> term.stem().endsWith(said.stem()));
    }

    /** "Tram" is no bus where the "Straßenbahn" is among the choices: it is said for that, and that for a bus only where there is nothing nearer. */
    private static boolean isOfAnother(
            Map<String, List<Row>> rows, Term said, Term word, String label, List<String> labels) {
        Set<String> row = said(rows, word.stem());
        return others(word, label, labels)
                .anyMatch(term -> !term.stem().equals(said.stem())
                        && row.contains(term.stem())
                        && said(rows, term.stem()).contains(said.stem()));
    }

    private static Stream<Term> others(Term word, String label, List<String> labels) {
        return labels.stream()
                .filter(other -> !other.equals(label))
                .flatMap(other -> Term.ofLabel(other).stream())
                .filter(term -> !term.stem().equals(word.stem()));
    }
}
