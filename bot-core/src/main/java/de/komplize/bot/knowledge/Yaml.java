package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.komplize.bot.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads the pack's YAML files; a mistake is told with file, line and mend. */
public final class Yaml {

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL)))
            .build();

    private Yaml() {}

    static <T> T read(Path file, Class<T> type) {
        return parse(text(file), type, file, 0);
    }

    /** @param linesBefore lines of the file above this text, so that a mistake is found where it is */
    static <T> T parse(String text, Class<T> type, Path file, int linesBefore) {
        try {
            if (text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"))) {
                throw new Refusal("The content pack has an empty file: fill " + file);
            }
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new Refusal(
                    "The content pack has a mistake in " + file + ", line " + (lineOf(e) + linesBefore) + ": " + what(e)
                            + "; correct that line, or the one before it",
                    e);
        }
    }

    /** Where the mistake is; the parser itself only knows where it has read to. */
    public static int lineOf(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** The file's text, without the mark that some editors put before it. */
    static String text(Path file) {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new Refusal("The content pack cannot be read: " + file + " must exist and be UTF-8 text", e);
        }
    }

    private static String what(JsonProcessingException e) {
        return e instanceof InvalidNullException
                ? "an entry of a list is empty"
                : e.getOriginalMessage()
                        .lines()
                        .findFirst()
                        .orElse("this is no YAML")
                        .strip();
    }
}
