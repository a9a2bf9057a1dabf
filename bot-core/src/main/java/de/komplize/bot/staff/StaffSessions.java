package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored sessions: asked at every request, so that an ended one opens nothing from that moment on (check 32). */
public final class StaffSessions {

    /** An unattended screen. */
    public static final Duration IDLE = Duration.ofMinutes(30);

    /** A working day. */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Between the password and the code. */
    static final Duration HALF_WAY = Duration.ofMinutes(5);

    /** A request is noted this seldom: a page does not cost a write. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private static final String IN = "in";

    private StaffSessions() {}

    /** A conflict when the account was locked in between. Clears away what has expired. */
    static Change begin(long id, Secret secret, AccessToken.Id staff, boolean in, Instant now) {
        return tx -> {
            tx.update(
                    "DELETE FROM staff_session WHERE seen_at < ? OR created_at < ?",
                    now.minus(IDLE).toEpochMilli(),
                    now.minus(LONGEST).toEpochMilli());
            return tx.updateOr(
                    Outcome.CONFLICT,
                    """
                    INSERT INTO staff_session (id, hash, staff_id, state, created_at, seen_at)
                    SELECT ?, ?, id, ?, ?, ? FROM staff WHERE id = ? AND locked_at IS NULL AND password IS NOT NULL
                    """,
                    id,
                    secret.hash(),
                    in ? IN : "password",
                    now.toEpochMilli(),
                    now.toEpochMilli(),
                    staff.value());
        };
    }

    /** The session of that secret, if it is known and good. One that seems to begin later has lived through a clock that was set back. */
    static Optional<StaffSession> find(Transaction tx, Secret secret, Instant now) {
        return tx.one(Stored::of, """
                        SELECT id, staff_id, state, created_at, seen_at FROM staff_session WHERE hash = ?
                        """, (Object) secret.hash())
                .filter(stored -> stored.isGood(now))
                .flatMap(stored -> stored.session(tx))
                .filter(session -> session.account().state() == StaffAccount.State.ACTIVE);
    }

    /** Those of one account that are good, the latest first. */
    static List<StaffSession> of(Transaction tx, AccessToken.Id staff, Instant now) {
        return tx.list(Stored::of, """
                        SELECT id, staff_id, state, created_at, seen_at FROM staff_session WHERE staff_id = ? ORDER BY seen_at DESC, id DESC
                        """, staff.value()).stream()
                .filter(stored -> stored.in && stored.isGood(now))
                .flatMap(stored -> stored.session(tx).stream())
                .toList();
    }

    static Change seen(long id, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "UPDATE staff_session SET seen_at = ? WHERE id = ?", now.toEpochMilli(), id);
    }

    /** Ends one of an account's own. */
    static Change end(long id, AccessToken.Id staff) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "DELETE FROM staff_session WHERE id = ? AND staff_id = ?", id, staff.value());
    }

    /** Ends the one that a browser had before, if it had one. */
    static Change end(Secret before) {
        return tx -> {
            tx.update("DELETE FROM staff_session WHERE hash = ?", (Object) before.hash());
            return Outcome.COMMITTED;
        };
    }

    static Change endAll(AccessToken.Id staff) {
        return tx -> {
            tx.update("DELETE FROM staff_session WHERE staff_id = ?", staff.value());
            return Outcome.COMMITTED;
        };
    }

    private record Stored(long id, AccessToken.Id staff, boolean in, Instant createdAt, Instant seenAt) {

        static Stored of(Transaction.Row row) throws SQLException {
            return new Stored(
                    row.number(1),
                    new AccessToken.Id(row.number(2)),
                    row.text(3).equals(IN),
                    Instant.ofEpochMilli(row.number(4)),
                    Instant.ofEpochMilli(row.number(5)));
        }

        boolean isGood(Instant now) {
            return !now.isBefore(createdAt)
                    && !now.isBefore(seenAt.minus(NOTED))
                    && now.isBefore(seenAt.plus(IDLE))
                    && now.isBefore(createdAt.plus(in ? LONGEST : HALF_WAY));
        }

        Optional<StaffSession> session(Transaction tx) {
            return StaffAccounts.find(tx, staff).map(account -> new StaffSession(id, account, in, createdAt, seenAt));
        }
    }
}
