package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The stored codes for the day on which the telephone is lost: eighty random bits each, kept as hashes, good once (check 40). */
final class RecoveryCodes {

    private static final int CODES = 10;

    private static final int BYTES = 10;

    private RecoveryCodes() {}

    /** Fresh ones, written in groups of four as they are shown, once. */
    static List<String> random() {
        SecureRandom random = new SecureRandom();
        return Stream.generate(() -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return Totp.base32(bytes).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
                })
                .limit(CODES)
                .toList();
    }

    /** These and no earlier ones. */
    static Change replace(AccessToken.Id staff, List<String> codes) {
        return tx -> {
            tx.update("DELETE FROM staff_code WHERE staff_id = ?", staff.value());
            codes.forEach(code ->
                    tx.update("INSERT INTO staff_code (hash, staff_id) VALUES (?, ?)", hash(code), staff.value()));
            return Outcome.COMMITTED;
        };
    }

    /** A conflict when it is none of the account's, or was used. */
    static Change use(AccessToken.Id staff, String code) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT, "DELETE FROM staff_code WHERE staff_id = ? AND hash = ?", staff.value(), hash(code));
    }

    static long left(Transaction tx, AccessToken.Id staff) {
        return tx.number("SELECT count(*) FROM staff_code WHERE staff_id = ?", staff.value());
    }

    /** Typed with or without the hyphens, in small letters or large ones. */
    private static byte[] hash(String code) {
        return new Secret(code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT)).hash();
    }
}
