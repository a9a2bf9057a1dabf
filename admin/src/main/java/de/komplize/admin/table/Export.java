package de.komplize.admin.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.StorageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A whole list as a table: read window by window, so that neither memory nor a reader of the database is held by who reads slowly. */
public final class Export {

    /** Some hundred kilobytes at most messages. */
    private static final int WINDOW = 500;

    private final Database database;
    private final Listing list;
    private final List<Object> fixed;
    private final List<Filter.Condition> conditions;

    /** @param fixed the parameters of the list's own condition */
    public Export(Database database, Listing list, List<Object> fixed, List<Filter.Condition> conditions) {
        this.database = database;
        this.list = list;
        this.fixed = List.copyOf(fixed);
        this.conditions = List.copyOf(conditions);
    }

    /** How many rows there are now. */
    public long count() {
        return database.read(tx -> list.count(tx, slice(Optional.empty())));
    }

    /** Writes all rows, in the order of their own numbers: what changes meanwhile neither moves nor gets lost. */
    public void write(TableFile file, String name, List<Heading> headings) {
        file.begin(name, headings.stream().map(Heading::title).toList());
        Listing.Page page = window(Optional.empty());
        page.rows().forEach(row -> write(file, headings, row));
        while (page.more()) {
            page = window(page.last());
            page.rows().forEach(row -> write(file, headings, row));
        }
    }

    /** One page of a list. */
    public static void write(TableFile file, String name, List<Heading> headings, List<ObjectNode> rows) {
        file.begin(name, headings.stream().map(Heading::title).toList());
        rows.forEach(row -> write(file, headings, row));
    }

    private static void write(TableFile file, List<Heading> headings, ObjectNode row) {
        file.row(headings.stream().map(heading -> heading.cell().apply(row)).toList());
    }

    /** Half of the file is with its reader already: the connection breaks off, so that nobody takes it for the whole. */
    private Listing.Page window(Optional<Listing.Cursor> after) {
        try {
            return database.read(tx -> list.read(tx, slice(after)));
        } catch (StorageException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Listing.Slice slice(Optional<Listing.Cursor> after) {
        return new Listing.Slice(fixed, conditions, list.steady(), after, WINDOW);
    }
}
