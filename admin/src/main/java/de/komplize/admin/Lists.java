package de.komplize.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.storage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

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
            link = link.with(filter.name(), value(filter, visit).orElse(""));
        }
        return link;
    }

    /** Whether anything that the list knows narrows it. */
    static boolean isNarrowed(Listing list, Visit visit) {
        return list.filters().stream().anyMatch(filter -> value(filter, visit).isPresent());
    }

    private static Optional<String> value(Filter filter, Visit visit) {
        return visit.asked(filter.name())
                .filter(value -> filter.condition(value).isPresent());
    }

    /**
     * How many stand where, with the ways to them; the first one leads to all.
     *
     * @param here the address of the list as it is narrowed now
     * @param labels of what is counted, in its order
     * @param gone what is not work, and counts with the others only where it is asked for
     */
    static List<IdeasPage.Count> counts(
            Link here, Map<String, Long> counts, SequencedMap<String, String> labels, Set<String> gone) {
        String asked = here.parameters().getOrDefault("status", "");
        long all = counts.entrySet().stream()
                .filter(entry -> !gone.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return Stream.concat(
                        Stream.of(count("Alle", all, here, "", asked)),
                        labels.entrySet().stream()
                                .map(label -> count(
                                        label.getValue(),
                                        counts.getOrDefault(label.getKey(), 0L),
                                        here,
                                        label.getKey(),
                                        asked)))
                .toList();
    }

    private static IdeasPage.Count count(String label, long count, Link here, String status, String asked) {
        return new IdeasPage.Count(label, count, here.with("status", status).toString(), asked.equals(status));
    }
}
