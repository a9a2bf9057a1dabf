package de.komplize.bot.testing;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.survey.Forms;
import de.komplize.bot.understanding.Intents;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** A complete content pack whose every text says which one it is: {@code help de}, {@code info.goals en}. */
public final class SmallPack {

    public static final List<String> LANGUAGES = List.of("de", "de-easy", "en");

    /** The answer to {@code info.technology}: what a channel must show as it stands. A pack with whole tags and links is refused. */
    public static final String MARKUP =
            "<b fett <i *Stern* _Strich_ ~weg~ `Code` & &amp; [Text] (https://example.org) \\*";

    private static final int LONGEST_LABEL = 32;

    /** The answer to {@code info.council} offers these. */
    public static final List<String> NEXT = List.of("info.goals", "info.results");

    private static final String SURVEY = """
            id: small
            title: {de: "small de", de-easy: "small de-easy", en: "small en"}
            questions:
              - {id: "1", kind: scale, min: 1, max: 5, text: {de: "1 de", de-easy: "1 de-easy", en: "1 en"}}
              - {id: "2", kind: yesno, text: {de: "2 de", de-easy: "2 de-easy", en: "2 en"}}
              - id: "3"
                kind: short-text
                text: {de: "3 de", de-easy: "3 de-easy", en: "3 en"}
                show_if: {question: "2", is: "yes"}
            """;

    private SmallPack() {}

    /** Writes the pack into the folder, which is made. */
    public static Path write(Path folder) {
        write(folder.resolve("pack.yaml"), """
                id: small
                name: "Kleinstadt"
                languages: [de, de-easy, en]
                time_zone: Europe/Berlin
                office:
                  name: "Büro"
                  unit: "Stadt"
                  street: "Am Markt 1"
                  postal_code: "00001"
                  city: "Kleinstadt"
                  mail: "buero@example.org"
                  phone: "+49 000 1"
                  web: "example.org"
                """);
        write(folder.resolve("districts.yaml"), "districts:\n  - {number: \"01\", name: \"Mitte\", other_names: []}\n");
        write(folder.resolve("topics.yaml"), """
                topics:
                  - id: energy
                    label: {de: "Energie", de-easy: "Energie", en: "Energy"}
                    goals: [4]
                    keywords: [Strom]
                """);
        write(folder.resolve("population.yaml"), """
                margins:
                  - feature: age
                    source: "Register"
                    date: 2015-12-31
                    unit: percent
                    values:
                      - {id: "0-17", to: 17, value: 15.2}
                      - {id: "18+", from: 18, value: 84.8}
                """);
        write(folder.resolve("phrases/de/info.goals.txt"), "Was sind die Ziele?\n");
        Forms.IDS.forEach(form -> form(folder, form));
        write(folder.resolve("surveys/small.yaml"), SURVEY);
        LANGUAGES.forEach(language -> texts(folder, language));
        LANGUAGES.forEach(language -> Intents.ANSWERED.forEach(intent -> answer(folder, language, intent)));
        List.of("de", "de-easy", "en", "ru")
                .forEach(language -> Intents.SAFETY.forEach(intent -> answer(folder, language, intent)));
        return folder;
    }

    /** What the bot answers to an intent. */
    public static String answerTo(String intent, String language) {
        return intent.equals("info.technology") ? MARKUP : intent + " " + language;
    }

    /** What the bot says for a key. */
    public static String said(Say what, String language) {
        return what.key() + " " + language;
    }

    public static Path answerFile(Path folder, String language, String intent) {
        return folder.resolve("answers").resolve(language).resolve(intent + ".md");
    }

    private static void answer(Path folder, String language, String intent) {
        String choices = intent.equals("info.council") ? String.join(", ", NEXT) : "";
        write(answerFile(folder, language, intent), """
                ---
                source: "Test"
                valid_until: 2027-12-31
                choices: [%s]
                ---
                %s
                """.formatted(choices, answerTo(intent, language)));
    }

    private static void form(Path folder, String form) {
        write(folder.resolve("forms/" + form + ".yaml"), """
                id: %s
                title: {de: "%s de", de-easy: "%s de-easy", en: "%s en"}
                questions:
                  - {id: "what", kind: long-text, text: {de: "what de", de-easy: "what de-easy", en: "what en"}}
                """.formatted(form, form, form, form));
    }

    private static void texts(Path folder, String language) {
        StringBuilder lines = new StringBuilder();
        keys().forEach(key ->
                lines.append(key).append(" = ").append(text(key, language)).append('\n'));
        write(folder.resolve("texts").resolve(language + ".properties"), lines.toString());
    }

    /** A label that would be too long for a button keeps its end. */
    private static String text(String key, String language) {
        String text = key + " " + language;
        return key.startsWith("label.") ? text.substring(Math.max(0, text.length() - LONGEST_LABEL)) : text;
    }

    /** All keys of the city's pack, so that channels find what they show. */
    private static Set<String> keys() {
        Properties real = new Properties();
        try (Reader reader = Files.newBufferedReader(World.cityPack().resolve("texts/de.properties"))) {
            real.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> keys = new TreeSet<>(real.stringPropertyNames());
        LANGUAGES.forEach(language -> keys.add("language.name." + language));
        return keys;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
