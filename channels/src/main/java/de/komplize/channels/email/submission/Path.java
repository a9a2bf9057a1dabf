package de.komplize.channels.email.submission;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * An address as SMTP takes it between the angle brackets (RFC 5321, 4.1.2): nothing in it can end the command.
 *
 * @param domain in ASCII and small letters
 */
record Path(String local, String domain) {

    /** RFC 5321, 4.5.3.1. */
    private static final int LONGEST_LOCAL = 64;

    private static final int LONGEST = 254;

    /** Empty where the text is no such address, or would need quotation marks. */
    static Optional<Path> of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at);
        if (local.length() > LONGEST_LOCAL || !local.codePoints().allMatch(Path::isHarmless)) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1)).map(domain -> new Path(local, domain));
    }

    /** What would need quotation marks, and all that could look like an end, a blank, or another address. */
    private static boolean isHarmless(int c) {
        return c > ' '
                && c != 0x7f
                && "()<>[]:;@\\,\"".indexOf(c) < 0
                && !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE
                && Character.isDefined(c);
    }

    private static Optional<String> domain(String written) {
        try {
            String ascii = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            boolean plain = ascii.matches("[a-z0-9.-]+") && !ascii.startsWith(".") && !ascii.contains("..");
            return plain ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The part before the @ can only be sent with SMTPUTF8 (RFC 6531). */
    boolean isInternational() {
        return !local.chars().allMatch(c -> c < 0x80);
    }

    String text() {
        return local + "@" + domain;
    }
}
