package de.komplize.bot.knowledge;

import de.komplize.bot.Refusal;
import de.komplize.bot.understanding.Intents;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bot's own sentences and the short names of the intents, in every language of the pack. */
final class Texts {

    private final Map<String, Map<String, String>> byLanguage;

    private Texts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    static Texts load(Path folder, List<String> languages, Placeholders placeholders) {
        Map<String, Map<String, String>> byLanguage = new TreeMap<>();
        Map<String, String> first = Map.of();
        for (String language : languages) {
            Path file = folder.resolve(language + ".properties");
            Map<String, String> texts = read(file, placeholders);
            requireAll(
                    file,
                    texts,
                    Stream.concat(required(languages), first.keySet().stream()).toList());
            byLanguage.put(language, texts);
            first = first.isEmpty() ? texts : first;
        }
        return new Texts(byLanguage);
    }

    /** The text; a key that no file has is a mistake in the program. */
    String find(String key, String language) {
        @Nullable Map<String, String> texts = byLanguage.get(language);
        @Nullable String text = texts == null ? null : texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The content pack has no text " + key + " in " + language);
        }
        return text;
    }

    private static Stream<String> required(List<String> languages) {
        Stream<String> labels = Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream())
                .map(i -> "label." + i);
        Stream<String> names = languages.stream().map(language -> "language.name." + language);
        return Stream.of(Stream.of(Say.values()).map(Say::key), labels, names).flatMap(keys -> keys);
    }

    private static void requireAll(Path file, Map<String, String> texts, List<String> keys) {
        List<String> missing = new ArrayList<>(keys);
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new Refusal("The content pack lacks texts: add a line \"" + missing.getFirst() + " = …\" to " + file
                    + (missing.size() > 1
                            ? " (and " + (missing.size() - 1) + " more: " + missing.subList(1, missing.size()) + ")"
                            : ""));
        }
    }

    private static Map<String, String> read(Path file, Placeholders placeholders) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Yaml.text(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    "The content pack cannot be read: " + file
                            + " must exist and be UTF-8 text with lines \"key = text\"",
                    e);
        }
        Map<String, String> texts = new TreeMap<>();
        for (String key : properties.stringPropertyNames()) {
            String text = properties.getProperty(key).strip();
            if (text.isEmpty()) {
                throw new Refusal(
                        "The content pack has an empty text: write something after \"" + key + " =\" in " + file);
            }
            texts.put(key, placeholders.fill(text));
        }
        return texts;
    }
}
