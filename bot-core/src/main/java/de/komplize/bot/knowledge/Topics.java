package de.komplize.bot.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code topics.yaml}: the subjects that ideas are sorted by. */
record Topics(@Nullable List<Line> topics) {

    private static final String FILE = "topics.yaml";

    record Line(
            @Nullable Placed id,
            @Nullable Map<String, String> label,
            @Nullable List<Integer> goals,
            @Nullable List<String> keywords) {}

    static List<Topic> load(PackFolder folder, List<String> languages) {
        Optional<Topics> file = Yaml.read(folder, FILE, Topics.class);
        List<Line> lines = file.map(Topics::topics).orElse(List.of());
        if (file.isPresent() && lines.isEmpty()) {
            folder.mistake(FILE, 0, "there is no topic: write at least one below \"topics:\"");
        }
        Set<String> ids = new HashSet<>();
        return lines.stream()
                .flatMap(line -> topic(line, languages, ids, folder).stream())
                .toList();
    }

    private static Optional<Topic> topic(Line line, List<String> languages, Set<String> ids, PackFolder folder) {
        if (line.id == null || !line.id.text().matches("[a-z][a-z_-]*")) {
            folder.mistake(FILE, line.id == null ? 0 : line.id.line(), "a topic has no id: add one of small letters");
            return Optional.empty();
        }
        String id = line.id.text();
        int at = line.id.line();
        if (!ids.add(id)) {
            folder.mistake(FILE, at, PackFolder.shown(id) + " is there twice: take one of them out");
        }
        Map<String, String> labels = Optional.ofNullable(line.label).orElse(Map.of());
        languages.stream()
                .filter(language -> labels.getOrDefault(language, "").isBlank())
                .forEach(language -> folder.mistake(
                        FILE, at, PackFolder.shown(id) + " has no label in " + language + ": add it below label"));
        return Optional.of(new Topic(
                id,
                labels,
                Optional.ofNullable(line.goals).orElse(List.of()),
                Optional.ofNullable(line.keywords).orElse(List.of())));
    }
}
