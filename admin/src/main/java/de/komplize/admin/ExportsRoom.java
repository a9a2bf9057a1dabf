package de.komplize.admin;

import de.komplize.admin.table.Export;
import de.komplize.admin.table.Heading;
import de.komplize.admin.table.TableFile;
import de.komplize.admin.table.TableForm;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Listings;
import de.komplize.bot.office.Permission;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The lists as files: {@code /exports/ideas/csv?status=published}, with the filters of the list. Not a room to go to: the pages of the lists lead
 * here.
 */
final class ExportsRoom implements Room {

    private final Office.Parts parts;

    ExportsRoom(Office.Parts parts) {
        this.parts = parts;
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get("/exports/conversations/{form}", Permission.READ_WORDS, this::conversations),
                list("messages", Permission.READ_WORDS, Listings.MESSAGES, Listings.MESSAGES),
                list("ideas", Permission.READ_FACTS, Listings.IDEAS, Listings.PUBLISHED_IDEAS),
                list("requests", Permission.READ_WORDS, Listings.REQUESTS, Listings.REQUESTS),
                list("events", Permission.READ_FACTS, Listings.EVENTS, Listings.EVENTS_OF_NOBODY));
    }

    private Address list(String name, Permission permission, Listing withWords, Listing withoutWords) {
        return Address.get("/exports/" + name + "/{form}", permission, visit -> {
            Listing list = visit.may(Permission.READ_WORDS) ? withWords : withoutWords;
            send(visit, name, list, Narrowed.by(visit, list, parts.pack()));
        });
    }

    /** Narrowed as their page is, which asks for more than the interface can. */
    private void conversations(Visit visit) {
        Narrowed narrowed = Narrowed.by(visit, Inquiry.of(visit, parts), parts.pack());
        send(visit, "conversations", Listings.CONVERSATIONS, narrowed);
    }

    private void send(Visit visit, String name, Listing list, Narrowed narrowed) {
        Export export = new Export(parts.database(), list, List.of(), narrowed.conditions());
        List<Heading> headings = list.columns().stream().map(Headings::of).toList();
        String title = Headings.list(name);
        send(visit, title, narrowed.described(name, export.count()), file -> export.write(file, title, headings));
    }

    /**
     * Records the export, then sends the file as it is written.
     *
     * @param title the name of the file, without its ending
     * @param what of which list, how many rows, narrowed to what, for the record
     */
    static void send(Visit visit, String title, String what, Consumer<TableFile> work) {
        TableForm form = TableForm.of(visit.text("form")).orElseThrow(Visit::missing);
        visit.recorded("export", what + ", " + form.ending());
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, form.type())
                .header(HeaderNames.CONTENT_DISPOSITION, Headings.attachment(title, form.ending()));
        try {
            OutputStream out = visit.response().outputStream();
            form.write(out, work);
            // Closed only when all is written: what broke off in between must not look whole.
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
