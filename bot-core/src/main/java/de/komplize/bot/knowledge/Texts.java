package de.komplize.bot.knowledge;

import de.komplize.bot.understanding.Intents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bot's own sentences and the short names of the intents, in every language of the pack. */
final class Texts {

    private static final String LABEL = "label.";

    // What a channel shows on a button without cutting it.
    private static final int LONGEST_LABEL = 32;

    private static final List<String> PLACEHOLDERS = Stream.concat(
                    Placeholders.OFFICE.stream(), Placeholders.LATER.stream())
            .toList();

    /** The menu of commands that messengers show. */
    private static final List<String> COMMANDS =
            List.of("command.start", "command.help", "command.settings", "command.stop", "command.data");

    private final Map<String, Map<String, Placed>> byLanguage;

    private Texts(Map<String, Map<String, Placed>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    static Texts load(PackFolder folder, List<String> languages, Placeholders office) {
        Map<String, Map<String, Placed>> byLanguage = new LinkedHashMap<>();
        for (String language : languages) {
            folder.text(file(language))
                    .ifPresent(text -> byLanguage.put(language, read(folder, file(language), text, office)));
        }
        Set<String> keys = new TreeSet<>(required(languages).toList());
        byLanguage.values().forEach(texts -> keys.addAll(texts.keySet()));
        byLanguage.forEach((language, texts) -> keys.stream()
                .filter(key -> !texts.containsKey(key))
                .forEach(
                        key -> folder.mistake(file(language), 0, "a text is missing: add a line \"" + key + " = …\"")));
        List<Map.Entry<String, Map<String, Placed>>> read = List.copyOf(byLanguage.entrySet());
        read.stream().skip(1).forEach(other -> compare(folder, read.getFirst(), other));
        return new Texts(byLanguage);
    }

    /** The text; a key that no file has is a mistake in the program. */
    String find(String key, String language) {
        @Nullable Map<String, Placed> texts = byLanguage.get(language);
        @Nullable Placed text = texts == null ? null : texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The content pack has no text " + key + " in " + language);
        }
        return text.text();
    }

    private static Stream<String> required(List<String> languages) {
        Stream<String> labels = Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream())
                .map(i -> LABEL + i);
        Stream<String> names = languages.stream().map(language -> "language.name." + language);
        Stream<String> byKey = Stream.concat(COMMANDS.stream(), AccessibilityStatement.keys().stream());
        return Stream.of(
                        Stream.of(Say.values()).map(Say::key),
                        Stream.of(SayByMail.values()).map(SayByMail::key),
                        byKey,
                        labels,
                        names)
                .flatMap(keys -> keys);
    }

    private static Map<String, Placed> read(PackFolder folder, String file, String text, Placeholders office) {
        Map<String, Placed> texts = new TreeMap<>();
        for (TextLine line : TextLine.of(text)) {
            for (int i = 0; i < line.lines().size(); i++) {
                int number = line.number() + i;
                PlainText.flaws(line.lines().get(i), PLACEHOLDERS).forEach(flaw -> folder.mistake(file, number, flaw));
            }
            entry(folder, file, line)
                    .ifPresent(entry -> texts.put(entry.key(), new Placed(office.fill(entry.text()), line.number())));
        }
        texts.forEach((key, filled) -> length(folder, file, key, filled));
        return texts;
    }

    private static Optional<TextLine.Entry> entry(PackFolder folder, String file, TextLine line) {
        try {
            return Optional.of(line.entry());
        } catch (IllegalArgumentException e) {
            folder.mistake(file, line.number(), "after \\u four digits are missing: write the letter itself, in UTF-8");
            return Optional.empty();
        }
    }

    private static void length(PackFolder folder, String file, String key, Placed text) {
        int length = text.text().codePointCount(0, text.text().length());
        if (length == 0) {
            folder.mistake(file, text.line(), "the text is empty: write something after \"" + key + " =\"");
        } else if (key.startsWith(LABEL) && length > LONGEST_LABEL) {
            folder.mistake(
                    file,
                    text.line(),
                    PackFolder.shown(text.text()) + " is too long for a button: keep to " + LONGEST_LABEL
                            + " characters");
        }
    }

    /** What is filled when a text is said stands in all languages, or it is a slip. */
    private static void compare(
            PackFolder folder,
            Map.Entry<String, Map<String, Placed>> first,
            Map.Entry<String, Map<String, Placed>> other) {
        other.getValue().forEach((key, text) -> {
            String found = PlainText.placeholders(text.text(), Placeholders.LATER);
            Optional.ofNullable(first.getValue().get(key))
                    .map(model -> PlainText.placeholders(model.text(), Placeholders.LATER))
                    .filter(expected -> !expected.equals(found))
                    .ifPresent(expected -> folder.mistake(
                            file(other.getKey()),
                            text.line(),
                            "\"" + key + "\" has " + found + " here and " + expected + " in " + file(first.getKey())
                                    + ": use the same in both"));
        });
    }

    private static String file(String language) {
        return "texts/" + language + ".properties";
    }
}
