package de.komplize.bot.search;

import java.util.TreeSet;

/** Tells texts that say the same from those that do not: by their stems, whatever their order, without the shortest words. */
public final class Likeness {

    /** Shorter words, such as "ist" or "die", say little; a text of nothing else is compared by all of them. */
    private static final int TELLING = 4;

    private final Terms terms;

    public Likeness(Stemmer stemmer) {
        this.terms = new Terms(stemmer);
    }

    /** The same for texts that say the same. */
    public String of(String text, String language) {
        TreeSet<String> all = new TreeSet<>(terms.of(text, language));
        TreeSet<String> telling = new TreeSet<>(all);
        telling.removeIf(stem -> stem.length() < TELLING);
        if (all.isEmpty()) {
            return text;
        }
        return String.join(" ", telling.isEmpty() ? all : telling);
    }
}
