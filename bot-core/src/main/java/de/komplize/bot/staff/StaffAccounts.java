package de.komplize.bot.staff;

import de.komplize.bot.Refusal;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The stored accounts of staff. */
public final class StaffAccounts {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,59}";

    private static final String SELECT = """
            SELECT t.id, t.name, t.role, t.created_at, t.revoked_at, s.locked_at, s.password, s.factor, s.factor_step, s.seen_at
            FROM staff s JOIN token t ON t.id = s.id
            """;

    private StaffAccounts() {}

    /**
     * An account with what proves that somebody is its owner.
     *
     * @param password as it is stored
     * @param factor the secret of the second step; empty for none
     * @param lastStep the last step whose code was used
     */
    record Proofs(StaffAccount account, Optional<String> password, byte[] factor, long lastStep) {

        Proofs {
            factor = factor.clone();
        }

        @Override
        public String toString() {
            return "Proofs[" + account.id() + "]";
        }
    }

    public static boolean isName(String name) {
        return name.matches(NAME);
    }

    /** A new account, without a password; DUPLICATE when an account or a token has the name. */
    static Change add(AccessToken.Id id, String name, Role role, Instant now) {
        if (!isName(name)) {
            throw new Refusal(
                    "A name has 1 to 60 letters, digits, blanks or . _ @ - and begins with a letter or a digit");
        }
        // The hash of a secret that is thrown away at once: nobody comes in by it.
        byte[] hash = Secret.random().hash();
        return tx -> {
            String login = login(name);
            boolean taken = tx.number("SELECT count(*) FROM staff WHERE login = ?", login) > 0
                    || tx.number("SELECT count(*) FROM token WHERE name = ?", name) > 0;
            if (taken) {
                return Outcome.DUPLICATE;
            }
            tx.update(
                    "INSERT INTO token (id, name, role, hash, created_at) VALUES (?, ?, ?, ?, ?)",
                    id.value(),
                    name,
                    role.stored(),
                    hash,
                    now.toEpochMilli());
            tx.update("INSERT INTO staff (id, login, factor_step) VALUES (?, ?, 0)", id.value(), login);
            return Outcome.COMMITTED;
        };
    }

    /** All accounts by name. */
    public static List<StaffAccount> all(Transaction tx) {
        return tx.list(row -> proofs(row).account(), SELECT + " ORDER BY s.login");
    }

    public static Optional<StaffAccount> find(Transaction tx, AccessToken.Id id) {
        return proofs(tx, id).map(Proofs::account);
    }

    /** The account of that name, in whatever case it is written. */
    public static Optional<StaffAccount> named(Transaction tx, String name) {
        return proofs(tx, name).map(Proofs::account);
    }

    /** Whether anybody could ever log in: as long as nobody could, the link of the start sets up the first account. */
    public static boolean hasAny(Transaction tx) {
        return tx.number("SELECT count(*) FROM staff WHERE password IS NOT NULL") > 0;
    }

    static Optional<Proofs> proofs(Transaction tx, AccessToken.Id id) {
        return tx.one(StaffAccounts::proofs, SELECT + " WHERE s.id = ?", id.value());
    }

    static Optional<Proofs> proofs(Transaction tx, String name) {
        return tx.one(StaffAccounts::proofs, SELECT + " WHERE s.login = ?", login(name));
    }

    static Change password(AccessToken.Id id, String hash) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "UPDATE staff SET password = ? WHERE id = ? AND locked_at IS NULL", hash, id.value());
    }

    /** A second step, with the step whose code proved it. */
    static Change factor(AccessToken.Id id, byte[] secret, long step) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE staff SET factor = ?, factor_step = ? WHERE id = ?",
                secret,
                step,
                id.value());
    }

    static Change withoutFactor(AccessToken.Id id) {
        return tx -> {
            tx.update("DELETE FROM staff_code WHERE staff_id = ?", id.value());
            return tx.updateOr(
                    Outcome.CONFLICT, "UPDATE staff SET factor = NULL, factor_step = 0 WHERE id = ?", id.value());
        };
    }

    /** A conflict when a code of this step or of a later one was used in between. */
    static Change codeUsed(AccessToken.Id id, long step) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE staff SET factor_step = ? WHERE id = ? AND factor_step < ?",
                step,
                id.value(),
                step);
    }

    static Change role(AccessToken.Id id, Role role) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE token SET role = ? WHERE id = ? AND id IN (SELECT id FROM staff)",
                role.stored(),
                id.value());
    }

    static Change lock(AccessToken.Id id, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE staff SET locked_at = ? WHERE id = ? AND locked_at IS NULL",
                now.toEpochMilli(),
                id.value());
    }

    static Change unlock(AccessToken.Id id) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE staff SET locked_at = NULL WHERE id = ? AND locked_at IS NOT NULL",
                id.value());
    }

    static Change seen(AccessToken.Id id, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "UPDATE staff SET seen_at = ? WHERE id = ?", now.toEpochMilli(), id.value());
    }

    private static String login(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static Proofs proofs(Transaction.Row row) throws SQLException {
        Optional<String> password = row.optionalText(7);
        byte[] factor = row.bytes(8);
        StaffAccount.State state = row.optionalNumber(6).isPresent()
                ? StaffAccount.State.LOCKED
                : password.isPresent() ? StaffAccount.State.ACTIVE : StaffAccount.State.INVITED;
        AccessToken token = new AccessToken(
                new AccessToken.Id(row.number(1)),
                row.text(2),
                Role.of(row.text(3)),
                Instant.ofEpochMilli(row.number(4)),
                row.optionalNumber(5).map(Instant::ofEpochMilli));
        StaffAccount account = new StaffAccount(
                token, state, factor.length > 0, row.optionalNumber(10).map(Instant::ofEpochMilli));
        return new Proofs(account, password, factor, row.number(9));
    }
}
