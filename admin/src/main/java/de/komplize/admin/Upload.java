package de.komplize.admin;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.HttpException;
import io.helidon.http.HttpMediaType;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that brings a file along ({@code multipart/form-data}, RFC 7578), read as a whole: for lists, not for films. A field that is a file has its
 * bytes one by one as characters ({@link #bytes}); its name is nobody's business.
 */
final class Upload {

    /** The largest list, and the form around it. */
    static final long LARGEST = 5L * 1024 * 1024 + 65_536;

    /** Forms have a dozen fields. */
    private static final int MOST_PARTS = 100;

    private static final String END = "\r\n";

    private static final Pattern NAME = Pattern.compile("; ?name=\"([^\"\r\n]{1,100})\"");

    private Upload() {}

    static boolean isOne(ServerRequest request) {
        return request.headers()
                .contentType()
                .filter(type -> type.mediaType().text().equals("multipart/form-data"))
                .isPresent();
    }

    static Parameters read(ServerRequest request) {
        if (request.headers().contentLength().orElse(LARGEST + 1) > LARGEST) {
            throw new HttpException("The form is too large", Status.REQUEST_ENTITY_TOO_LARGE_413);
        }
        String boundary = request.headers()
                .contentType()
                .map(HttpMediaType::parameters)
                .flatMap(parameters -> Optional.ofNullable(parameters.get("boundary")))
                .filter(named -> !named.isBlank())
                .orElseThrow(Upload::broken);
        String body = new String(request.content().as(byte[].class), StandardCharsets.ISO_8859_1);
        return Parameters.create("form", fields(body, "--" + boundary));
    }

    /** The bytes of a field that is a file. */
    static byte[] bytes(String field) {
        return field.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** @param body the bytes one by one as characters */
    static Map<String, List<String>> fields(String body, String delimiter) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int at = body.startsWith(delimiter) ? delimiter.length() : -1;
        for (int parts = 0; at >= 0 && body.startsWith(END, at); parts++) {
            int head = at + END.length();
            int content = body.indexOf(END + END, at);
            int end = body.indexOf(END + delimiter, head);
            if (content < 0 || end < content + END.length() || parts >= MOST_PARTS) {
                throw broken();
            }
            String heading = body.substring(at, content);
            String value = body.substring(Math.min(end, content + 2 * END.length()), end);
            fields.computeIfAbsent(name(heading), _ -> new ArrayList<>()).add(isFile(heading) ? value : text(value));
            at = end + END.length() + delimiter.length();
        }
        if (at < 0 || !body.startsWith("--", at)) {
            throw broken();
        }
        return fields;
    }

    private static String name(String heading) {
        Matcher name = NAME.matcher(heading);
        if (!name.find()) {
            throw broken();
        }
        return text(name.group(1));
    }

    private static boolean isFile(String heading) {
        return heading.contains("; filename");
    }

    private static String text(String value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    private static HttpException broken() {
        return new HttpException("The form cannot be read", Status.BAD_REQUEST_400);
    }
}
