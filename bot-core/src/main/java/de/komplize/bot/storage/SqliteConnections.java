package de.komplize.bot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** How connections to the file are opened; all pragmas stand here. */
final class SqliteConnections {

    /** Another process (backup, check) holds its locks for moments only. */
    private static final Duration BUSY = Duration.ofSeconds(10);

    /** The log is cut back to this after a checkpoint; check 23 wants it to stay small. */
    private static final int LOG_LIMIT = 32 * 1024 * 1024;

    private SqliteConnections() {}

    static DataSource dataSource(Path file, String synchronous) {
        SQLiteDataSource source = new SQLiteDataSource(config(synchronous));
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    static Connection open(Path file, String synchronous) {
        return connect(dataSource(file, synchronous));
    }

    /** A connection that cannot write, also by mistake. */
    static Connection openReader(Path file) {
        SQLiteConfig config = config("FULL");
        config.setPragma(SQLiteConfig.Pragma.CACHE_SIZE, "-4000");
        config.enforceForeignKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        Connection connection = connect(source);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 1");
            return connection;
        } catch (SQLException e) {
            throw new StorageException("The database cannot be opened for reading: " + Transaction.reason(e), e);
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
