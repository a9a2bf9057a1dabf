package de.komplize.bot.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a browser or a link shows to be let in: 256 random bits, kept nowhere but there; stored is the hash.
 *
 * @param text letters, digits, - and _; or whatever somebody sent instead
 */
public record Secret(String text) {

    private static final int BYTES = 32;

    public static Secret random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored. So many random bits need no slow hash. */
    byte[] hash() {
        return sha256("secret:" + text);
    }

    /** Something else that only the holder can know, such as the key of a form. */
    public byte[] derived(String purpose) {
        return sha256(purpose + ":" + text);
    }

    /** Compared in constant time. */
    public boolean matches(Secret other) {
        return MessageDigest.isEqual(hash(), other.hash());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
