package de.komplize.bot.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of a second step: RFC 6238 with SHA-1, six digits and thirty seconds, which is what every program for telephones can do. */
public final class Totp {

    /** 160 bits, as RFC 4226 recommends. */
    public static final int SECRET_BYTES = 20;

    static final int DIGITS = 6;

    private static final int SECONDS = 30;

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    public static long step(Instant now) {
        return now.getEpochSecond() / SECONDS;
    }

    /** The code of a step. */
    public static String code(byte[] secret, long step) {
        return code(secret, step, DIGITS);
    }

    /** RFC 4226, 5.3: the last four bits of the hash say which 31 bits of it become the digits. */
    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        long number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffffL;
        String all = String.format(Locale.ROOT, "%010d", number);
        return all.substring(all.length() - digits);
    }

    /**
     * The step of which this is the code: of now, the one before or the one after, for clocks that differ a little, and later than the last one
     * used.
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastUsed) {
        byte[] typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> step > lastUsed)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed))
                .findFirst();
    }

    /** RFC 4648, without padding; the secret as it is typed where no picture can be taken. */
    public static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int kept = 0;
        for (byte b : bytes) {
            kept = kept << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(kept >> bits & 0x1f));
            }
            kept &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE_32.charAt(kept << 5 - bits & 0x1f)).toString();
    }

    private static byte[] hash(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }
}
