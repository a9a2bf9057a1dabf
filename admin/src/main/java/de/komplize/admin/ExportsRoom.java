package de.komplize.admin;

import de.komplize.admin.table.Export;
import de.komplize.admin.table.Heading;
import de.komplize.admin.table.TableFile;
import de.komplize.admin.table.TableForm;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Listings;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The lists as files: {@code /exports/ideas/csv?status=published}, with the filters of the list. Not a room to go to: the pages of the lists lead
 * here.
 */
final class ExportsRoom implements Room {

    /** What only the page itself needs. */
    private static final Set<String> OF_THE_PAGE = Set.of("sort", "limit", "after");

    private final Database database;

    ExportsRoom(Database database) {
        this.database = database;
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                list("conversations", Permission.READ_WORDS, Listings.CONVERSATIONS, Listings.CONVERSATIONS),
                list("messages", Permission.READ_WORDS, Listings.MESSAGES, Listings.MESSAGES),
                list("ideas", Permission.READ_FACTS, Listings.IDEAS, Listings.PUBLISHED_IDEAS),
                list("requests", Permission.READ_WORDS, Listings.REQUESTS, Listings.REQUESTS),
                list("events", Permission.READ_FACTS, Listings.EVENTS, Listings.EVENTS_OF_NOBODY));
    }

    private Address list(String name, Permission permission, Listing withWords, Listing withoutWords) {
        return Address.get("/exports/" + name + "/{form}", permission, visit -> {
            Listing list = visit.may(Permission.READ_WORDS) ? withWords : withoutWords;
            Export export = new Export(database, list, List.of(), conditions(visit, list));
            List<Heading> headings = list.columns().stream().map(Headings::of).toList();
            String title = Headings.list(name);
            send(visit, title, name, export.count(), file -> export.write(file, title, headings));
        });
    }

    /** The filters of the page that led here; one that the list does not know must not be passed over: the file would hold more than the page. */
    static List<Filter.Condition> conditions(Visit visit, Listing list) {
        return visit.request().query().names().stream()
                .filter(name -> !OF_THE_PAGE.contains(name))
                .filter(name -> !visit.request().query().all(name, List::of).equals(List.of("")))
                .map(name -> condition(list, name, visit.asked(name)).orElseThrow(ExportsRoom::unknown))
                .toList();
    }

    private static Optional<Filter.Condition> condition(Listing list, String name, Optional<String> value) {
        return list.filters().stream()
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .flatMap(filter -> value.flatMap(filter::condition));
    }

    private static HttpException unknown() {
        return new HttpException("There is no such filter, or no such value of it", Status.BAD_REQUEST_400);
    }

    /**
     * Records the export, then sends the file as it is written.
     *
     * @param title the name of the file, without its ending
     * @param name what the record calls it
     */
    static void send(Visit visit, String title, String name, long rows, Consumer<TableFile> work) {
        TableForm form = TableForm.of(visit.text("form")).orElseThrow(Visit::missing);
        visit.recorded("export", name + ", " + rows + " rows, " + form.ending());
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
