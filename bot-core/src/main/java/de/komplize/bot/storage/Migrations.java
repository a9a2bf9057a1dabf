package de.komplize.bot.storage;

import de.komplize.bot.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema up to date, by numbered scripts that are never edited once they have landed. */
final class Migrations {

    static final String FOLDER = "classpath:de/komplize/bot/storage/migrations";

    /** The newest script; a database beyond it belongs to a newer Komplize. */
    static final int NEWEST = 13;

    static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /** Runs what is missing. Each script is one transaction: killed in the middle, the next start does it again from its beginning. */
    static void migrate(DataSource source) {
        int version = version(source);
        if (version > NEWEST) {
            throw new Refusal("The database was written by a newer version (schema " + version + ", this one knows "
                    + NEWEST + "): install that version, or restore a backup of this one");
        }
        if (version < NEWEST) {
            run(source);
        }
    }

    /** For commands beside a server, which never change the schema under it. */
    static void requireCurrent(DataSource source) {
        int version = version(source);
        if (version != NEWEST) {
            throw new Refusal("The database has schema " + version + ", this Komplize knows " + NEWEST
                    + ": start the server once with this version, then try again");
        }
    }

    private static void run(DataSource source) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations(FOLDER)
                    .placeholders(Map.of("id", "INTEGER"))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StorageException("The schema could not be brought up to date: " + e.getMessage(), e);
        }
    }

    /** The newest script that ran, 0 in an empty database. */
    private static int version(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement);
            if (!tables.contains(HISTORY)) {
                refuseForeign(tables);
                return 0;
            }
            try (ResultSet rows = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success = 1")) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new StorageException("The database cannot be read: " + Transaction.reason(e), e);
        }
    }

    private static void refuseForeign(List<String> tables) {
        if (!tables.isEmpty()) {
            throw new Refusal("The database is another program's (it has a table " + tables.getFirst()
                    + "): move it away, or set KOMPLIZE_DATA to another folder");
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
