package de.komplize.intents;

import opennlp.tools.stemmer.Stemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/** OpenNLP's Snowball stemmers by language. They carry state: one utterance, one stemmer. */
final class Stemming {

    private Stemming() {}

    static Stemmer of(String language) {
        return switch (language) {
            case "de" -> new SnowballStemmer(ALGORITHM.GERMAN);
            case "en" -> new SnowballStemmer(ALGORITHM.ENGLISH);
            case "tr" -> new SnowballStemmer(ALGORITHM.TURKISH);
            case "ru" -> new SnowballStemmer(ALGORITHM.RUSSIAN);
            case "ar" -> new SnowballStemmer(ALGORITHM.ARABIC);
            // Snowball has no Ukrainian; its letters within words do the work.
            default -> word -> word;
        };
    }
}
