package de.komplize.intents;

import de.komplize.bot.search.Stemmer;
import java.util.List;

/** The stems of words by Snowball, for the office's search. */
public final class WordStems implements Stemmer {

    @Override
    public List<String> languages() {
        return List.of("de", "en", "tr", "ru", "ar");
    }

    /** Stemmers carry state: each word gets one of its own. */
    @Override
    public String stem(String word, String language) {
        return Stemming.of(language).stem(word).toString();
    }
}
