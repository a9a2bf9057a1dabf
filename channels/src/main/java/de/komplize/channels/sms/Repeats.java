package de.komplize.channels.sms;

import de.komplize.bot.messaging.Carrier;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * External ids for messages to which the carrier gives none. SMPP does not demand one, and a carrier repeats what was not acknowledged before a
 * connection ended. So the same words from the same number, soon after a new connection and shortly before its beginning, are the same message;
 * within one connection two equal messages are two. Thread-safe.
 */
final class Repeats {

    /** What was not acknowledged comes again within moments of a new connection. */
    private static final Duration AFTER_BIND = Duration.ofMinutes(5);

    /** What was said longer ago was acknowledged. */
    private static final Duration BEFORE_BIND = Duration.ofMinutes(10);

    private static final int DIGEST = 16;

    private final Carrier carrier;
    private final byte[] key;
    private final AtomicLong latest = new AtomicLong();

    /** @param key so that nobody can tell from an id who wrote what */
    Repeats(Carrier carrier, byte[] key) {
        this.carrier = carrier;
        this.key = key.clone();
    }

    String id(String from, String text, Instant now, Instant boundAt) {
        String same = "said:" + digest(from, text) + ":";
        boolean justBound = now.isBefore(boundAt.plus(AFTER_BIND));
        return (justBound ? carrier.lastId(same) : Optional.<String>empty())
                .filter(id -> isBefore(id.substring(same.length()), boundAt))
                .orElseGet(() -> same + "%015d".formatted(unique(now.toEpochMilli())));
    }

    private static boolean isBefore(String millis, Instant boundAt) {
        Instant taken = Instant.ofEpochMilli(Long.parseLong(millis));
        return taken.isBefore(boundAt) && taken.isAfter(boundAt.minus(BEFORE_BIND));
    }

    private long unique(long millis) {
        return latest.updateAndGet(last -> Math.max(last + 1, millis));
    }

    private String digest(String from, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] all = mac.doFinal((from + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(all, DIGEST));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC with SHA-256", e);
        }
    }
}
