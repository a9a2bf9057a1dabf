package de.komplize.bot.messaging;

/** A quick reply that is offered: a button where the channel has buttons, a number everywhere. */
public record Choice(String id, String label) {

    /**
     * The one choice that a channel carries out itself: it hands over {@link Inbox#copy} instead of sending the choice back. Offered only where the
     * channel can carry a file; typed as words it comes back like any other and is answered with the offer anew.
     */
    public static final String COPY = "data.file";

    public Choice {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("A choice has an id and a label: " + id);
        }
    }
}
