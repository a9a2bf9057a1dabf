package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Address;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The bearer tokens of the sessions: {@code sessionId.HMAC-SHA256(sessionId)}, both base64url. Nothing is kept, so they survive a restart, and
 * a session id that leaks (from a backup, a log of the database) opens nothing without the secret.
 */
final class Tokens {

    /** 128 random bits in base64url. */
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_-]{22}");

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    Tokens(byte[] secret) {
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The token of a new session that nobody knows yet. */
    String mint() {
        byte[] session = new byte[16];
        random.nextBytes(session);
        return tokenOf(BASE64.encodeToString(session));
    }

    /** The address that the token opens; empty where it was not made here. */
    Optional<Address> read(String token) {
        String session = token.substring(0, Math.max(0, token.indexOf('.')));
        if (!SESSION.matcher(session).matches()) {
            return Optional.empty();
        }
        boolean ours = MessageDigest.isEqual(bytes(tokenOf(session)), bytes(token));
        return ours ? Optional.of(new Address(WebChat.NAME, session)) : Optional.empty();
    }

    /** A name for the session that may be seen by anybody. */
    String publicId(Address address) {
        return signature("public:" + address.handle()).substring(0, 16);
    }

    private String tokenOf(String session) {
        return session + "." + signature(session);
    }

    private String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
