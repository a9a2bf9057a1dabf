package de.komplize.bot.storage;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet.Change;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** What residents attach: the bytes in files of the data folder under neutral names, a row for each in the database. */
public final class Attachments {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    private final Path folder;

    public Attachments(Path folder) {
        this.folder = folder;
    }

    /** A file that is on the disk and waits for its row. */
    public record Kept(String id, String mediaType, long size) {}

    /** Writes and syncs the bytes under a new name that nobody can guess. */
    public Kept store(String mediaType, byte[] content) {
        byte[] name = new byte[16];
        RANDOM.nextBytes(name);
        String id = HexFormat.of().formatHex(name);
        try {
            Files.createDirectories(folder);
            try (FileChannel file =
                    FileChannel.open(folder.resolve(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            return new Kept(id, mediaType, content.length);
        } catch (IOException e) {
            throw new StorageException("An attachment could not be stored", e);
        }
    }

    /** The file of an attachment; there is none where it is gone. */
    public Path file(String id) {
        return folder.resolve(id);
    }

    /** The names of the files that were stored before a time, whether or not there is a row for them. */
    public List<String> storedBefore(Instant time) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (NAME.matcher(name).matches()
                        && Files.getLastModifiedTime(file).toInstant().isBefore(time)) {
                    names.add(name);
                }
            }
            return names;
        } catch (IOException e) {
            throw new StorageException("The attachments could not be listed", e);
        }
    }

    /** Takes a file off the disk. */
    public void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new StorageException("An attachment could not be removed", e);
        }
    }

    /** A file to write and read again that no name leads to: it is gone when it is closed, also after a crash. */
    public FileChannel unnamed() {
        byte[] name = new byte[16];
        RANDOM.nextBytes(name);
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    folder.resolve("unnamed-" + HexFormat.of().formatHex(name)),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new StorageException("No file could be made beside the attachments", e);
        }
    }

    public static Change add(Kept kept, long addressId, Instant now) {
        return tx -> {
            tx.update(
                    "INSERT INTO attachment (id, address_id, media_type, size, created_at) VALUES (?, ?, ?, ?, ?)",
                    kept.id(),
                    addressId,
                    kept.mediaType(),
                    kept.size(),
                    now.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** Whether an attachment is kept for this address. */
    public static boolean isOf(Transaction tx, String id, String channel, String handle) {
        return tx.number("""
                SELECT count(*) FROM attachment t JOIN address a ON a.id = t.address_id
                WHERE t.id = ? AND a.channel = ? AND a.handle = ?
                """, id, channel, handle) > 0;
    }

    /** Ties an attachment to the message it came with; one of another address stays untouched. */
    public static Change attach(String id, long addressId, long messageId) {
        return tx -> {
            tx.update(
                    "UPDATE attachment SET message_id = ? WHERE id = ? AND address_id = ? AND message_id IS NULL",
                    messageId,
                    id,
                    addressId);
            return Outcome.COMMITTED;
        };
    }
}
