package de.komplize.bot.storage;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one folder in which everything is kept. Held by an operating system's lock while the server runs, so that a killed process leaves nothing
 * behind that hinders the next start. A folder that is not ours, or is damaged, is refused with what to do; an empty database is never begun in
 * the place of a lost one.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARK = "komplize-folder";
    private static final String LOCK = "komplize.lock";
    private static final String RUNNING = "komplize.running";
    private static final String DATABASE = "komplize.db";
    private static final String RESTORING = "restoring";
    private static final String RESULTS = "results";
    private static final String ERASED = "erased.log";

    /** What may lie in a folder that we have not marked yet: the operator's settings, and what a first start leaves that was cut short. */
    private static final Set<String> HARMLESS = Set.of(
            "komplize.yaml",
            "lost+found",
            LOCK,
            RUNNING,
            DATABASE,
            DATABASE + "-wal",
            DATABASE + "-shm",
            "models",
            "attachments",
            RESULTS,
            ERASED,
            RESTORING);

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;
    private boolean sound;

    private DataFolder(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes the folder for this process alone, making it if need be. */
    public static DataFolder take(Path path) {
        create(path);
        refuseForeign(path);
        FileChannel file = openLock(path);
        @Nullable FileLock lock = tryLock(file);
        if (lock == null) {
            closeQuietly(file);
            throw new Refusal("The data folder " + path
                    + " is in use by another process: stop it, or set KOMPLIZE_DATA to another folder");
        }
        return new DataFolder(path, file, lock);
    }

    /** The folder of a server that may be running, for commands beside it. */
    public static Path existing(Path path) {
        if (!Files.isRegularFile(path.resolve(MARK))) {
            throw new Refusal("There is no Komplize data in " + path
                    + ": set KOMPLIZE_DATA to the folder of a Komplize that has been started");
        }
        requireDatabase(path);
        return path.resolve(DATABASE);
    }

    public static Path databaseIn(Path folder) {
        return folder.resolve(DATABASE);
    }

    public static Path attachmentsIn(Path folder) {
        return folder.resolve("attachments");
    }

    public static Path modelsIn(Path folder) {
        return folder.resolve("models");
    }

    /** What happened, a file a day. */
    public static Path resultsIn(Path folder) {
        return folder.resolve(RESULTS);
    }

    /** The file of the {@link ErasureLedger}. */
    public static Path erasedIn(Path folder) {
        return folder.resolve(ERASED);
    }

    /** Where a backup is unpacked before it takes the place of what was there. */
    static Path restoringIn(Path folder) {
        return folder.resolve(RESTORING);
    }

    /** Whether data are kept here already. */
    public boolean isUsed() {
        return Files.exists(path.resolve(MARK));
    }

    public Path path() {
        return path;
    }

    /** Opens the database; after a stop that was not clean it is looked through first. */
    public Sqlite open(Sqlite.Options options) {
        requireDatabase(path);
        boolean unclean = Files.exists(path.resolve(RUNNING));
        write(
                path.resolve(RUNNING),
                "Removed at a clean stop; while it is here, the next start checks the database.\n");
        if (isUsed()) {
            Check.filled(path.resolve(DATABASE));
        }
        if (unclean && Files.exists(path.resolve(DATABASE))) {
            Check.quick(path.resolve(DATABASE));
        }
        Sqlite database = Sqlite.open(path.resolve(DATABASE), options);
        if (!isUsed()) {
            write(
                    path.resolve(MARK),
                    "This folder belongs to Komplize (form 1). Please change nothing by hand but komplize.yaml.\n");
        }
        sound = true;
        return database;
    }

    /** Lets the folder go, and marks the stop as clean where the database could be opened: what was refused once is checked again. */
    @Override
    public void close() {
        try {
            if (sound) {
                Files.deleteIfExists(path.resolve(RUNNING));
            }
            lock.release();
        } catch (IOException e) {
            throw new StorageException("The data folder could not be released", e);
        } finally {
            closeQuietly(lockFile);
        }
    }

    private static void create(Path path) {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new Refusal("The data folder " + path + " is a file: set KOMPLIZE_DATA to a folder");
            }
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder " + path
                            + " cannot be made: create it or set KOMPLIZE_DATA to a folder that can be written",
                    e);
        }
    }

    private static void refuseForeign(Path path) {
        if (!Files.isWritable(path) || !Files.isReadable(path)) {
            throw unwritable(path);
        }
        refuseOtherOwner(path);
        if (!Files.exists(path.resolve(MARK))) {
            names(path).stream()
                    .filter(name -> !HARMLESS.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new Refusal("The data folder " + path + " holds files that are not Komplize's (such as "
                                + name + "): set KOMPLIZE_DATA to an empty folder");
                    });
        }
    }

    /** Files written as root would lock the service's own user out later. */
    private static void refuseOtherOwner(Path path) {
        try {
            String owner = Files.getOwner(path).getName();
            String self = System.getProperty("user.name");
            if (!owner.equals(self) && self.equals("root")) {
                throw new Refusal("The data folder " + path + " belongs to " + owner + ": run Komplize as " + owner
                        + ", or give the folder to root with chown");
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new Refusal(
                    "The owner of the data folder " + path + " cannot be read: use a folder on a local disk", e);
        }
    }

    private static void requireDatabase(Path path) {
        Path database = path.resolve(DATABASE);
        boolean expected = Files.exists(path.resolve(MARK))
                || Files.exists(path.resolve(DATABASE + "-wal"))
                || Files.exists(restoringIn(path));
        if (expected && !Files.exists(database)) {
            throw new Refusal(
                    "The database " + database + " is missing although the folder has been in use: put it back,"
                            + " or restore a backup with ./komplize restore FILE");
        }
        if (Files.exists(database)) {
            Check.header(database, expected);
        }
    }

    private static FileChannel openLock(Path path) {
        try {
            return FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(path);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            throw new Refusal("The data folder cannot be locked: use a folder on a local disk", e);
        }
    }

    private static Refusal unwritable(Path path) {
        return new Refusal("The data folder " + path
                + " cannot be written: change its rights, or set KOMPLIZE_DATA to another folder");
    }

    private static List<String> names(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        } catch (IOException e) {
            throw unwritable(path);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal(
                    "The data folder cannot be written (" + file.getFileName()
                            + "): free some space or change its rights",
                    e);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The process lets go of it at its end at the latest.
        }
    }
}
