package de.komplize.bot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to the file are opened; all pragmas stand here. */
final class SqliteConnections {

    /** Another process (backup, check) holds its locks for moments only. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    /** How long an attempt to empty the log holds up the others. */
    private static final Duration BRIEFLY = Duration.ofMillis(200);

    /** The log is cut back to this after a checkpoint; check 23 wants it to stay small. */
    private static final int LOG_LIMIT = 32 * 1024 * 1024;

    private SqliteConnections() {}

    static DataSource dataSource(Path file, String synchronous) {
        SQLiteDataSource source = new SQLiteDataSource(config(synchronous));
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** The connection that writes. What is removed is overwritten with zeros, in the pages and in the free list (check 60). */
    static Connection open(Path file, String synchronous) {
        return prepared(connect(dataSource(file, synchronous)), "PRAGMA secure_delete = ON");
    }

    /** Brings all of the log into the file and cuts it to nothing; false where readers or the writer were in the way. */
    static boolean emptyLog(Path file) {
        try (Connection connection = open(file, "FULL");
                Statement statement = connection.createStatement()) {
            // Writers wait for as long as this does.
            statement.execute("PRAGMA busy_timeout = " + BRIEFLY.toMillis());
            try (ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return row.next() && row.getInt(1) == 0;
            }
        } catch (SQLException e) {
            throw new StorageException("The log could not be emptied: " + Transaction.reason(e), e);
        }
    }

    /** Needs the room of the file once more, on the disk: in memory it would not fit. */
    static void rewrite(Path file) {
        try (Connection connection = open(file, "FULL");
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA temp_store = FILE");
            statement.execute("VACUUM");
        } catch (SQLException e) {
            throw new StorageException("The database could not be written anew: " + Transaction.reason(e), e);
        }
    }

    /** A connection that cannot write, also by mistake. */
    static Connection openReader(Path file) {
        SQLiteConfig config = config("FULL");
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-4000");
        config.enforceForeignKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return prepared(connect(source), "PRAGMA query_only = 1");
    }

    private static Connection prepared(Connection connection, String pragma) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(pragma);
            return connection;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw new StorageException("The database cannot be opened: " + Transaction.reason(e), e);
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // Nothing is left to do with it.
        }
    }

    private static Connection connect(DataSource source) {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw new StorageException("The database cannot be opened: " + Transaction.reason(e), e);
        }
    }

    private static SQLiteConfig config(String synchronous) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.valueOf(synchronous));
        config.setBusyTimeout(Math.toIntExact(BUSY.toMillis()));
        config.enforceForeignKeys(true);
        config.setJournalSizeLimit(LOG_LIMIT);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }
}
