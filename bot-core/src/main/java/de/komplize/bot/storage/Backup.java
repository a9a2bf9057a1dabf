package de.komplize.bot.storage;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The whole of the data in one file: a consistent copy of the database, checked, with the attachments, the results and the list of the erased. */
public final class Backup {

    private static final String DATABASE = "komplize.db";
    private static final String ATTACHMENTS = "attachments/";

    private static final String RESULTS = "results/";
    private static final String ERASED = "erased.log";

    /** The names in a backup. */
    private static final String PART =
            "komplize\\.db|attachments/[0-9a-f]{32}|results/\\d{4}-\\d{2}-\\d{2}\\.jsonl|erased\\.log";

    private final Failpoint failpoint;

    public Backup(Failpoint failpoint) {
        this.failpoint = failpoint;
    }

    /** Writes a backup beside a running server. The file appears under its name only when it is whole; an existing file is never replaced. */
    public void write(Path folder, Path target) {
        Path database = DataFolder.existing(folder);
        if (!Files.isWritable(folder)) {
            throw new Refusal(
                    "The data folder " + folder
                            + " cannot be written by this user, which a backup needs too: run it as the user that runs Komplize");
        }
        if (Files.exists(target)) {
            throw new Refusal("The file " + target + " exists already: name a new file, so that no backup is lost");
        }
        Path copy = target.resolveSibling(target.getFileName() + ".db-part");
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(copy);
            Files.createFile(copy);
            failpoint.reach("before-snapshot");
            snapshot(database, copy);
            failpoint.reach("after-snapshot");
            refuseDamaged(Check.full(copy), "The database is damaged, the backup was not kept");
            pack(copy, folder, part);
            sync(part);
            failpoint.reach("before-backup-named");
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            // The copy has new indexes: a damaged one is found in the original only.
            refuseDamaged(
                    Check.full(database),
                    "The backup " + target + " is whole, but the database itself is damaged: restore this backup");
        } catch (IOException e) {
            throw new Refusal("The backup " + target + " cannot be written: choose a folder with rights and room", e);
        } finally {
            deleteQuietly(copy);
            deleteQuietly(part);
        }
    }

    /** Puts a backup into a folder that no server uses. What was there before is moved aside, not lost. Returns where to, if anything was. */
    public Optional<Path> restore(Path file, DataFolder folder, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no backup " + file + ": name a file made by ./komplize backup");
        }
        Path fresh = DataFolder.restoringIn(folder.path());
        try {
            deleteTree(fresh);
            Files.createDirectories(fresh);
            unpack(file, fresh);
            refuseDamaged(
                    Check.full(fresh.resolve(DATABASE)),
                    "The backup " + file + " is damaged, nothing was changed: use another one");
            // Who was erased since the backup stays erased: the ledger is never moved aside.
            new ErasureLedger(DataFolder.erasedIn(folder.path())).merge(fresh.resolve(ERASED));
            failpoint.reach("before-restore");
            Optional<Path> aside = moveAside(folder.path(), now);
            failpoint.reach("in-restore");
            moveInto(fresh, folder.path());
            failpoint.reach("after-restore");
            folder.open(Sqlite.Options.DURABLE).close();
            return aside;
        } catch (IOException e) {
            throw new Refusal(
                    "The backup " + file
                            + " cannot be restored: it must be a file made by ./komplize backup, and the disk needs room",
                    e);
        } finally {
            deleteTreeQuietly(fresh);
        }
    }

    private static void snapshot(Path database, Path copy) {
        try (Connection connection = SqliteConnections.openReader(database);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = 0");
            statement.execute("VACUUM INTO '" + copy.toAbsolutePath().toString().replace("'", "''") + "'");
        } catch (SQLException | StorageException e) {
            throw new Refusal(
                    "The backup could not be made (" + e.getMessage()
                            + "): run ./komplize check, and see that the disk has room",
                    e);
        }
    }

    private static void pack(Path copy, Path folder, Path part) throws IOException {
        try (OutputStream out =
                        Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, copy, DATABASE);
            addAll(zip, DataFolder.attachmentsIn(folder), ATTACHMENTS);
            addAll(zip, DataFolder.resultsIn(folder), RESULTS);
            if (Files.exists(DataFolder.erasedIn(folder))) {
                add(zip, DataFolder.erasedIn(folder), ERASED);
            }
        }
    }

    private static void addAll(ZipOutputStream zip, Path folder, String prefix) throws IOException {
        for (Path file : files(folder)) {
            String name = prefix + file.getFileName();
            // What an editor or a file manager left there is not ours, and restore would refuse it. What was erased
            // meanwhile is gone.
            if (name.matches(PART) && Files.exists(file)) {
                add(zip, file, name);
            }
        }
    }

    private static void add(ZipOutputStream zip, Path file, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    /** Only the names a backup has are taken: nothing can be unpacked elsewhere. */
    private static void unpack(Path file, Path into) throws IOException {
        Files.createDirectories(into.resolve("attachments"));
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().matches(PART)) {
                    throw new IOException("not a part of a backup");
                }
                Path unpacked = into.resolve(entry.getName());
                Files.createDirectories(unpacked.resolveSibling("."));
                Files.copy(zip, unpacked);
            }
        }
        if (!Files.exists(into.resolve(DATABASE))) {
            throw new IOException("no database in it");
        }
    }

    private static Optional<Path> moveAside(Path folder, Instant now) throws IOException {
        Path aside = folder.resolve("before-restore-" + now.toString().replace(':', '-'));
        boolean moved = false;
        for (String name : List.of(DATABASE, DATABASE + "-wal", DATABASE + "-shm", "attachments", "results")) {
            if (Files.exists(folder.resolve(name))) {
                Files.createDirectories(aside);
                Files.move(folder.resolve(name), aside.resolve(name));
                moved = true;
            }
        }
        return moved ? Optional.of(aside) : Optional.empty();
    }

    private static void moveInto(Path fresh, Path folder) throws IOException {
        sync(fresh.resolve(DATABASE));
        Files.move(fresh.resolve("attachments"), folder.resolve("attachments"));
        if (Files.exists(fresh.resolve("results"))) {
            Files.move(fresh.resolve("results"), folder.resolve("results"));
        }
        Files.move(fresh.resolve(DATABASE), folder.resolve(DATABASE), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void refuseDamaged(Check.Report report, String sentence) {
        if (!report.faults().isEmpty()) {
            throw new Refusal(sentence + " ("
                    + report.faults().getFirst().lines().findFirst().orElse("") + ")");
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (Path file : files(folder)) {
                deleteTree(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private static void deleteTreeQuietly(Path folder) {
        try {
            deleteTree(folder);
        } catch (IOException ignored) {
            // The next restore clears it first.
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException ignored) {
            // A leftover part is overwritten by the next backup of that name.
        }
    }
}
