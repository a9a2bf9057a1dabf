package de.komplize.bot.invitation;

/**
 * A line of a list of addresses, as it was written.
 *
 * @param line its number in the file, from 1
 * @param language as the list names it
 * @param source where the consent to be written to was given
 */
public record Row(long line, String address, String language, String source) {

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
