package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The stored links that set a password, the first or a new one: each works once and not for long (check 42). */
public final class SetUpLinks {

    /** Long enough for a colleague who is away for a day. */
    public static final Duration VALID = Duration.ofDays(2);

    private SetUpLinks() {}

    /** Takes the place of an earlier link of the account. */
    static Change issue(Secret secret, AccessToken.Id staff, Instant now) {
        return tx -> {
            tx.update("DELETE FROM staff_link WHERE expires_at <= ?", now.toEpochMilli());
            tx.update("DELETE FROM staff_link WHERE staff_id = ?", staff.value());
            tx.update(
                    "INSERT INTO staff_link (staff_id, hash, expires_at) VALUES (?, ?, ?)",
                    staff.value(),
                    secret.hash(),
                    now.plus(VALID).toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** Whose link it is, if it is still good. */
    static Optional<StaffAccount> owner(Transaction tx, Secret secret, Instant now) {
        return tx.one(
                        row -> new AccessToken.Id(row.number(1)),
                        "SELECT staff_id FROM staff_link WHERE hash = ? AND expires_at > ?",
                        secret.hash(),
                        now.toEpochMilli())
                .flatMap(id -> StaffAccounts.find(tx, id))
                .filter(account -> account.state() != StaffAccount.State.LOCKED);
    }

    /** A conflict when somebody was faster, or it has expired. */
    static Change use(Secret secret, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "DELETE FROM staff_link WHERE hash = ? AND expires_at > ?",
                secret.hash(),
                now.toEpochMilli());
    }
}
