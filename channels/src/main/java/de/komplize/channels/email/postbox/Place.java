package de.komplize.channels.email.postbox;

import java.time.Instant;

/**
 * How far the folder has been read.
 *
 * @param validity the folder's UIDVALIDITY: with another one the numbers mean other mails (RFC 9051, 2.3.1.1)
 * @param uid all mails up to this one are done
 * @param since when the folder was first looked into; what had been read by people before is not ours
 */
public record Place(long validity, long uid, Instant since) {

    Place after(long done) {
        return new Place(validity, done, since);
    }
}
