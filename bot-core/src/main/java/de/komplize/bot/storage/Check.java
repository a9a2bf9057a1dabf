package de.komplize.bot.storage;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks a database file through. A damaged one is refused with what to do. */
public final class Check {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private Check() {}

    /** What a full check found. */
    public record Report(List<String> faults, long contacts, long messages, long waiting) {
        public Report {
            faults = List.copyOf(faults);
        }
    }

    /** Every page, index and reference; also beside a running server. */
    public static Report full(Path database) {
        try (Connection connection = SqliteConnections.openReader(database);
                Statement statement = connection.createStatement()) {
            List<String> faults = new ArrayList<>(run(statement, "PRAGMA integrity_check"));
            faults.addAll(run(statement, "PRAGMA foreign_key_check"));
            faults.remove("ok");
            return faults.isEmpty()
                    ? new Report(
                            faults,
                            count(statement, "SELECT count(*) FROM contact"),
                            count(statement, "SELECT count(*) FROM message"),
                            count(statement, "SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')"))
                    : new Report(faults, 0, 0, 0);
        } catch (SQLException | StorageException e) {
            return new Report(List.of(String.valueOf(e.getMessage())), 0, 0, 0);
        }
    }

    /** Every page, without comparing indexes: fast enough for each start after a stop that was not clean. */
    static void quick(Path database) {
        try (Connection connection = SqliteConnections.open(database, "FULL");
                Statement statement = connection.createStatement()) {
            List<String> found = run(statement, "PRAGMA quick_check");
            if (!found.equals(List.of("ok"))) {
                throw damaged(database, String.valueOf(found.getFirst()));
            }
        } catch (SQLException | StorageException e) {
            throw damaged(database, String.valueOf(e.getMessage()));
        }
    }

    /** A database without its tables in a folder that was used is not a new one: the real one is gone. */
    static void filled(Path database) {
        try (Connection connection = SqliteConnections.open(database, "FULL");
                Statement statement = connection.createStatement()) {
            if (count(statement, "SELECT count(*) FROM sqlite_master WHERE name = '" + Migrations.HISTORY + "'") == 0) {
                throw damaged(database, "it is empty");
            }
        } catch (SQLException | StorageException e) {
            throw damaged(database, String.valueOf(e.getMessage()));
        }
    }

    /** The first bytes: an empty or foreign file is never taken for a new database. */
    static void header(Path database, boolean used) {
        try (InputStream in = Files.newInputStream(database)) {
            byte[] begin = in.readNBytes(MAGIC.length);
            if (begin.length == 0 && !used) {
                return;
            }
            if (!Arrays.equals(begin, MAGIC)) {
                throw damaged(database, "it does not begin as a database does");
            }
        } catch (IOException e) {
            throw new Refusal("The database " + database + " cannot be read: change its rights or owner", e);
        }
    }

    private static Refusal damaged(Path database, String how) {
        return new Refusal("The database " + database + " is damaged ("
                + how.lines().findFirst().orElse("")
                + "): keep the folder as it is and restore the last backup with ./komplize restore FILE");
    }

    private static List<String> run(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
