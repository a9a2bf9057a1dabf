package de.komplize.bot.storage;

import de.komplize.bot.Ids;
import java.time.Instant;
import java.util.List;

/**
 * Something a dialogue wants done, with the words that belong to it: a value, carried out in the write set of its turn. Its SQL stands with the
 * store it belongs to. What happened goes beside it as an event, which holds no words.
 */
@FunctionalInterface
public interface Act {

    /** The changes that do it, in order. */
    List<WriteSet.Change> changes(Circumstances at);

    /**
     * The turn in which it is done.
     *
     * @param contactId whose turn it is
     * @param addressId where it was written
     * @param messageId the message of the resident
     * @param seq its number in the conversation of the address
     * @param channel the stored name of the channel
     * @param language the contact's language
     */
    record Circumstances(
            long contactId,
            long addressId,
            long messageId,
            long seq,
            String channel,
            String language,
            Instant now,
            Ids ids) {}
}
