package de.komplize.bot.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks up the words and turns of phrase of yes and no. */
final class YesNoWords {

    private static final Pattern ROW = Pattern.compile("(?m)^(?<kind>[A-Z_]+):(?<phrases>.*(?:\\R .*)*)");

    // A comma within a phrase has a blank before it.
    private static final Pattern BETWEEN = Pattern.compile("(?<! ),\\s+");

    // As people speak, and as the tables spell it.
    private static final Map<String, String> SPOKEN = pairs("""
            nich nicht net nicht ned nicht nedd nicht nit nicht nciht nicht nix nichts weis weiss is ist waer waere hab habe mach mache wuerd wuerde moecht
            moechte kenn kenne brauch brauche nutz nutze""");

    private static final Map<String, YesNoKind> KINDS = kinds();

    private static final Map<String, Integer> LONGEST = KINDS.keySet().stream()
            .map(phrase -> phrase.split(" "))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], words -> words.length, Math::max));

    // Shorter words are too often one letter away from another one.
    private static final int SHORTEST_MISSPELLED = 9;

    private static final List<String> LONG_WORDS = KINDS.keySet().stream()
            .filter(phrase -> phrase.length() >= SHORTEST_MISSPELLED && phrase.indexOf(' ') < 0)
            .sorted()
            .toList();

    // One letter away from "entschieden" and nothing of the kind.
    private static final Set<String> OTHER_WORDS = Set.of("entscheiden");

    private YesNoWords() {}

    /** The kind of a phrase, whose folded words are parted by one blank each; long words may have a slip of the finger in them. */
    static YesNoKind kind(String phrase) {
        YesNoKind kind = KINDS.get(phrase);
        return kind != null ? kind : misspelled(phrase).orElse(YesNoKind.OTHER);
    }

    static boolean isKnown(String phrase) {
        return KINDS.containsKey(phrase);
    }

    /** A word as the tables spell it, where people write as they speak. */
    static String spelled(Words.Word word) {
        return SPOKEN.getOrDefault(word.folded(), word.folded());
    }

    /** How many words and marks the longest phrase has that begins with a word. */
    static int longest(String first) {
        return LONGEST.getOrDefault(first, 1);
    }

    private static Optional<YesNoKind> misspelled(String word) {
        return word.length() < SHORTEST_MISSPELLED || OTHER_WORDS.contains(word)
                ? Optional.empty()
                : LONG_WORDS.stream()
                        .filter(known -> Misspelling.isOf(known, word))
                        .findFirst()
                        .map(KINDS::get);
    }

    private static Map<String, YesNoKind> kinds() {
        Map<String, YesNoKind> kinds = new HashMap<>();
        Stream.of(YesNoGerman.TABLE, YesNoAbroad.TABLE)
                .flatMap(table -> ROW.matcher(table).results())
                .forEach(row -> phrases(row)
                        .forEach(phrase -> kinds.putIfAbsent(phrase, YesNoKind.valueOf(row.group("kind")))));
        return Map.copyOf(kinds);
    }

    private static Stream<String> phrases(MatchResult row) {
        return BETWEEN.splitAsStream(row.group("phrases"))
                .map(phrase -> Words.of(phrase.strip()).list().stream()
                        .map(YesNoWords::spelled)
                        .collect(Collectors.joining(" ")));
    }

    private static Map<String, String> pairs(String table) {
        String[] cells = table.strip().split("\\s+");
        return IntStream.range(0, cells.length / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(i -> cells[2 * i], i -> cells[2 * i + 1]));
    }
}
