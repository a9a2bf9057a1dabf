package de.komplize.admin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** What goes back: JSON, kept nowhere on its way. */
final class Answer {

    static final String JSON = "application/json; charset=utf-8";

    private Answer() {}

    static ObjectNode object() {
        return Json.MAPPER.createObjectNode();
    }

    static void secure(ServerResponse response) {
        response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
        response.headers().set(HeaderNames.create("X-Content-Type-Options"), "nosniff");
    }

    static void send(Call call, ObjectNode json) {
        send(call.response(), Status.OK_200, json);
    }

    static void send(ServerResponse response, Status status, ObjectNode json) {
        response.status(status);
        response.headers().set(HeaderNames.CONTENT_TYPE, JSON);
        response.send(Json.write(json).getBytes(StandardCharsets.UTF_8));
    }

    /** The one form of all refusals. */
    static void refuse(ServerResponse response, Status status, String whatToDo) {
        send(response, status, object().put("error", whatToDo));
    }
}
