package de.komplize.channels.email.reading;

import java.util.Locale;

/**
 * One address of a mail header.
 *
 * @param name as shown, decoded, without line ends; may be empty
 * @param address {@code local@domain} as written; may lack the domain in broken mail
 */
public record MailAddress(String name, String address) {

    /** What stands behind the last at-sign, in small letters; empty without. */
    public String domain() {
        int at = address.lastIndexOf('@');
        return at < 0 ? "" : address.substring(at + 1).toLowerCase(Locale.ROOT);
    }

    /** What stands before the last at-sign. */
    public String local() {
        int at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at);
    }

    @Override
    public String toString() {
        return "MailAddress[…]";
    }
}
