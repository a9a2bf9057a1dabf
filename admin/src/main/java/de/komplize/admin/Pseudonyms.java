package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Secrets;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people are called as long as nobody needs to know where they write from: the same name on every page, which nobody can count back. */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    /** Without letters and figures that are taken for each other. */
    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int BITS_OF_A_SIGN = 5;

    private static final int LENGTH = 6;

    private final byte[] key;

    Pseudonyms(byte[] key) {
        this.key = Arrays.copyOf(key, key.length);
    }

    static Pseudonyms of(Database database) {
        return new Pseudonyms(Secrets.obtain(database, "office-pseudonyms"));
    }

    /** Such as "Person K7Q-X2M". */
    String of(Contact.Id contact) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            long bits = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                            .putLong(contact.value())
                            .array()))
                    .getLong();
            StringBuilder name = new StringBuilder("Person ");
            for (int i = 0; i < LENGTH; i++) {
                name.append(i == LENGTH / 2 ? "-" : "")
                        .append(SIGNS.charAt((int) (bits >>> (i * BITS_OF_A_SIGN) & (SIGNS.length() - 1))));
            }
            return name.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "Pseudonyms[***]";
    }
}
