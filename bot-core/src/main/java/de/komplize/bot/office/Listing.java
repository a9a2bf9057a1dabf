package de.komplize.bot.office;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Transaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list that the office reads, page by page: what it shows, what it may be filtered and sorted by, and the one query that all of them share.
 * Nothing else of the tables can be reached through it.
 *
 * @param name as it is called by; a cursor belongs to it
 * @param from the tables
 * @param base the condition that always holds; its parameters come first
 * @param id the SQL of the row's own number, which makes every order a total one
 * @param sorts the first one is the usual one
 */
public record Listing(
        String name,
        List<Column> columns,
        String from,
        String base,
        String id,
        List<Filter> filters,
        List<Sort> sorts) {

    public Listing {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        sorts = List.copyOf(sorts);
    }

    /**
     * An order of the rows.
     *
     * @param name as it is asked for; a leading minus means the largest first
     * @param sql a whole number
     */
    public record Sort(String name, String sql) {
        boolean isDescending() {
            return name.startsWith("-");
        }
    }

    /**
     * Where a page ended.
     *
     * @param order which list in which order it is a place of
     */
    public record Cursor(String order, long key, long id) {

        private static final Pattern FORM = Pattern.compile("(?<order>[0-9a-f]{8})-(?<key>\\d{1,19})-(?<id>\\d{1,19})");

        public String stored() {
            return order + "-" + key + "-" + id;
        }
    }

    /** What {@link Cursor#stored} wrote for this list in this order; empty for whatever else. */
    public Optional<Cursor> cursor(String text, List<Object> fixed, Sort sort) {
        Matcher parts = Cursor.FORM.matcher(text);
        try {
            return parts.matches() && parts.group("order").equals(order(fixed, sort))
                    ? Optional.of(new Cursor(
                            parts.group("order"),
                            Long.parseLong(parts.group("key")),
                            Long.parseLong(parts.group("id"))))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Made of names only, so that a later version goes on where this one ended. */
    private String order(List<Object> fixed, Sort sort) {
        return "%08x".formatted(List.of(name, fixed, sort.name).hashCode());
    }

    /**
     * What is asked for.
     *
     * @param fixed the parameters of the condition that always holds
     * @param after the end of the page before
     */
    public record Slice(
            List<Object> fixed, List<Filter.Condition> conditions, Sort sort, Optional<Cursor> after, int limit) {
        public Slice {
            fixed = List.copyOf(fixed);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A page of rows, each with all columns in their order.
     *
     * @param last where it ends; where it is empty, where it began
     * @param more whether there is a next page now
     */
    public record Page(List<ObjectNode> rows, Optional<Cursor> last, boolean more) {
        public Page {
            rows = List.copyOf(rows);
        }

        public Optional<Cursor> next() {
            return more ? last : Optional.empty();
        }
    }

    private record Keyed(ObjectNode row, Cursor cursor) {}

    public Page read(Transaction tx, Slice slice) {
        List<Object> parameters = new ArrayList<>(slice.fixed);
        slice.conditions.forEach(condition -> parameters.addAll(condition.parameters()));
        slice.after.ifPresent(cursor -> parameters.addAll(List.of(cursor.key, cursor.id)));
        // One more than asked for: whether there is a next page.
        parameters.add(slice.limit + 1);
        String order = order(slice.fixed, slice.sort);
        List<Keyed> found = tx.list(row -> row(row, order), sql(slice), parameters.toArray());
        List<Keyed> shown = found.subList(0, Math.min(slice.limit, found.size()));
        shown.forEach(keyed -> columns.forEach(column -> column.complete(tx, keyed.row)));
        return new Page(
                shown.stream().map(Keyed::row).toList(),
                shown.isEmpty() ? slice.after : Optional.of(shown.getLast().cursor),
                found.size() > slice.limit);
    }

    /** How many rows all pages have together now. */
    public long count(Transaction tx, Slice slice) {
        List<Object> parameters = new ArrayList<>(slice.fixed);
        slice.conditions.forEach(condition -> parameters.addAll(condition.parameters()));
        return tx.number("SELECT count(*) FROM " + from + where(slice), parameters.toArray());
    }

    /** The order in which no row moves while it is read: by the row's own number. */
    public Sort steady() {
        return sorts.stream()
                .filter(sort -> sort.sql.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The list " + name + " has no sort by its own number"));
    }

    /** Of fixed parts only: no value of a caller becomes SQL. */
    private String where(Slice slice) {
        StringBuilder sql = new StringBuilder(" WHERE ").append(base);
        slice.conditions.forEach(
                condition -> sql.append(" AND (").append(condition.sql()).append(')'));
        return sql.toString();
    }

    private String sql(Slice slice) {
        Sort sort = slice.sort;
        StringBuilder sql = new StringBuilder("SELECT ");
        columns.forEach(column -> sql.append(column.sql()).append(", "));
        sql.append(sort.sql).append(", ").append(id).append(" FROM ").append(from);
        sql.append(where(slice));
        if (slice.after.isPresent()) {
            sql.append(" AND (")
                    .append(sort.sql)
                    .append(", ")
                    .append(id)
                    .append(sort.isDescending() ? ") < (?, ?)" : ") > (?, ?)");
        }
        String direction = sort.isDescending() ? " DESC" : "";
        return sql.append(" ORDER BY ")
                .append(sort.sql)
                .append(direction)
                .append(", ")
                .append(id)
                .append(direction)
                .append(" LIMIT ?")
                .toString();
    }

    private Keyed row(Transaction.Row row, String order) throws SQLException {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).read(row, i + 1, node);
        }
        return new Keyed(node, new Cursor(order, row.number(columns.size() + 1), row.number(columns.size() + 2)));
    }
}
