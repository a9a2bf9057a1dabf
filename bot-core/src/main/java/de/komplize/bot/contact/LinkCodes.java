package de.komplize.bot.contact;

import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The stored codes that tie channels together, and the wrong ones that were typed. Of a code only a keyed hash is kept, so that neither the table
 * nor the time of a comparison tells anything of it.
 *
 * <p>Six figures can be guessed: whoever types {@link #MOST_MISSES} wrong ones from as many addresses as they like hits one of {@code k} open
 * codes with a probability of at most {@code k} in ten thousand in any day and night; of ten open codes 0.1 percent.
 */
public final class LinkCodes {

    /** Long enough to find the other telephone. */
    public static final Duration VALID = Duration.ofMinutes(10);

    /** Wrong codes from one address; then it waits. */
    public static final int MOST_OF_ONE = 5;

    public static final Duration WAIT = Duration.ofHours(1);

    /** Wrong codes of everybody within {@link #DAY}, which is more than honest typing errors come to; then codes of six figures wait. */
    public static final int MOST_MISSES = 100;

    public static final Duration DAY = Duration.ofHours(24);

    /** Codes that are open at once: a typing error must not hit a stranger's. */
    public static final int MOST_OPEN = 50;

    private static final String CODE = "code";
    private static final String PAYLOAD = "payload";

    private static final String SELECT = "SELECT id, contact_id, address_id, kind FROM link_code WHERE ";

    private static final String OPEN = "kind = 'code' AND expires_at > ?";

    private LinkCodes() {}

    /**
     * A code that is open.
     *
     * @param address where it was asked for
     * @param guessable six figures, and no link
     */
    public record Open(long id, Contact.Id contact, long address, boolean guessable) {}

    /** @param secret the installation's */
    public static byte[] hash(byte[] secret, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** Opens both for the address of the turn; what was open for its contact is void. A conflict where the six figures are somebody's: others. */
    public static Act open(byte[] code, byte[] payload) {
        return at -> List.of(tx -> {
            long now = at.now().toEpochMilli();
            tx.update("DELETE FROM link_code WHERE contact_id = ? OR expires_at <= ?", at.contactId(), now);
            if (isFull(tx, at.now()) || find(tx, code, at.now()).isPresent()) {
                return Outcome.CONFLICT;
            }
            insert(tx, at, CODE, code);
            insert(tx, at, PAYLOAD, payload);
            return Outcome.COMMITTED;
        });
    }

    private static void insert(Transaction tx, Act.Circumstances at, String kind, byte[] hash) {
        tx.update(
                "INSERT INTO link_code (id, contact_id, address_id, kind, hash, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
                at.ids().next(),
                at.contactId(),
                at.addressId(),
                kind,
                hash,
                at.now().plus(VALID).toEpochMilli());
    }

    /** Whether so many are open that a typing error could hit one. */
    public static boolean isFull(Transaction tx, Instant now) {
        return tx.number("SELECT count(*) FROM link_code WHERE " + OPEN, now.toEpochMilli()) >= MOST_OPEN;
    }

    /** Whether anybody's code is open. */
    public static boolean anyOpen(Transaction tx, Instant now) {
        return tx.number("SELECT count(*) FROM link_code WHERE " + OPEN, now.toEpochMilli()) > 0;
    }

    public static Optional<Open> find(Transaction tx, byte[] hash, Instant now) {
        return tx.one(LinkCodes::open, SELECT + "hash = ? AND expires_at > ?", hash, now.toEpochMilli());
    }

    /** One that was found before, by its number. */
    public static Optional<Open> find(Transaction tx, long id, Instant now) {
        return tx.one(LinkCodes::open, SELECT + "id = ? AND expires_at > ?", id, now.toEpochMilli());
    }

    private static Open open(Transaction.Row row) throws SQLException {
        return new Open(
                row.number(1),
                new Contact.Id(row.number(2)),
                row.number(3),
                row.text(4).equals(CODE));
    }

    /** Uses a code up, and what was opened with it; a conflict where it is used, replaced or over. */
    static Outcome use(Transaction tx, Open code, Instant now) {
        Outcome used = tx.updateOr(
                Outcome.CONFLICT,
                "DELETE FROM link_code WHERE id = ? AND contact_id = ? AND expires_at > ?",
                code.id,
                code.contact.value(),
                now.toEpochMilli());
        tx.update("DELETE FROM link_code WHERE contact_id = ? AND address_id = ?", code.contact.value(), code.address);
        return used;
    }

    /** Whether codes of six figures are read from this address at present. */
    public static boolean mayTry(Transaction tx, long addressId, Instant now) {
        return misses(
                                tx,
                                "address_id = ? AND at > ?",
                                addressId,
                                now.minus(WAIT).toEpochMilli())
                        < MOST_OF_ONE
                && misses(tx, "at > ?", now.minus(DAY).toEpochMilli()) < MOST_MISSES;
    }

    private static long misses(Transaction tx, String which, Object... parameters) {
        return tx.number("SELECT count(*) FROM link_miss WHERE " + which, parameters);
    }

    /** A wrong code was typed at the address of the turn; a conflict where it was one too many by then. */
    public static Act miss() {
        return at -> List.of(tx -> {
            if (!mayTry(tx, at.addressId(), at.now())) {
                return Outcome.CONFLICT;
            }
            tx.update(
                    "INSERT INTO link_miss (id, address_id, at) VALUES (?, ?, ?)",
                    at.ids().next(),
                    at.addressId(),
                    at.now().toEpochMilli());
            return Outcome.COMMITTED;
        });
    }
}
