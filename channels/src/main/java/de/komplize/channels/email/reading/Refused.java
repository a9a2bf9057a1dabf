package de.komplize.channels.email.reading;

import java.util.Locale;

/**
 * A file of a mail that was not taken.
 *
 * @param name safe as a file name
 */
public record Refused(String name, Why why) {

    /** Why it was not taken. */
    public enum Why {
        /** A program or script, or what nobody can read here. */
        TYPE,
        /** Larger than a file, or all files together, may be. */
        SIZE,
        /** More files than a mail may have. */
        COUNT,
        /** Encrypted for somebody else. */
        ENCRYPTED;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Refused[" + why + "]";
    }
}
