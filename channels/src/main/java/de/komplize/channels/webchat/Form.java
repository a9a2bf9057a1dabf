package de.komplize.channels.webchat;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of the plain form ({@code application/x-www-form-urlencoded}); the first of a name counts. */
record Form(Map<String, String> fields) {

    static Form read(ServerRequest request) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : Body.text(Body.read(request, Body.MESSAGE_LIMIT)).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return new Form(Map.copyOf(fields));
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    Optional<String> filled(String name) {
        return Optional.of(field(name)).filter(value -> !value.isBlank());
    }

    /** Whether the text was sent, and not only stood there while a choice or the button to refresh was pressed. */
    boolean says() {
        return filled("text").isPresent()
                && filled("choice").isEmpty()
                && filled("refresh").isEmpty();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw Submission.bad("The form is damaged");
        }
    }
}
