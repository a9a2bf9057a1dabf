package de.komplize.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Bot API as data: says what is wrong with a call. Lengths stand in the descriptions. */
final class ApiSchema {

    private static final Pattern LENGTH = Pattern.compile("(\\d+)-(\\d+) (characters|bytes)");

    private static final JsonNode API = read();

    private ApiSchema() {}

    private static JsonNode read() {
        try (InputStream in = ApiSchema.class.getResourceAsStream("telegram-bot-api-10.1.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unknown methods and parameters, missing ones, wrong types and lengths. */
    static List<String> violations(String method, JsonNode call) {
        JsonNode known = API.path("methods").path(method);
        if (known.isMissingNode()) {
            return List.of("there is no method " + method);
        }
        List<String> wrong = new ArrayList<>();
        fields(method, known.path("fields"), call, wrong);
        return wrong;
    }

    private static void fields(String where, JsonNode fields, JsonNode given, List<String> wrong) {
        List<String> names = new ArrayList<>();
        for (JsonNode field : fields) {
            String name = field.path("name").asText();
            names.add(name);
            if (given.has(name)) {
                String at = where + "." + name;
                if (!matches(at, field.path("types"), given.path(name), wrong)) {
                    wrong.add(at + " is no " + field.path("types"));
                }
                length(at, field.path("description").asText(), given.path(name), wrong);
            } else if (field.path("required").asBoolean()) {
                wrong.add(where + "." + name + " is missing");
            }
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                wrong.add(where + "." + name + " is unknown");
            }
        });
    }

    private static boolean matches(String where, JsonNode types, JsonNode value, List<String> wrong) {
        for (JsonNode type : types) {
            List<String> inside = new ArrayList<>();
            if (matches(where, type.asText(), value, inside)) {
                wrong.addAll(inside);
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String where, String type, JsonNode value, List<String> wrong) {
        if (type.startsWith("Array of ")) {
            String of = type.substring("Array of ".length());
            if (!value.isArray()) {
                return false;
            }
            value.forEach(element -> {
                if (!matches(where, of, element, wrong)) {
                    wrong.add(where + " holds what is no " + of);
                }
            });
            return true;
        }
        return switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "String" -> value.isTextual();
            case "Boolean" -> value.isBoolean();
            case "Float" -> value.isNumber();
            default -> object(where, type, value, wrong);
        };
    }

    private static boolean object(String where, String type, JsonNode value, List<String> wrong) {
        JsonNode known = API.path("types").path(type);
        if (!value.isObject() || known.isMissingNode()) {
            return false;
        }
        if (known.has("subtypes") && !known.path("subtypes").isEmpty()) {
            for (JsonNode subtype : known.path("subtypes")) {
                if (matches(where, subtype.asText(), value, new ArrayList<>())) {
                    return true;
                }
            }
            return false;
        }
        fields(where + ":" + type, known.path("fields"), value, wrong);
        return true;
    }

    private static void length(String where, String description, JsonNode value, List<String> wrong) {
        Matcher limit = LENGTH.matcher(description);
        if (value.isTextual() && limit.find()) {
            String text = value.asText();
            int length = limit.group(3).equals("bytes") ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
            if (length < Integer.parseInt(limit.group(1)) || length > Integer.parseInt(limit.group(2))) {
                wrong.add(where + " has " + length + " " + limit.group(3) + ", allowed are " + limit.group());
            }
            if (text.isBlank() && where.endsWith("sendMessage.text")) {
                wrong.add(where + " is blank");
            }
        }
    }
}
