package de.komplize.admin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.office.Listing;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends a page of a list, as JSON or as CSV, with the way to the next one. */
final class Pages {

    private static final MediaType CSV = MediaTypes.create("text/csv");

    private Pages() {}

    /** @param name of the file that a page is kept as */
    static void send(Call call, String name, Listing list, Listing.Page page) {
        page.next()
                .ifPresent(next ->
                        call.response().headers().set(HeaderNames.LINK, "<" + address(call, next) + ">; rel=\"next\""));
        if (wantsCsv(call)) {
            call.response().headers().set(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8; header=present");
            call.response().headers().set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
            call.response().send(Csv.of(list.columns(), page.rows()).getBytes(StandardCharsets.UTF_8));
            return;
        }
        ObjectNode answer = Answer.object();
        answer.putArray("items").addAll(page.rows());
        page.next().ifPresentOrElse(next -> answer.put("next", next.stored()), () -> answer.putNull("next"));
        page.last().ifPresentOrElse(last -> answer.put("last", last.stored()), () -> answer.putNull("last"));
        Answer.send(call, answer);
    }

    private static boolean wantsCsv(Call call) {
        return accepted(call)
                .orElseThrow(() -> new HttpException(
                        "A list comes as application/json or text/csv: say so in Accept", Status.NOT_ACCEPTABLE_406))
                .equals(CSV);
    }

    private static Optional<MediaType> accepted(Call call) {
        try {
            return call.request().headers().bestAccepted(MediaTypes.APPLICATION_JSON, CSV);
        } catch (HttpException _) {
            throw Guard.bad("The header Accept cannot be read: write application/json or text/csv");
        }
    }

    /** The same question from the end of this page on. */
    private static String address(Call call, Listing.Cursor next) {
        UriQuery query = call.request().query();
        StringBuilder address = new StringBuilder(call.request().path().rawPath()).append('?');
        for (String name : query.names()) {
            if (!name.equals("after")) {
                address.append(encoded(name))
                        .append('=')
                        .append(encoded(query.get(name)))
                        .append('&');
            }
        }
        return address.append("after=").append(next.stored()).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
