package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Browsers in which somebody has logged in before. Their tries are counted by themselves, so that a stranger who keeps guessing a name shuts
 * nobody out (the device cookies of OWASP). It opens nothing.
 */
final class KnownDevices {

    private static final String MAC = "HmacSHA256";

    private final byte[] key;

    KnownDevices(Database database) {
        this.key = Secrets.obtain(database, "staff_device");
    }

    /** For the browser to keep. */
    String issue(AccessToken.Id staff) {
        String nonce = Secret.random().text();
        return nonce + "." + sign(staff, nonce);
    }

    /** What tells this browser from others, if it is one in which this account was in. */
    Optional<String> find(AccessToken.Id staff, String issued) {
        int dot = issued.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String nonce = issued.substring(0, dot);
        byte[] sent = issued.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
        byte[] good = sign(staff, nonce).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(good, sent) ? Optional.of(nonce) : Optional.empty();
    }

    private String sign(AccessToken.Id staff, String nonce) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            byte[] signed = mac.doFinal((staff.value() + " " + nonce).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }
}
