package de.komplize.bot.messaging;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets that a mail of ours carries, by which what comes back is known: the number of its message, and 128 bits of an HMAC over it that
 * nobody else can make. Letters and figures only, in small letters, for mail servers that change the case; 38 characters at most.
 */
public final class MailKeys {

    /** What the key stands in: one that is known from one place opens no other. */
    public enum Purpose {
        /** The address that is answered to. */
        REPLY,
        /** The Message-ID, which comes back in In-Reply-To and References. */
        THREAD,
        /** The sender of the envelope, to which a mail that cannot be delivered comes back. */
        BOUNCE,
        /** The link that ends messages. */
        STOP
    }

    private static final int RADIX = 36;

    /** 128 bits in base 36. */
    private static final int MAC_LENGTH = 25;

    private static final int MAC_BYTES = 16;

    private final byte[] secret;

    /** @param secret of the installation, 32 bytes */
    public MailKeys(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The key of a message. */
    public String of(Purpose purpose, long message) {
        return Long.toString(message, RADIX) + mac(purpose, message);
    }

    /** The message whose key this is; empty for whatever was not made here. */
    public Optional<Long> message(Purpose purpose, String key) {
        String small = key.toLowerCase(Locale.ROOT);
        int end = small.length() - MAC_LENGTH;
        if (end < 1 || !small.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'z')) {
            return Optional.empty();
        }
        try {
            long message = Long.parseLong(small, 0, end, RADIX);
            byte[] right = mac(purpose, message).getBytes(StandardCharsets.US_ASCII);
            byte[] given = small.substring(end).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(right, given) ? Optional.of(message) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String mac(Purpose purpose, long message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            mac.update(purpose.name().getBytes(StandardCharsets.US_ASCII));
            byte[] digest =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(message).array());
            String text = new BigInteger(1, Arrays.copyOf(digest, MAC_BYTES)).toString(RADIX);
            return "0".repeat(MAC_LENGTH - text.length()) + text;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
