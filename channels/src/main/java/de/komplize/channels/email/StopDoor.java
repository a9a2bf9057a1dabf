package de.komplize.channels.email;

import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.MailKeys.Purpose;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Post;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the link "no more mails" leads (RFC 8058): a POST ends the messages, without a log-in, as often as it comes. A GET only asks: mail servers
 * and virus scanners open links.
 */
final class StopDoor {

    static final String PATH = "/mail/stop/";

    private static final String HTML = "text/html; charset=utf-8";

    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "de.komplize.channels.pages");

    private final AtomicReference<Optional<Desk>> desk = new AtomicReference<>(Optional.empty());

    /** What there is once the channel has started. */
    private record Desk(Inbox inbox, Post post) {}

    void open(Inbox inbox, Post post) {
        desk.set(Optional.of(new Desk(inbox, post)));
    }

    void routing(HttpRouting.Builder routing) {
        routing.get(PATH + "{key}", (request, response) -> answer(request, response, false));
        routing.post(PATH + "{key}", (request, response) -> answer(request, response, true));
    }

    private void answer(ServerRequest request, ServerResponse response, boolean stops) {
        Desk open = desk.get().orElseThrow(() -> new HttpException("Not open yet", Status.SERVICE_UNAVAILABLE_503));
        Optional<Post.Sent> sent =
                open.post.sent(Purpose.STOP, request.path().pathParameters().get("key"));
        if (stops) {
            sent.ifPresent(message -> open.post.optOut(Mailbox.of(message.to())));
        }
        String language = sent.map(Post.Sent::language)
                .orElseGet(() -> open.inbox.languages().getFirst());
        StopView view = new StopView(
                language,
                said(stops, sent.isPresent()),
                !stops && sent.isPresent(),
                key -> open.inbox.wording(key, language));
        StringOutput html = new StringOutput();
        PAGES.render("stop.jte", view, html);
        response.status(sent.isPresent() ? Status.OK_200 : Status.NOT_FOUND_404)
                .header(HeaderNames.CONTENT_TYPE, HTML)
                .header(HeaderNames.CACHE_CONTROL, "no-store")
                .send(html.toString());
    }

    private static String said(boolean stops, boolean known) {
        if (!known) {
            return "mail.stop.gone";
        }
        return stops ? "mail.stop.done" : "mail.stop.ask";
    }
}
