package de.komplize.admin.api;

import de.komplize.bot.Json;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.nio.charset.StandardCharsets;

/** Calls whose address is so broken that the server refuses them before any route: they, too, are told what to do. */
final class Unreadable {

    private static final String WHAT_TO_DO =
            "The address of this call cannot be read: write each byte of a parameter as % and two digits, and % itself as %25";

    private Unreadable() {}

    /** @param usual what else the port answers to broken calls */
    static DirectHandlers handlers(DirectHandlers usual) {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, usual.handler(type));
        }
        return handlers.addHandler(EventType.BAD_REQUEST, handler(usual.handler(EventType.BAD_REQUEST)))
                .build();
    }

    private static DirectHandler handler(DirectHandler usual) {
        return (request, type, status, headers, message) -> {
            TransportResponse response = usual.handle(request, type, status, headers, message);
            if (!response.status().equals(Status.BAD_REQUEST_400)
                    || response.entity().isPresent()
                    || !request.path().startsWith(OfficeApi.ROOT)) {
                return response;
            }
            headers.set(HeaderNames.CONTENT_TYPE, Answer.JSON);
            return TransportResponse.builder()
                    .status(status)
                    .headers(headers)
                    .keepAlive(false)
                    .entity(Json.write(Answer.object().put("error", WHAT_TO_DO)).getBytes(StandardCharsets.UTF_8))
                    .build();
        };
    }
}
