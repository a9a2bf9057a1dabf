package de.komplize.channels.email.submission;

import java.util.Optional;

/**
 * What the way of a mail depends on.
 *
 * @param longest octets of its longest line
 * @param eightBit whether there are octets beyond ASCII
 * @param eightBitHeaders whether there are some above the first empty line
 */
record Octets(int size, int longest, boolean eightBit, boolean eightBitHeaders, boolean hasZero) {

    /** Without the line's end (RFC 5322, 2.1.1). */
    private static final int LONGEST_LINE = 998;

    static Octets of(byte[] message) {
        int longest = 0;
        int begin = 0;
        boolean headers = true;
        boolean eightBit = false;
        boolean eightBitHeaders = false;
        boolean zero = false;
        for (int i = 0; i < message.length; i++) {
            byte octet = message[i];
            if (octet == '\n' || octet == '\r') {
                longest = Math.max(longest, i - begin);
                boolean ends = octet == '\r' && i + 1 < message.length && message[i + 1] == '\n';
                headers &= i > begin;
                i += ends ? 1 : 0;
                begin = i + 1;
            } else {
                eightBit |= octet < 0;
                eightBitHeaders |= headers && octet < 0;
                zero |= octet == 0;
            }
        }
        return new Octets(message.length, Math.max(longest, message.length - begin), eightBit, eightBitHeaders, zero);
    }

    /** Why no mail server may be given it. */
    Optional<String> fault() {
        if (size == 0) {
            return Optional.of("The mail is empty");
        }
        if (longest > LONGEST_LINE) {
            return Optional.of("A line of the mail is longer than 998 octets");
        }
        return hasZero ? Optional.of("There is a zero octet in the mail") : Optional.empty();
    }
}
