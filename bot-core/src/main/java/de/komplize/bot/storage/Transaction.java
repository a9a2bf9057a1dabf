package de.komplize.bot.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * SQL on one open connection, inside a transaction that somebody else began. Used by one thread. Statements are prepared once and kept.
 * Parameters are {@code String}, {@code Long}, {@code Integer}, {@code Double}, {@code byte[]} or null (as {@link #NULL} or
 * {@code null} through {@link #orNull}).
 */
public final class Transaction implements AutoCloseable {

    /** Stands for SQL's NULL among the parameters. */
    public static final Object NULL = new Object();

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Transaction(Connection connection) {
        this.connection = connection;
    }

    public static Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : NULL;
    }

    /** Runs an insert, update or delete; returns the rows it touched. */
    public int update(String sql, Object... parameters) {
        try {
            return bind(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            forget(sql);
            throw new StorageException("A change could not be written: " + reason(e), e);
        }
    }

    /** One of the two when the statement touched a row: a change that depends on what was read before. */
    public Database.Outcome updateOr(Database.Outcome untouched, String sql, Object... parameters) {
        return update(sql, parameters) == 0 ? untouched : Database.Outcome.COMMITTED;
    }

    public <T> List<T> list(RowReader<T> reader, String sql, Object... parameters) {
        try (ResultSet rows = bind(sql, parameters).executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
            return found;
        } catch (SQLException e) {
            forget(sql);
            throw new StorageException("A query failed: " + reason(e), e);
        }
    }

    /** Hands over one row after the other, for what is too much to hold at once. */
    public void each(RowTaker taker, String sql, Object... parameters) {
        try (ResultSet rows = bind(sql, parameters).executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                taker.take(row);
            }
        } catch (SQLException e) {
            forget(sql);
            throw new StorageException("A query failed: " + reason(e), e);
        }
    }

    public <T> Optional<T> one(RowReader<T> reader, String sql, Object... parameters) {
        return list(reader, sql, parameters).stream().findFirst();
    }

    public long number(String sql, Object... parameters) {
        return one(row -> row.number(1), sql, parameters).orElse(0L);
    }

    /** SQLite's messages name tables and constraints, never values: they may be logged. */
    static String reason(SQLException e) {
        return e.getMessage() + " (code " + e.getErrorCode() + ")";
    }

    private PreparedStatement bind(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i] == NULL ? null : parameters[i]);
        }
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** The driver closes a statement that failed: kept, it would fail for ever, also once the disk has room again. */
    private void forget(String sql) {
        @Nullable PreparedStatement failed = prepared.remove(sql);
        if (failed != null) {
            closeQuietly(failed);
        }
    }

    @Override
    public void close() {
        prepared.values().forEach(Transaction::closeQuietly);
        prepared.clear();
    }

    private static void closeQuietly(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException ignored) {
            // The connection is closed later, and takes its statements along.
        }
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** Does something with one row of a result. */
    @FunctionalInterface
    public interface RowTaker {
        void take(Row row) throws SQLException;
    }

    /** The current row; columns count from 1. */
    public static final class Row {

        private final ResultSet rows;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        /** How many columns there are, for rows that are handed on as they are. */
        public int columns() throws SQLException {
            return rows.getMetaData().getColumnCount();
        }

        public String name(int column) throws SQLException {
            return rows.getMetaData().getColumnLabel(column);
        }

        /** A {@code String}, a number or {@code byte[]}; empty for NULL. */
        public Optional<Object> value(int column) throws SQLException {
            return Optional.ofNullable(rows.getObject(column));
        }

        public long number(int column) throws SQLException {
            return rows.getLong(column);
        }

        public double real(int column) throws SQLException {
            return rows.getDouble(column);
        }

        /** The text; empty for NULL. */
        public String text(int column) throws SQLException {
            @Nullable String text = rows.getString(column);
            return text == null ? "" : text;
        }

        public Optional<String> optionalText(int column) throws SQLException {
            return Optional.ofNullable(rows.getString(column));
        }

        public Optional<Long> optionalNumber(int column) throws SQLException {
            long number = rows.getLong(column);
            return rows.wasNull() ? Optional.empty() : Optional.of(number);
        }

        public byte[] bytes(int column) throws SQLException {
            byte @Nullable [] bytes = rows.getBytes(column);
            return bytes == null ? new byte[0] : bytes;
        }
    }
}
