package de.komplize.admin.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.StaffText;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The JSON object of a call: its fields are those of the address and no others. */
final class Body {

    /** 4,000 characters as JSON escapes are 48 KB. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode json;

    private Body(JsonNode json) {
        this.json = json;
    }

    /** Reads the body; an empty one is an object without fields. */
    static Body of(Call call, String... fields) {
        JsonNode json = parse(read(call));
        Collection<String> allowed = List.of(fields);
        json.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw Guard.bad(
                        allowed.isEmpty()
                                ? "This address takes no fields"
                                : "There is a field that this address does not take: it takes "
                                        + String.join(", ", allowed));
            }
        });
        return new Body(json);
    }

    /** A text of a field; empty where the field is missing, null or shows nothing. */
    Optional<String> text(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw Guard.bad("The field " + field + " is a text");
        }
        if (value.textValue().codePoints().anyMatch(Body::isHalf)) {
            throw Guard.bad(
                    "The field " + field + " has half a character (one of U+D800 to U+DFFF alone): send it whole");
        }
        if (StaffText.tooLong(value.textValue())) {
            throw new HttpException(
                    "The field " + field + " has at most " + Inbound.LONGEST + " characters",
                    Status.REQUEST_ENTITY_TOO_LARGE_413);
        }
        return StaffText.of(value.textValue());
    }

    /** A whole number above zero; empty where the field is missing or null. */
    Optional<Long> number(String field) {
        JsonNode value = json.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw Guard.bad("The field " + field + " is a number");
        }
        return Optional.of(value.longValue());
    }

    private static boolean isHalf(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }

    private static byte[] read(Call call) {
        if (!call.request().content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = call.request().content().inputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new HttpException(
                        "The body has at most " + MOST_BYTES + " bytes", Status.REQUEST_ENTITY_TOO_LARGE_413);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode json = text.isBlank() ? JSON.createObjectNode() : JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (CharacterCodingException | JsonProcessingException _) {
            // its message would repeat what was written
        }
        throw Guard.bad("The body is a JSON object in UTF-8, each field once");
    }
}
