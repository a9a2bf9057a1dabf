package de.komplize.bot.entity;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The forms a German place name takes, all in folded spelling. */
final class Inflection {

    private static final int SHORTEST_PART = 6;

    private static final int SHORTEST_ABBREVIATION = 2;

    private static final Set<String> FIRST_PARTS = Wordlist.of(
            "Ober Nieder Unter Mittel Alt Neu Groß Klein Vorder Hinter Kirch Rothen Roth Nord Süd Ost West Bad Burg Markt");

    private Inflection() {}

    /** A name's words joined; a leading adjective in all its cases: Vorderer, im Vorderen, im Vordern Westen. */
    static Stream<String> bases(List<String> words) {
        String rest = String.join("", words.subList(1, words.size()));
        String first = words.getFirst();
        if (rest.isEmpty() || !first.endsWith("er")) {
            return Stream.of(first + rest);
        }
        String stem = first.substring(0, first.length() - 2);
        String bare = stem.endsWith("er") ? stem.substring(0, stem.length() - 2) + "r" : stem;
        return Stream.of(stem + "er", stem + "en", stem + "em", stem + "e", stem + "es", stem, stem + "n", bare + "en")
                .map(form -> form + rest);
    }

    /** A first word or part cut short: "Vord. Westen", "Ob. Zwehren". */
    static Stream<String> shortened(List<String> words) {
        String name = String.join("", words);
        Stream<String> rests =
                words.size() > 1 ? Stream.of(String.join("", words.subList(1, words.size()))) : tails(name);
        return rests.flatMap(rest -> IntStream.range(SHORTEST_ABBREVIATION, name.length() - rest.length())
                .mapToObj(n -> name.substring(0, n) + rest));
    }

    /** "Fasanhof" of "Fasanenhof": a compound without the ending that joins its parts. */
    static String withoutJoint(String name) {
        return name.replaceFirst("(?<=\\p{L}{4})en(?=(?:hof|tor|platz|park)$)", "");
    }

    /** Those who live there: Waldauer, Wehlheider, Harleshäuserin, Nordstädter. */
    static Stream<String> inhabitants(String name) {
        Stream<String> stems = name.endsWith("hausen")
                ? Stream.of(name.replaceFirst("hausen$", "haeus"), name)
                : name.endsWith("stadt")
                        ? Stream.of(name.replaceFirst("stadt$", "staedt"))
                        : name.endsWith("en")
                                ? Stream.of(name, name.substring(0, name.length() - 2))
                                : Stream.of(name.endsWith("e") ? name.substring(0, name.length() - 1) : name);
        return stems.flatMap(
                stem -> Stream.of("er", "erin", "ern", "erinnen", "ers").map(ending -> stem + ending));
    }

    /** What is left when the first part of a compound is dropped: "zwehren" of "oberzwehren". */
    static Stream<String> tails(String name) {
        return FIRST_PARTS.stream()
                .filter(part -> name.startsWith(part) && name.length() - part.length() >= SHORTEST_PART)
                .map(part -> name.substring(part.length()));
    }
}
