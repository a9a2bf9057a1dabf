package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound.Unread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an update is to us. */
sealed interface Incoming {

    /**
     * A message of a person.
     *
     * @param id unique among all chats
     * @param number of the message in its chat
     * @param album what it is a part of
     * @param files to be fetched
     */
    record Post(
            Address from,
            String id,
            int number,
            String text,
            Optional<String> language,
            Instant at,
            Optional<String> album,
            List<Incoming.File> files,
            Optional<Unread> unread,
            boolean amongOthers)
            implements Incoming {

        public Post {
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Post[" + from + "]";
        }
    }

    /** A file at Telegram. */
    record File(String id, String mediaType) {
        @Override
        public String toString() {
            return "File[" + mediaType + "]";
        }
    }

    /**
     * A button was pressed.
     *
     * @param query to be answered, exactly once
     * @param message the number of the message with the button, where Telegram still has it
     * @param label of the button
     */
    record Tap(
            Address from,
            String query,
            String key,
            Optional<String> language,
            Optional<Integer> message,
            Optional<String> label,
            boolean amongOthers)
            implements Incoming {

        @Override
        public String toString() {
            return "Tap[" + from + "]";
        }
    }

    /** The bot was blocked, or taken out of a group. */
    record Left(Address where) implements Incoming {}

    /** The bot was let in again. */
    record Returned(Address where) implements Incoming {}

    /** A group has become a supergroup. */
    record Moved(Address from, Address to) implements Incoming {}

    /** Nothing that is meant for the bot. */
    record Nothing() implements Incoming {}
}
