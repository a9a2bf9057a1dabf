package de.komplize.bot.testing;

import de.komplize.bot.search.Stemmer;
import java.util.List;

/** Cuts the commonest endings off, in every language alike. */
public final class Stems implements Stemmer {

    @Override
    public List<String> languages() {
        return List.of("de", "en");
    }

    @Override
    public String stem(String word, String language) {
        return word.replace('ä', 'a').replace('ö', 'o').replace('ü', 'u').replaceAll("(en|er|e|n|s)$", "");
    }
}
