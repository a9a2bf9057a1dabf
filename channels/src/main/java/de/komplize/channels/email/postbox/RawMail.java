package de.komplize.channels.email.postbox;

import java.time.Instant;

/**
 * A mail as the server holds it.
 *
 * @param content its octets; the caller's own
 * @param size in octets, as the server counts them; 0 where it does not say
 * @param cut only the beginning is there: it is too large, or the server does not hand over the rest
 * @param receivedAt when it came into the mailbox (INTERNALDATE)
 */
public record RawMail(byte[] content, long size, boolean cut, Instant receivedAt) {

    @Override
    public String toString() {
        return "RawMail[" + size + " octets, " + receivedAt + "]";
    }
}
