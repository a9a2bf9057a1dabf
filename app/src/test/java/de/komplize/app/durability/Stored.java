package de.komplize.app.durability;

import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is in the database. */
record Stored(Map<String, List<Row>> conversations, Map<String, Long> versions, Map<Long, Outgoing> outbox) {

    /** A message of an address. */
    record Row(String handle, long id, long seq, String author, String text, String failure) {

        boolean byContact() {
            return author.equals("contact");
        }
    }

    /** A row of the outbox: its state, and how often a send of it was begun. */
    record Outgoing(String state, int attempts) {}

    private record Named<K, V>(K name, V value) {}

    /** Reads a database that a server may have open. */
    static Stored in(Path database) {
        return Sqlite.peek(database, Stored::read);
    }

    /** Reads a copy made after a kill, so that the next process finds everything as it was left. */
    static Stored copied(Path database, Path copy) {
        try {
            for (String end : List.of("", "-wal")) {
                Path from = database.resolveSibling(database.getFileName() + end);
                Path to = copy.resolveSibling(copy.getFileName() + end);
                Files.deleteIfExists(to);
                if (Files.exists(from)) {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-shm"));
        } catch (IOException e) {
            throw new UncheckedIOException("The database cannot be copied", e);
        }
        return in(copy);
    }

    private static Stored read(Transaction tx) {
        List<Row> rows = tx.list(Stored::row, """
                SELECT a.handle, m.id, m.seq, m.author, m.text, m.failure
                FROM message m JOIN address a ON a.id = m.address_id ORDER BY a.id, m.seq
                """);
        List<Named<String, Long>> versions = tx.list(
                row -> new Named<>(row.text(1), row.number(2)),
                "SELECT a.handle, s.version FROM address a JOIN session s ON s.contact_id = a.contact_id");
        List<Named<Long, Outgoing>> outbox = tx.list(
                row -> new Named<>(row.number(1), new Outgoing(row.text(2), Math.toIntExact(row.number(3)))),
                "SELECT id, state, attempts FROM outbox");
        return new Stored(
                rows.stream().collect(Collectors.groupingBy(Row::handle)),
                versions.stream().collect(Collectors.toMap(Named::name, Named::value)),
                outbox.stream().collect(Collectors.toMap(Named::name, Named::value)));
    }

    private static Row row(Transaction.Row row) throws SQLException {
        return new Row(row.text(1), row.number(2), row.number(3), row.text(4), row.text(5), row.text(6));
    }

    /** The messages of an address in order; empty where there is none. */
    List<Row> of(String handle) {
        return conversations.getOrDefault(handle, List.of());
    }

    List<String> written(String handle) {
        return of(handle).stream().filter(Row::byContact).map(Row::text).toList();
    }

    /** The outbox rows that are in this state. */
    Map<Long, Outgoing> outgoing(String state) {
        return outbox.entrySet().stream()
                .filter(row -> row.getValue().state().equals(state))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many messages of contacts there are. */
    long written() {
        return conversations.values().stream()
                .flatMap(List::stream)
                .filter(Row::byContact)
                .count();
    }
}
