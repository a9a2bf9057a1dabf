package de.komplize.bot.search;

import java.util.List;

/** Brings the forms of a word to one stem, by language. Implementations are thread-safe. */
public interface Stemmer {

    /** The languages that it knows stems of, such as {@code de}. */
    List<String> languages();

    /**
     * The stem of a word; the word itself in a language it does not know.
     *
     * @param word in lower case
     */
    String stem(String word, String language);
}
