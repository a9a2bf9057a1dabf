package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.Refusal;
import de.komplize.bot.understanding.Intents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pack's answers by language and intent, each with its source and how long it holds. */
final class Answers {

    private static final String FENCE = "---";

    private final Map<String, Answer> byLanguageAndIntent;

    private Answers(Map<String, Answer> byLanguageAndIntent) {
        this.byLanguageAndIntent = byLanguageAndIntent;
    }

    private record FrontMatter(
            @Nullable String source,
            @JsonProperty("valid_until") @Nullable String validUntil,
            @Nullable List<String> choices) {}

    static Answers load(Path folder, List<String> languages, Placeholders placeholders) {
        Map<String, Answer> answers = new HashMap<>();
        for (Path languageFolder : folders(folder)) {
            String language = String.valueOf(languageFolder.getFileName());
            for (Path file : files(languageFolder, ".md")) {
                answers.put(key(language, intent(file)), read(file, placeholders));
            }
        }
        for (String language : languages) {
            Stream.concat(Intents.ANSWERED.stream(), Intents.SAFETY.stream())
                    .filter(intent -> !answers.containsKey(key(language, intent)))
                    .findFirst()
                    .ifPresent(intent -> {
                        throw new Refusal("The content pack lacks an answer: write "
                                + folder.resolve(language).resolve(intent + ".md"));
                    });
        }
        return new Answers(answers);
    }

    Optional<Answer> find(String intent, String language) {
        return Optional.ofNullable(byLanguageAndIntent.get(key(language, intent)));
    }

    private static Answer read(Path file, Placeholders placeholders) {
        List<String> lines = Yaml.text(file).lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().equals(FENCE)
                ? -1
                : lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end < 1) {
            throw new Refusal("The content pack has an answer without a head: " + file
                    + " begins with a line ---, then source, valid_until and choices, then a line ---");
        }
        FrontMatter head = Yaml.parse(String.join("\n", lines.subList(1, end)) + "\n", FrontMatter.class, file, 1);
        String text = String.join("\n", lines.subList(end + 1, lines.size())).strip();
        if (head.source == null || head.source.isBlank() || text.isEmpty()) {
            throw new Refusal("The content pack has an answer without source or text: add it in " + file);
        }
        return new Answer(
                placeholders.fill(text), head.source, date(head.validUntil, file), choices(head.choices, file));
    }

    private static LocalDate date(@Nullable String date, Path file) {
        try {
            return LocalDate.parse(date == null ? "" : date);
        } catch (DateTimeException e) {
            throw new Refusal(
                    "The content pack has an answer without a valid date: write \"valid_until: 2027-12-31\" in " + file,
                    e);
        }
    }

    private static List<String> choices(@Nullable List<String> choices, Path file) {
        List<String> named = choices == null ? List.of() : choices;
        named.stream().filter(choice -> !Intents.isKnown(choice)).findFirst().ifPresent(unknown -> {
            throw new Refusal(
                    "The content pack offers an unknown intent: correct \"" + unknown + "\" under choices in " + file);
        });
        return named;
    }

    private static String intent(Path file) {
        String intent = String.valueOf(file.getFileName()).replaceAll("\\.md$", "");
        if (!Intents.isKnown(intent) && !Intents.SAFETY.contains(intent)) {
            throw new Refusal("The content pack answers an unknown intent: rename or remove " + file);
        }
        return intent;
    }

    static List<Path> folders(Path folder) {
        return entries(folder).filter(Files::isDirectory).toList();
    }

    static List<Path> files(Path folder, String ending) {
        return entries(folder).filter(file -> file.toString().endsWith(ending)).toList();
    }

    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new Refusal("The content pack cannot be read: the folder " + folder + " must exist", e);
        }
    }

    private static String key(String language, String intent) {
        return language + "/" + intent;
    }
}
