package de.komplize.bot.invitation;

/**
 * A line of a list for which nobody is invited.
 *
 * @param line its number in the file, from 1
 */
public record Bad(long line, Reason reason) {

    /** Why nobody is invited. */
    public enum Reason {
        /** No line of a table: a quotation mark that is not closed, or far too long. */
        BROKEN,
        NO_ADDRESS,
        NOT_AN_ADDRESS,
        /** None that the content pack has. */
        LANGUAGE,
        NO_SOURCE,
        /** Stands further up already; that one counts. */
        TWICE,
        ALREADY_INVITED,
        ALREADY_ANSWERED,
        OPTED_OUT,
        /** Mails to it come back. */
        SUSPENDED
    }
}
