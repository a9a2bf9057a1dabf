package de.komplize.bot.storage;

import de.komplize.bot.Refusal;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet.Change;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who was erased and when, as numbers, in a file beside the database: a backup that is older than an erasure brings the person back, and the
 * start erases them anew. A line: {@code 1893427200000 2026-11-22T09:00:00Z}. Thread-safe: written by the database's writer alone.
 */
public final class ErasureLedger {

    private static final Pattern LINE = Pattern.compile("(\\d{1,19}) (\\S{1,40})");

    private final Path file;

    /** An entry: the contact's number and when it was erased. */
    public record Entry(long contactId, Instant at) {

        private String line() {
            return contactId + " " + at + "\n";
        }
    }

    public ErasureLedger(Path file) {
        this.file = file;
    }

    /** A contact and all that have become one with it: a backup from before has them apart. */
    public static final String WITH_ABSORBED = """
            (WITH RECURSIVE own (id) AS (SELECT ? UNION SELECT c.id FROM own JOIN contact c ON c.merged_into = own.id) SELECT id FROM own)
            """;

    /** The last change of a set that erases: on the disk before the commit is, so that no erasure is unknown to the ledger. */
    public Change note(long contactId, Instant now, Failpoint failpoint) {
        return tx -> {
            append(tx.list(
                    row -> new Entry(row.number(1), now),
                    "SELECT id FROM contact WHERE id IN " + WITH_ABSORBED,
                    contactId));
            failpoint.reach("before-erase");
            return Outcome.COMMITTED;
        };
    }

    /** All entries, in the order they were written; a line that a crash cut short is none. */
    public List<Entry> entries() {
        return read(file);
    }

    /** Takes over what another ledger has and this one has not. */
    void merge(Path other) {
        Set<Entry> missing = new LinkedHashSet<>(read(other));
        entries().forEach(missing::remove);
        if (!missing.isEmpty()) {
            append(List.copyOf(missing));
        }
    }

    private void append(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(entry.line()));
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.position(channel.size());
            if (!endsWithALine(channel)) {
                lines.insert(0, '\n');
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new StorageException("The list of the erased could not be written", e);
        }
    }

    private static boolean endsWithALine(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return true;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
    }

    private static List<Entry> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Entry> entries = new ArrayList<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                entry(line).ifPresent(entries::add);
            }
            return entries;
        } catch (IOException e) {
            throw new Refusal(
                    "The list of the erased " + file
                            + " cannot be read: change its rights; without it a restored backup"
                            + " would bring back who was erased",
                    e);
        }
    }

    private static Optional<Entry> entry(String line) {
        Matcher parts = LINE.matcher(line);
        try {
            return parts.matches()
                    ? Optional.of(new Entry(Long.parseLong(parts.group(1)), Instant.parse(parts.group(2))))
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
