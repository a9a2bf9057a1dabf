package de.komplize.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What opens the office until there are accounts: 192 random bits, new at each start, kept in memory only. */
record Key(String secret) {

    static final String COOKIE = "komplize-office";

    private static final int BYTES = 24;

    static Key random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Key(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Compared in constant time. */
    boolean isSecret(String candidate) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    /** Not for scripts, not for requests that begin elsewhere. It is given out on loopback only, where there is no TLS to insist on. */
    String cookie() {
        return COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict";
    }

    @Override
    public String toString() {
        return "***";
    }
}
