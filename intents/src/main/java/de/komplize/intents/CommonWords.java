package de.komplize.intents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of common words of a language, from {@code words.LANGUAGE.txt} beside this class, so that its guess reaches beyond the phrases. */
final class CommonWords {

    private CommonWords() {}

    /** Lines of words; none for a language without a list. */
    static List<String> of(String language) {
        try (InputStream list = CommonWords.class.getResourceAsStream("words." + language + ".txt")) {
            return list == null
                    ? List.of()
                    : new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list of " + language + " cannot be read", e);
        }
    }
}
