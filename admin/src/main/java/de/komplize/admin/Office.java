package de.komplize.admin;

import de.komplize.bot.Json;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Overview;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.storage.Database;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The routes of the office's port. */
public final class Office {

    /** Lines of the list: what fits a glance. */
    private static final int LINES = 100;

    private final Conversations conversations;
    private final Supplier<Database.Health> health;
    private final String project;
    private final Key key = Key.random();
    private final TemplateEngine pages = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Office.class.getClassLoader(), "de.komplize.admin.pages");

    /** @param project the city's name for the project */
    public Office(Conversations conversations, Supplier<Database.Health> health, String project) {
        this.conversations = conversations;
        this.health = health;
        this.project = project;
    }

    /** The path that opens the office for whoever was told it; another one at each start. */
    public String link() {
        return "/open/" + key.secret();
    }

    public void routing(HttpRouting.Builder routing) {
        routing.addFilter(Office::keepNowhere)
                .get("/health", this::health)
                .route(Method.HEAD, "/health", this::health)
                .get("/office.css", Office::style)
                .get("/open/{key}", this::open)
                .get("/", this::list)
                .get("/conversations/{id}/transcript", this::transcript);
    }

    /** The key and what residents wrote never cross a network in the clear; a proxy on this machine brings https. */
    private static boolean isNear(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                && peer.getAddress().isLoopbackAddress();
    }

    private void health(ServerRequest request, ServerResponse response) {
        Database.Health database = health.get();
        response.status(database.working() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503)
                .header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .send(Json.write(Map.of(
                        "status", database.working() ? "up" : "degraded",
                        "database", database.working() ? "up" : database.reason())));
    }

    private void open(ServerRequest request, ServerResponse response) {
        if (isNear(request) && key.isSecret(request.path().pathParameters().get("key"))) {
            response.status(Status.SEE_OTHER_303)
                    .header(HeaderNames.SET_COOKIE, key.cookie())
                    .header(HeaderNames.LOCATION, "/")
                    .send();
        } else {
            closed(request, response);
        }
    }

    private void list(ServerRequest request, ServerResponse response) {
        if (isOpen(request)) {
            List<Overview> latest = conversations.latest(LINES);
            html(response, "conversations.jte", Map.of("page", new ConversationsPage(project, latest)));
        } else {
            closed(request, response);
        }
    }

    private void transcript(ServerRequest request, ServerResponse response) {
        if (!isOpen(request)) {
            closed(request, response);
            return;
        }
        number(request.path().pathParameters().get("id"))
                .flatMap(conversations::transcript)
                .map(Transcript::format)
                .ifPresentOrElse(
                        text -> response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                                .send(text.getBytes(StandardCharsets.UTF_8)),
                        () -> html(response.status(Status.NOT_FOUND_404), "missing.jte", Map.of("project", project)));
    }

    private boolean isOpen(ServerRequest request) {
        return isNear(request)
                && request.headers()
                        .cookies()
                        .first(Key.COOKIE)
                        .map(key::isSecret)
                        .orElse(false);
    }

    private void closed(ServerRequest request, ServerResponse response) {
        boolean near = isNear(request);
        html(
                response.status(near ? Status.UNAUTHORIZED_401 : Status.FORBIDDEN_403),
                near ? "closed.jte" : "far.jte",
                Map.of("project", project));
    }

    private void html(ServerResponse response, String page, Map<String, Object> values) {
        StringOutput html = new StringOutput();
        pages.render(page, values, html);
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8")
                .send(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void style(ServerRequest request, ServerResponse response) throws IOException {
        try (InputStream css = Office.class.getResourceAsStream("office.css")) {
            byte[] bytes = css == null ? new byte[0] : css.readAllBytes();
            response.header(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8").send(bytes);
        }
    }

    /** The ids have as many digits as a long can have. */
    private static Optional<Long> number(String text) {
        try {
            return text.matches("[0-9]+") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** What residents wrote stays out of the caches of browsers and proxies. */
    private static void keepNowhere(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        chain.proceed();
    }
}
