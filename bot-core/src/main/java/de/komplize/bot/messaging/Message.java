package de.komplize.bot.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stored message.
 *
 * @param seq counts an address's messages from 1
 * @param choice the id of the choice that was taken, in messages of a contact
 * @param choices what was offered, in messages of the bot
 * @param intent what a contact's message was understood as
 * @param failure why its turn failed; without words of the resident
 */
public record Message(
        long seq,
        Author author,
        String text,
        Optional<String> choice,
        List<Choice> choices,
        String language,
        Optional<String> intent,
        Optional<String> failure,
        Instant at) {

    public Message {
        choices = List.copyOf(choices);
    }

    /** Who wrote it. */
    public enum Author {
        CONTACT("contact"),
        BOT("bot"),
        STAFF("staff");

        private final String stored;

        Author(String stored) {
            this.stored = stored;
        }

        /** The stored name, also the one of the web chat API. */
        public String stored() {
            return stored;
        }

        static Author of(String stored) {
            for (Author author : values()) {
                if (author.stored.equals(stored)) {
                    return author;
                }
            }
            throw new IllegalArgumentException("An author is contact, bot or staff: " + stored);
        }
    }

    @Override
    public String toString() {
        return "Message[" + seq + ", " + author + "]";
    }
}
