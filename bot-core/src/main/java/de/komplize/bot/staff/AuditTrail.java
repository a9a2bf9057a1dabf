package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The stored record of what staff read, handed out and changed. It is only added to, and each row's hash covers the row before: what is
 * changed, left out or cut off is found (check 57).
 */
public final class AuditTrail {

    /** Whoever works at the command line of the machine. */
    public static final AccessToken.Id COMMAND_LINE = new AccessToken.Id(0);

    /** Ids and kinds need no more. */
    private static final int LONGEST = 200;

    private static final byte[] BEGINNING = new byte[32];

    private AuditTrail() {}

    /** Something that was done. */
    public record Entry(long id, Instant at, AccessToken.Id staff, String deed, String what) {}

    /**
     * What is asked for.
     *
     * @param before only entries with a smaller number
     */
    public record Question(
            Optional<AccessToken.Id> staff,
            Optional<String> deed,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Long> before,
            int most) {}

    /**
     * Adds an entry.
     *
     * @param deed a lower-case name such as {@code conversation.read}
     * @param what ids and kinds, such as {@code conversation 17}; never words or addresses of residents
     */
    public static Change append(AccessToken.Id staff, String deed, String what, Instant at) {
        String kept = what.length() <= LONGEST ? what : what.substring(0, LONGEST);
        return tx -> {
            Head head = head(tx).orElse(new Head(0, BEGINNING));
            Entry entry = new Entry(head.last + 1, Instant.ofEpochMilli(at.toEpochMilli()), staff, deed, kept);
            byte[] hash = hash(entry, head.hash);
            tx.update(
                    "INSERT INTO audit (id, at, staff_id, deed, what, hash) VALUES (?, ?, ?, ?, ?, ?)",
                    entry.id,
                    at.toEpochMilli(),
                    staff.value(),
                    deed,
                    kept,
                    hash);
            tx.update("""
                    INSERT INTO audit_head (one, last, hash) VALUES (1, ?, ?)
                    ON CONFLICT (one) DO UPDATE SET last = excluded.last, hash = excluded.hash
                    """, entry.id, hash);
            return Outcome.COMMITTED;
        };
    }

    /** Entries, the latest first. */
    public static List<Entry> list(Transaction tx, Question question) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        List<Object> parameters = new ArrayList<>();
        question.staff.ifPresent(staff -> given(conditions, parameters, "staff_id = ?", staff.value()));
        question.deed.ifPresent(deed -> given(conditions, parameters, "deed = ?", deed));
        question.from.ifPresent(from -> given(conditions, parameters, "at >= ?", from.toEpochMilli()));
        question.until.ifPresent(until -> given(conditions, parameters, "at < ?", until.toEpochMilli()));
        question.before.ifPresent(before -> given(conditions, parameters, "id < ?", before));
        parameters.add(question.most);
        return tx.list(
                AuditTrail::entry,
                "SELECT id, at, staff_id, deed, what FROM audit WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY id DESC LIMIT ?",
                parameters.toArray());
    }

    private static void given(List<String> conditions, List<Object> parameters, String condition, Object parameter) {
        conditions.add(condition);
        parameters.add(parameter);
    }

    /** The kinds of deeds there are. */
    public static List<String> deeds(Transaction tx) {
        return tx.list(row -> row.text(1), "SELECT DISTINCT deed FROM audit ORDER BY deed");
    }

    /** Where the chain is broken, the first place of it; empty where all is as it was written, and in a database older than the audit. */
    public static Optional<String> fault(Transaction tx) {
        if (tx.number("SELECT count(*) FROM sqlite_master WHERE name = 'audit'") == 0) {
            return Optional.empty();
        }
        Walk walk = new Walk();
        tx.each(
                row -> walk.take(entry(row), row.bytes(6)),
                "SELECT id, at, staff_id, deed, what, hash FROM audit ORDER BY id");
        return walk.end(head(tx));
    }

    private static Entry entry(Transaction.Row row) throws SQLException {
        return new Entry(
                row.number(1),
                Instant.ofEpochMilli(row.number(2)),
                new AccessToken.Id(row.number(3)),
                row.text(4),
                row.text(5));
    }

    private static Optional<Head> head(Transaction tx) {
        return tx.one(row -> new Head(row.number(1), row.bytes(2)), "SELECT last, hash FROM audit_head WHERE one = 1");
    }

    private static byte[] hash(Entry entry, byte[] previous) {
        byte[] deed = entry.deed.getBytes(StandardCharsets.UTF_8);
        byte[] what = entry.what.getBytes(StandardCharsets.UTF_8);
        ByteBuffer fields = ByteBuffer.allocate(
                        previous.length + 3 * Long.BYTES + Integer.BYTES + deed.length + what.length)
                .put(previous)
                .putLong(entry.id)
                .putLong(entry.at.toEpochMilli())
                .putLong(entry.staff.value())
                .putInt(deed.length)
                .put(deed)
                .put(what);
        try {
            return MessageDigest.getInstance("SHA-256").digest(fields.array());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private record Head(long last, byte[] hash) {}

    /** Goes along the chain. */
    private static final class Walk {

        private Head reached = new Head(0, BEGINNING);
        private Optional<String> fault = Optional.empty();

        void take(Entry entry, byte[] stored) {
            byte[] expected = hash(entry, reached.hash);
            if (fault.isEmpty() && entry.id != reached.last + 1) {
                fault = Optional.of("The audit lacks entry " + (reached.last + 1));
            } else if (fault.isEmpty() && !Arrays.equals(expected, stored)) {
                fault = Optional.of("The audit was changed at entry " + entry.id);
            }
            reached = new Head(entry.id, stored);
        }

        Optional<String> end(Optional<Head> head) {
            Head stored = head.orElse(new Head(0, BEGINNING));
            boolean whole = stored.last == reached.last && Arrays.equals(stored.hash, reached.hash);
            return fault.isPresent() || whole
                    ? fault
                    : Optional.of("The audit ends at entry " + reached.last + " and should end at " + stored.last);
        }
    }
}
