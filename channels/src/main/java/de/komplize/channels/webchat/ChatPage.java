package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Receipt;
import de.komplize.channels.SecurityHeaders;
import de.komplize.channels.webchat.PageView.Entry;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The page, which works as a plain form where scripts do not run. The form carries a token that was made for it and opens nothing until the
 * first message is written; it and the message's id stay the same when the page is loaded again, so that nothing is said twice.
 */
final class ChatPage {

    private static final int PAGE = 500;

    /** Shown without script; older messages are dropped from the page, not from the conversation. */
    private static final int SHOWN = 200;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "de.komplize.channels.pages");
    private final Supplier<Door> door;
    private final Origins origins;

    ChatPage(Supplier<Door> door, Origins origins) {
        this.door = door;
        this.origins = origins;
    }

    void routing(HttpRouting.Builder routing) {
        routing.get("/", this::show);
        routing.route(Method.HEAD, "/", this::show);
        routing.post("/", this::write);
        routing.get(Wording.STATEMENT, this::statement);
        routing.route(Method.HEAD, Wording.STATEMENT, this::statement);
        // Not a route for all paths: other channels have theirs on the same port, and some come after these.
        routing.error(NotFoundException.class, this::missing);
    }

    /** A person gets a page; a program, and whatever calls the API, the plain refusal as before. */
    private void missing(ServerRequest request, ServerResponse response, NotFoundException refusal) {
        boolean person = request.headers()
                .first(HeaderNames.ACCEPT)
                .filter(accepted -> accepted.contains("text/html"))
                .isPresent();
        response.status(Status.NOT_FOUND_404);
        if (person && !request.path().path().startsWith("/api/")) {
            html(response, "missing.jte", words(request));
        } else {
            response.send(Objects.requireNonNullElse(refusal.getMessage(), ""));
        }
    }

    private void statement(ServerRequest request, ServerResponse response) {
        html(response, "statement.jte", words(request));
    }

    /** Without scripts what a printed address opens is a button; the script takes the choice itself. */
    private void show(ServerRequest request, ServerResponse response) {
        Optional<Choice> opening = request.query().all("start", List::of).stream()
                .findFirst()
                .flatMap(wanted ->
                        door.get().inbox().opening(wanted, words(request).language()));
        send(request, response, Status.OK_200, new Entry(door.get().tokens().mint(), newId(), "", ""), opening);
    }

    private void write(ServerRequest request, ServerResponse response) {
        checkOrigin(request);
        Form form = Form.read(request);
        String token = form.filled("token")
                .filter(given -> door.get().tokens().read(given).isPresent())
                .orElseGet(door.get().tokens()::mint);
        try {
            if (form.filled("choice").filter(Choice.COPY::equals).isPresent()) {
                Address owner = door.get().tokens().read(token).orElseThrow();
                Download.send(door.get().inbox().copy(owner), response);
                return;
            }
            take(form, token, request);
            send(
                    request,
                    response,
                    Status.OK_200,
                    new Entry(token, newId(), form.says() ? "" : form.field("text"), ""));
        } catch (HttpException e) {
            e.headers().forEach(response.headers()::set);
            String sameId = form.filled("id").orElseGet(ChatPage::newId);
            send(
                    request,
                    response,
                    e.status(),
                    new Entry(token, sameId, form.field("text"), problem(e.status(), words(request))));
        }
    }

    private void checkOrigin(ServerRequest request) {
        Optional<String> origin = Origins.of(request);
        // With Referrer-Policy no-referrer browsers call the origin of a form "null", also that of our own; the token
        // in the form stands for it.
        if (origin.isPresent() && !origin.get().equals("null") && !origins.trusts(origin.get(), request)) {
            throw new HttpException("This form belongs to another site", Status.FORBIDDEN_403);
        }
    }

    private void take(Form form, String token, ServerRequest request) {
        Optional<String> choice = form.filled("choice");
        if (!form.says() && choice.isEmpty()) {
            return;
        }
        Door open = door.get();
        Address address = open.tokens().read(token).orElseThrow();
        String text = choice.isPresent() ? "" : form.field("text").replace("\r\n", "\n");
        Submission submission = new Submission(form.field("id"), text, choice, List.of());
        if (!open.inbox().knows(address)) {
            open.open(address, Optional.of(words(request).language()), request);
        }
        switch (open.accept(submission, address)) {
            case Receipt.Accepted _, Receipt.Duplicate _ -> {}
            case Receipt.TooFast(var after) -> throw Door.tooFast(after);
            case Receipt.Unavailable(var after) -> throw Door.unavailable(after);
        }
    }

    private static String problem(Status status, Wording words) {
        return words.of(
                switch (status.code()) {
                    case 413 -> "too_long";
                    case 404, 410 -> "copy.over";
                    case 429 -> "too_fast";
                    default -> "failed";
                });
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private void send(ServerRequest request, ServerResponse response, Status status, Entry entry) {
        send(request, response, status, entry, Optional.empty());
    }

    private void send(
            ServerRequest request, ServerResponse response, Status status, Entry entry, Optional<Choice> opening) {
        Wording words = words(request);
        Inbox inbox = words.inbox();
        PageView view = new PageView(
                words,
                request.query().contains("embedded"),
                origins.embedding(),
                entry,
                opening,
                conversation(inbox, entry.token()));
        SecurityHeaders.framedBy(response, origins.embedding());
        html(response.status(status), "chat.jte", view);
    }

    private void html(ServerResponse response, String page, Object shown) {
        StringOutput html = new StringOutput();
        templates.render(page, shown, html);
        response.headers().set(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(html.toString());
    }

    private List<Message> conversation(Inbox inbox, String token) {
        Address address = door.get().tokens().read(token).orElseThrow();
        List<Message> all = new ArrayList<>();
        List<Message> page = inbox.since(address, 0, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE
                    ? List.of()
                    : inbox.since(address, page.getLast().seq(), PAGE);
        }
        return all.subList(Math.max(0, all.size() - SHOWN), all.size());
    }

    /** The language of the address, else the browser's, else the pack's first. */
    private Wording words(ServerRequest request) {
        Door open = door.get();
        Optional<String> asked = request.query().contains("language")
                ? open.offered(request.query().get("language"))
                : Optional.empty();
        String accepted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        return new Wording(
                open.inbox(),
                asked.or(() -> accepted(accepted, open))
                        .orElseGet(() -> open.inbox().languages().getFirst()));
    }

    private static Optional<String> accepted(String header, Door open) {
        try {
            return header.isBlank()
                    ? Optional.empty()
                    : LanguageRange.parse(header).stream()
                            .flatMap(range -> open.offered(range.getRange().split("-")[0]).stream())
                            .findFirst();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
