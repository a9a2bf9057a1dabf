package de.komplize.channels.email;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What mail servers say of the sender in Authentication-Results (RFC 8601). Anybody can write such a line: so only that a check failed is believed,
 * which nobody claims of their own forgery; that one was passed never is.
 */
final class AuthenticationResults {

    private static final String HEADER = "authentication-results:";

    /** Headers are looked at as far as this. */
    private static final int MOST = 256 * 1024;

    private AuthenticationResults() {}

    /** Whether one of them has this result, such as {@code dmarc=fail}. */
    static boolean say(byte[] raw, String result) {
        String head = new String(raw, 0, Math.min(raw.length, MOST), StandardCharsets.ISO_8859_1);
        boolean inside = false;
        for (String line : head.split("\r?\n", -1)) {
            if (line.isEmpty()) {
                return false;
            }
            String small = line.toLowerCase(Locale.ROOT);
            boolean goesOn = line.startsWith(" ") || line.startsWith("\t");
            inside = goesOn ? inside : small.startsWith(HEADER);
            if (inside && small.replace(" ", "").contains(result)) {
                return true;
            }
        }
        return false;
    }
}
