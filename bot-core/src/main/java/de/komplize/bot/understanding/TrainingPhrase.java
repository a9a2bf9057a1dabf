package de.komplize.bot.understanding;

/**
 * One example of how residents say something, from {@code phrases/<language>/<intent>.txt} of the content pack.
 *
 * @param language such as {@code de}
 * @param intent a label of the catalogue, or {@code none}
 */
public record TrainingPhrase(String language, String intent, String text) {

    public TrainingPhrase {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A training phrase is not blank (" + language + ", " + intent + ")");
        }
    }
}
