package de.komplize.bot.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A quick reply that is offered: a button where the channel has buttons, a number everywhere. */
public record Choice(String id, String label) {

    /**
     * The one choice that a channel carries out itself: it hands over {@link Inbox#copy} instead of sending the choice back. Offered only where the
     * channel can carry a file; typed as words it comes back like any other and is answered with the offer anew.
     */
    public static final String COPY = "data.file";

    /** Some providers carry no longer id of a button, in bytes (Telegram, callback_data). */
    private static final int LONGEST_KEY = 64;

    public Choice {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("A choice has an id and a label: " + id);
        }
    }

    /** What a button carries: the id, or of a long one a hash; in ASCII, at most 64 bytes. */
    public String key() {
        boolean fits = id.length() <= LONGEST_KEY && id.chars().allMatch(c -> c > ' ' && c < 0x7F);
        return fits ? id : "#" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
