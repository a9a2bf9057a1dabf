package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Folding;
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

    /** By the stem of a label's word: what is said for it. */
    private static final Map<String, Set<String>> SAID = table();

    private static final Memo<String, Map<String, String>> MEANT = new Memo<>(Thesaurus::read);

    /** Of "Bäckerei oder Metzgerei" the first stands for both. */
    private static final Pattern EITHER = Pattern.compile("\\A(\\p{L}{4,}) oder .*");

    private static final int SHORTEST = 4;

    private Thesaurus() {}

    private static Stream<String> rows() {
        try (InputStream in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream("thesaurus.de.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> table() {
        return rows().map(line -> line.split(": "))
                .collect(Collectors.toUnmodifiableMap(
                        line -> new Term(Folding.fold(line[0])).stem(),
                        line -> Wordlist.of(line[1]).stream().collect(Collectors.toUnmodifiableSet()),
                        (a, b) -> {
                            Set<String> both = new HashSet<>(a);
                            both.addAll(b);
                            return Set.copyOf(both);
                        }));
    }

    /** Its stem; short ones stand for too much: "malen" is no "mal". */
    private static String key(Term said) {
        return said.stem().length() < SHORTEST ? said.text() : said.stem();
    }

    /** The label that a word stands for, if it stands for one. */
    static String in(Map<String, String> meant, String word, String otherwise) {
        return meant.getOrDefault(key(new Term(word)), otherwise);
    }

    /** The stems of what is said for a word, by its stem. */
    static Set<String> said(String stem) {
        return words(stem).map(Term::stem).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Term> words(String stem) {
        return SAID.getOrDefault(stem, Set.of()).stream().map(Term::new);
    }

    /** By the stem of a word that is said: the only label it stands for. A word of another label stands for itself. */
    static Map<String, String> meant(List<Option> options) {
        return MEANT.of(options.stream().map(o -> o.label().in("de")).collect(Collectors.joining("\n")));
    }

    private static Map<String, String> read(String labels) {
        Map<String, Set<String>> claims = new HashMap<>();
        Map<String, Set<String>> own = new HashMap<>();
        List<String> all = labels.lines().toList();
        all.forEach(label -> Term.ofLabel(label).forEach(term -> {
            own.computeIfAbsent(key(term), _ -> new HashSet<>()).add(label);
            words(term.stem())
                    .filter(said -> !isOfAnother(said, term, label, all))
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

    /** "Bahn" is no bus where the "Straßenbahn" is among the choices: it says what another label is short for. */
    private static boolean isShort(Term said, Term word, String label, List<String> labels) {
        return said.stem().length() >= SHORTEST
                && others(word, label, labels).anyMatch(term -> term.stem().endsWith(said.stem()));
    }

    /** "Tram" is no bus where the "Straßenbahn" is among the choices: it is said for that, and that for a bus only where there is nothing nearer. */
    private static boolean isOfAnother(Term said, Term word, String label, List<String> labels) {
        Set<String> row = said(word.stem());
        return others(word, label, labels)
                .anyMatch(term -> !term.stem().equals(said.stem())
                        && row.contains(term.stem())
                        && said(term.stem()).contains(said.stem()));
    }

    private static Stream<Term> others(Term word, String label, List<String> labels) {
        return labels.stream()
                .filter(other -> !other.equals(label))
                .flatMap(other -> Term.ofLabel(other).stream())
                .filter(term -> !term.stem().equals(word.stem()));
    }
}
