package de.komplize.admin.api;

import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Questionnaire;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The addresses under {@code /api/office}; others script against them. */
public final class OfficeApi {

    static final String ROOT = "/api/office";

    static final String DESCRIPTION = ROOT + "/openapi.json";

    private final Guard guard;
    private final List<Route> routes;

    /** @param surveys those of the content pack */
    public OfficeApi(Conversations conversations, Database database, List<Questionnaire> surveys) {
        this.guard = new Guard(database);
        this.routes = Routes.of(conversations, database, new Surveys(surveys));
    }

    public void routing(HttpRouting.Builder routing) {
        routing.get(DESCRIPTION, guard.open(OfficeApi::description));
        Map<String, List<Route>> byPath =
                routes.stream().collect(Collectors.groupingBy(Route::path, LinkedHashMap::new, Collectors.toList()));
        byPath.forEach((path, here) -> {
            here.forEach(route -> routing.route(route.method(), ROOT + path, guard.guarded(route)));
            routing.any(ROOT + path, guard.guarded(call -> otherMethod(here, call)));
        });
        routing.any(ROOT, guard.guarded(OfficeApi::missing));
        routing.any(ROOT + "/*", guard.guarded(OfficeApi::missing));
    }

    /** What a port with this interface answers to calls that are too broken for a route. */
    public static DirectHandlers directHandlers(DirectHandlers usual) {
        return Unreadable.handlers(usual);
    }

    List<Route> routes() {
        return routes;
    }

    /** Whoever may call an address is told how; for all others there is none. */
    private static void otherMethod(List<Route> here, Call call) {
        String allowed = here.stream()
                .filter(route -> call.token().role().may(route.permission()))
                .map(Route::method)
                .map(Method::text)
                .collect(Collectors.joining(", "));
        if (allowed.isEmpty()) {
            throw Guard.missing();
        }
        throw new HttpException("This address takes " + allowed, Status.METHOD_NOT_ALLOWED_405)
                .header(HeaderValues.create(HeaderNames.ALLOW, allowed));
    }

    private static void missing(Call call) {
        throw Guard.missing();
    }

    /** It says what stands in the public sources, and needs no token. */
    private static void description(ServerRequest request, ServerResponse response) throws IOException {
        try (InputStream json = OfficeApi.class.getResourceAsStream("openapi.json")) {
            byte[] bytes = json == null ? new byte[0] : json.readAllBytes();
            response.header(HeaderNames.CONTENT_TYPE, Answer.JSON).send(bytes);
        }
    }
}
