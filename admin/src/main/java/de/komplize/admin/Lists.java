package de.komplize.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a page of a list as the address asks for it. A value that is not allowed is passed over: whoever clicks never wrote it. */
final class Lists {

    private static final int ROWS = 50;

    private final Database database;

    Lists(Database database) {
        this.database = database;
    }

    /** @param always conditions that hold besides what is asked for */
    Listing.Page read(Listing list, Visit visit, List<Filter.Condition> always) {
        List<Filter.Condition> conditions = new ArrayList<>(always);
        list.filters()
                .forEach(filter ->
                        visit.asked(filter.name()).flatMap(filter::condition).ifPresent(conditions::add));
        Listing.Sort sort = visit.asked("sort")
                .flatMap(name -> list.sorts().stream()
                        .filter(known -> known.name().equals(name))
                        .findFirst())
                .orElseGet(() -> list.sorts().getFirst());
        Optional<Listing.Cursor> after = visit.asked("after").flatMap(text -> list.cursor(text, List.of(), sort));
        return database.read(tx -> list.read(tx, new Listing.Slice(List.of(), conditions, sort, after, ROWS)));
    }

    /** The one row that meets a condition. */
    Optional<ObjectNode> one(Listing list, Filter.Condition itself) {
        Listing.Slice slice =
                new Listing.Slice(List.of(), List.of(itself), list.sorts().getFirst(), Optional.empty(), 1);
        return database.read(tx -> list.read(tx, slice)).rows().stream().findFirst();
    }

    /** The address of the next page, as the list is narrowed now. */
    static Optional<String> next(String path, Listing list, Visit visit, Listing.Page page) {
        return page.next()
                .map(cursor ->
                        here(path, list, visit).with("after", cursor.stored()).toString());
    }

    /** The address of the list as it is narrowed now, at its beginning. */
    static Link here(String path, Listing list, Visit visit) {
        Link link = Link.to(path).with("sort", visit.asked("sort").orElse(""));
        for (Filter filter : list.filters()) {
            link = link.with(filter.name(), visit.asked(filter.name()).orElse(""));
        }
        return link;
    }
}
