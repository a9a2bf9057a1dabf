package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads the pack's YAML files; a mistake is told with file, line and mend. */
public final class Yaml {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Placed.class, new Placed.Reader()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();

    private Yaml() {}

    /** What the file holds; empty, and noted, where it cannot be read. */
    static <T> Optional<T> read(PackFolder folder, String file, Class<T> type) {
        return folder.text(file).flatMap(text -> parse(text.lines().toList(), type, folder, file, 0));
    }

    /** @param linesBefore lines of the file above these, so that a mistake is found where it is */
    static <T> Optional<T> parse(List<String> lines, Class<T> type, PackFolder folder, String file, int linesBefore) {
        if (lines.stream().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
            folder.mistake(file, linesBefore, "nothing stands here: fill it");
            return Optional.empty();
        }
        // The parser would name another line for these, or let them pass.
        boolean sound = true;
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> mistake = new YamlLine(lines.get(i)).mistake();
            if (mistake.isPresent()) {
                folder.mistake(file, i + 1 + linesBefore, mistake.get());
                sound = false;
            }
        }
        return sound ? parsed(String.join("\n", lines) + "\n", type, folder, file, linesBefore) : Optional.empty();
    }

    private static <T> Optional<T> parsed(String text, Class<T> type, PackFolder folder, String file, int linesBefore) {
        try {
            return Optional.ofNullable(MAPPER.readValue(text, type));
        } catch (JsonProcessingException e) {
            folder.mistake(file, lineOf(e) + linesBefore, what(e) + "; correct that line, or the one before it");
            return Optional.empty();
        }
    }

    /** Where the mistake is; the parser itself only knows where it has read to. */
    public static int lineOf(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static String what(JsonProcessingException e) {
        return switch (e) {
            case InvalidNullException _ -> "an entry of a list is empty";
            case MismatchedInputException _ -> "a list stands where one word belongs, or one word where a list belongs";
            default ->
                e.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("this is no YAML")
                        .strip();
        };
    }
}
