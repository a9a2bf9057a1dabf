package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data folder that is not ours, not free or not whole is refused, and an empty database is never begun in the place of a lost one. */
@Timeout(240)
class DataFolderRefusalsTest {

    @TempDir
    private static Path original;

    @TempDir
    private Path folder;

    private Path data;
    private Path database;

    @BeforeAll
    static void oneThatWasInUse() {
        Server.start(Program.settings(original.resolve("data"), Map.of()), Variation.PRODUCTION)
                .close();
    }

    @BeforeEach
    void copy() throws IOException {
        data = Folders.copy(original.resolve("data"), folder.resolve("data"));
        database = data.resolve("komplize.db");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        start(file).assertRefused(file.toString(), "is a file", "KOMPLIZE_DATA");
        start(file.resolve("below")).assertRefused(file.toString(), "cannot be made", "KOMPLIZE_DATA");
    }

    @Test
    void refusesAPlaceWhereNothingCanBeWritten() {
        start(Path.of("/proc/komplize")).assertRefused("/proc/komplize", "cannot be made", "KOMPLIZE_DATA");
    }

    @Test
    void refusesAFolderWithOthersFiles() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("photos"));
        Files.createFile(foreign.resolve("holiday.jpg"));
        start(foreign).assertRefused(foreign.toString(), "holiday.jpg", "empty folder");
        restore(foreign).assertRefused("holiday.jpg");
    }

    @Test
    void refusesAFolderOfAnotherUser() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can give a folder away");
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        start(data).assertRefused(data.toString(), "belongs to nobody", "chown");
    }

    @Test
    void refusesAFolderThatIsInUse() {
        try (Server server = Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION)) {
            start(server.data()).assertRefused(data.toString(), "in use", "KOMPLIZE_DATA");
            restore(server.data()).assertRefused(data.toString(), "in use");
        }
    }

    @Test
    void refusesAUsedFolderWithoutItsDatabase() throws IOException {
        Files.delete(database);
        start(data).assertRefused(database.toString(), "is missing", "./komplize restore FILE");
        command("check").assertRefused("is missing", "./komplize restore FILE");
    }

    @Test
    void refusesALogWithoutItsDatabase() throws IOException {
        Files.delete(database);
        Files.delete(data.resolve("komplize-folder"));
        Files.writeString(data.resolve("komplize.db-wal"), "what was written last");
        start(data).assertRefused("is missing", "./komplize restore FILE");
    }

    @Test
    void refusesAnEmptyDatabase() throws IOException {
        Files.write(database, new byte[0]);
        start(data).assertRefused(database.toString(), "damaged", "./komplize restore FILE");
        command("check").assertRefused("damaged", "./komplize restore FILE");
        command("backup", folder.resolve("new.backup").toString()).assertRefused("damaged", "./komplize restore FILE");
    }

    @Test
    void refusesADatabaseWithADamagedHead() throws IOException {
        overwrite(0, "not a database");
        start(data).assertRefused(database.toString(), "damaged", "./komplize restore FILE");
        command("check").assertRefused("damaged");
    }

    @Test
    void refusesAPageThatWasDamagedInACrashAtEveryStart() throws IOException {
        Files.createFile(data.resolve("komplize.running"));
        overwrite(2 * 4096 - 200, "\1".repeat(20_000));
        start(data).assertRefused(database.toString(), "damaged", "./komplize restore FILE");
        start(data).assertRefused(database.toString(), "damaged", "./komplize restore FILE");
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO flyway_schema_history SELECT 999, '999', 'later', type, script, checksum,"
                    + " installed_by, installed_on, execution_time, success FROM flyway_schema_history LIMIT 1");
        }
        start(data).assertRefused("newer version", "install that version");
    }

    @Test
    void startsAgainOnceTheReasonIsGone() throws IOException {
        Path aside = folder.resolve("aside.db");
        Files.move(database, aside);
        start(data).assertRefused("is missing");
        Files.move(aside, database);
        try (Server server = Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION)) {
            assertTrue(server.publicPort() > 0);
        }
    }

    private void overwrite(long place, String with) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(place);
            file.write(with.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Program.Result command(String... arguments) {
        return Program.run(Program.settings(data, Map.of()), arguments);
    }

    private static Program.Result start(Path data) {
        return Program.run(Program.settings(data, Map.of()), "start");
    }

    private static Program.Result restore(Path data) {
        return Program.run(Program.settings(data, Map.of()), "restore", "some.backup");
    }
}
