package de.komplize.bot.office;

import de.komplize.bot.Refusal;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The stored tokens of the office's interface: of each only the hash, so that a copy of the database opens nothing. */
public final class AccessTokens {

    /** Where a token is found that should not be there, the beginning says whose it is. */
    private static final String BEGINNING = "komplize_";

    /** 256 random bits: nobody guesses them, and a plain hash is enough. */
    private static final int BYTES = 32;

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,59}";

    private AccessTokens() {}

    /**
     * A token that is about to be stored.
     *
     * @param secret shown once, kept nowhere
     * @param change DUPLICATE when the name is taken
     */
    public record Issued(String secret, Change change) {
        @Override
        public String toString() {
            return "***";
        }
    }

    public static Issued issue(AccessToken.Id id, String name, Role role, Instant now) {
        if (!name.matches(NAME)) {
            throw new Refusal(
                    "A token's name has 1 to 60 letters, digits, blanks or . _ @ - and begins with a letter or"
                            + " a digit: it says who uses the token");
        }
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] hash = hash(secret);
        return new Issued(
                secret,
                tx -> tx.updateOr(Outcome.DUPLICATE, """
                        INSERT INTO token (id, name, role, hash, created_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (name) DO NOTHING
                        """, id.value(), name, role.stored(), hash, now.toEpochMilli()));
    }

    /** Ends a token at once; a conflict when there is none of that name that is still good. Accounts of staff are locked, not revoked. */
    public static Change revoke(String name, Instant now) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE token SET revoked_at = ? WHERE name = ? AND revoked_at IS NULL AND id NOT IN (SELECT id FROM staff)",
                now.toEpochMilli(),
                name);
    }

    /** All tokens that were ever given out, the oldest first; without the accounts of staff, which act under a row of the same kind. */
    public static List<AccessToken> all(Transaction tx) {
        return tx.list(AccessTokens::token, """
                SELECT id, name, role, created_at, revoked_at FROM token WHERE id NOT IN (SELECT id FROM staff)
                ORDER BY created_at, id
                """);
    }

    /** The token of that secret, if it is known and good. */
    public static Optional<AccessToken> find(Transaction tx, String secret) {
        return tx.one(
                AccessTokens::token,
                "SELECT id, name, role, created_at, revoked_at FROM token WHERE hash = ? AND revoked_at IS NULL",
                (Object) hash(secret));
    }

    /** The token of that number, good or revoked. */
    public static Optional<AccessToken> find(Transaction tx, AccessToken.Id id) {
        return tx.one(
                AccessTokens::token,
                "SELECT id, name, role, created_at, revoked_at FROM token WHERE id = ?",
                id.value());
    }

    private static AccessToken token(Transaction.Row row) throws SQLException {
        return new AccessToken(
                new AccessToken.Id(row.number(1)),
                row.text(2),
                Role.of(row.text(3)),
                Instant.ofEpochMilli(row.number(4)),
                row.optionalNumber(5).map(Instant::ofEpochMilli));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
