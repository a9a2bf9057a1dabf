package de.komplize.channels.webchat;

import de.komplize.bot.messaging.OwnCopy;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Hands the copy of the own data over, once; by the API to the page's script, by the form where no script runs. */
final class Download {

    private Download() {}

    static void send(OwnCopy copy, ServerResponse response) {
        switch (copy) {
            case OwnCopy.Ready(InputStream content, long size) -> send(content, size, response);
            case OwnCopy.None _ ->
                throw new HttpException(
                        "No copy was granted: ask for it in the conversation first", Status.NOT_FOUND_404);
            case OwnCopy.Over _ ->
                throw new HttpException(
                        "This copy has been fetched or its day is over: ask for a new one", Status.GONE_410);
            case OwnCopy.Busy(var after) -> throw Door.unavailable(after);
        }
    }

    private static void send(InputStream content, long size, ServerResponse response) {
        response.headers().set(HeaderNames.CONTENT_TYPE, "application/zip");
        response.headers().set(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"meine-daten.zip\"");
        response.headers().set(HeaderNames.CACHE_CONTROL, "no-store");
        response.headers().contentLength(size);
        try (content;
                OutputStream out = response.outputStream()) {
            content.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("The reader of a copy has left", e);
        }
    }
}
