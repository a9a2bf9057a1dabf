package de.komplize.channels.webchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Request and answer bodies, within limits. */
final class Body {

    /** 4,000 emoji as JSON escapes are 48 KB. */
    static final int MESSAGE_LIMIT = 64 * 1024;

    /** A body over the limit is read to its end up to here, so that the sender gets the answer and not a broken connection. */
    private static final long DRAINED = 64L * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Body() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static byte[] read(ServerRequest request, int limit) {
        long announced = request.headers().contentLength().orElse(0);
        if (announced > limit) {
            throw tooLarge(limit, announced <= DRAINED);
        }
        if (!request.content().hasEntity()) {
            return new byte[0];
        }
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge(limit, false);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpException tooLarge(int limit, boolean readToTheEnd) {
        HttpException refusal =
                new HttpException("The body has at most " + limit + " bytes", Status.REQUEST_ENTITY_TOO_LARGE_413);
        return readToTheEnd ? refusal : refusal.header(HeaderValues.CONNECTION_CLOSE);
    }

    /** Text in UTF-8 and nothing else: what is damaged is refused here, not stored as question marks. */
    static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            throw Submission.bad("The body is not UTF-8");
        }
    }

    /** A JSON object; an empty body is one without fields. */
    static JsonNode json(ServerRequest request) {
        String text = text(read(request, MESSAGE_LIMIT));
        if (text.isBlank()) {
            return object();
        }
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException _) {
            // its message would repeat the resident's words
        }
        throw Submission.bad("The body is not a JSON object");
    }

    static void send(ServerResponse response, Status status, ObjectNode json) {
        response.status(status);
        response.headers().set(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(bytes(json));
    }

    /** The one form of all refusals. */
    static void refuse(ServerResponse response, Status status, String whatToDo) {
        send(response, status, object().put("error", whatToDo));
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can be written", e);
        }
    }
}
