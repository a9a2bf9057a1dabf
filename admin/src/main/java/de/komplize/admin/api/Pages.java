package de.komplize.admin.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.admin.table.Export;
import de.komplize.admin.table.Heading;
import de.komplize.admin.table.TableFile;
import de.komplize.admin.table.TableForm;
import de.komplize.bot.office.Listing;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Sends a page of a list, as JSON, as CSV or as an Excel sheet, with the way to the next one. */
final class Pages {

    private static final MediaType CSV = MediaTypes.create("text/csv");

    private static final MediaType XLSX = MediaTypes.create(TableForm.XLSX.type());

    private Pages() {}

    /**
     * Answers with a page.
     *
     * @param name of the file that a page is kept as
     * @param headings what the columns of a file are
     */
    static void send(Call call, String name, List<Heading> headings, Listing.Page page) {
        page.next()
                .ifPresent(next ->
                        call.response().headers().set(HeaderNames.LINK, "<" + address(call, next) + ">; rel=\"next\""));
        Optional<TableForm> form = form(call);
        if (form.isPresent()) {
            send(call, name, form.get(), file -> Export.write(file, name, headings, page.rows()));
            return;
        }
        ObjectNode answer = Answer.object();
        answer.putArray("items").addAll(page.rows());
        page.next().ifPresentOrElse(next -> answer.put("next", next.stored()), () -> answer.putNull("next"));
        page.last().ifPresentOrElse(last -> answer.put("last", last.stored()), () -> answer.putNull("last"));
        Answer.send(call, answer);
    }

    private static void send(Call call, String name, TableForm form, Consumer<TableFile> work) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        form.write(file, work);
        call.response().headers().set(HeaderNames.CONTENT_TYPE, form.type());
        call.response()
                .headers()
                .set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "." + form.ending() + "\"");
        call.response().send(file.toByteArray());
    }

    /** Empty for JSON. */
    private static Optional<TableForm> form(Call call) {
        MediaType accepted = accepted(call)
                .orElseThrow(() -> new HttpException(
                        "A list comes as application/json, text/csv or " + TableForm.XLSX.type() + ": say so in Accept",
                        Status.NOT_ACCEPTABLE_406));
        if (accepted.equals(CSV)) {
            return Optional.of(TableForm.CSV);
        }
        return accepted.equals(XLSX) ? Optional.of(TableForm.XLSX) : Optional.empty();
    }

    private static Optional<MediaType> accepted(Call call) {
        try {
            return call.request().headers().bestAccepted(MediaTypes.APPLICATION_JSON, CSV, XLSX);
        } catch (HttpException _) {
            throw Guard.bad(
                    "The header Accept cannot be read: write application/json, text/csv or " + TableForm.XLSX.type());
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
