package de.komplize.bot.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that always work, of every language: files {@code words.<language>.txt} beside this class, with lines {@code NAME: phrase | phrase}. */
final class WordLists {

    static final List<String> LANGUAGES = List.of("de", "en", "tr", "ru", "uk", "ar");

    /** By language, then by spelling, the names of what the phrase is a word for. */
    private static final Map<String, Map<String, Set<String>>> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), WordLists::read));

    private WordLists() {}

    /**
     * Which of the names the phrase stands for: in this language, else where all the others that have it agree.
     *
     * @param language the one that is spoken
     */
    static Optional<String> name(String phrase, String language, Set<String> names) {
        String spelled = Spelling.of(phrase);
        Set<String> own = names(spelled, Stream.of(language), names);
        Set<String> found = own.isEmpty() ? names(spelled, LANGUAGES.stream(), names) : own;
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    /** Whether the phrase is one of the name's, in whatever language. */
    static boolean has(String name, String phrase) {
        return !names(Spelling.of(phrase), LANGUAGES.stream(), Set.of(name)).isEmpty();
    }

    private static Set<String> names(String spelled, Stream<String> languages, Set<String> among) {
        return languages
                .flatMap(language -> of(language).getOrDefault(spelled, Set.of()).stream())
                .filter(among::contains)
                .collect(Collectors.toSet());
    }

    /** The spellings of a language, each with its names; empty for a language without words. */
    static Map<String, Set<String>> of(String language) {
        return ALL.getOrDefault(language, Map.of());
    }

    private static Map<String, Set<String>> read(String language) {
        Map<String, Set<String>> names = new HashMap<>();
        lines("words." + language + ".txt")
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    Arrays.stream(line.substring(colon + 1).split("\\|"))
                            .flatMap(phrase -> Spelling.all(phrase).stream())
                            .forEach(spelling -> names.computeIfAbsent(spelling, _ -> new TreeSet<>())
                                    .add(line.substring(0, colon)));
                });
        return Map.copyOf(names);
    }

    private static Stream<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program was built without " + file);
            }
            return new String(in.readAllBytes(), UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
