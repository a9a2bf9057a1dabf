package de.komplize.bot.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A text in the languages it was written in.
 *
 * @param byLanguage in the order of the file; the first serves whoever reads none of the others
 */
public record Wording(Map<String, String> byLanguage) {

    private static final String PLAIN = "-easy";

    public Wording {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A wording has a text in at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    public static Wording of(String language, String text) {
        return new Wording(Map.of(language, text));
    }

    /** The text in a language, else in the same language without its plain form, else in the first. */
    public String in(String language) {
        String spoken = language.endsWith(PLAIN) ? language.substring(0, language.length() - PLAIN.length()) : language;
        return Optional.ofNullable(byLanguage.get(language))
                .or(() -> Optional.ofNullable(byLanguage.get(spoken)))
                .orElseGet(() -> byLanguage.values().iterator().next());
    }
}
