package de.komplize.bot.messaging;

/** A quick reply that is offered: a button where the channel has buttons, a number everywhere. */
public record Choice(String id, String label) {

    public Choice {
        if (id.isBlank() || label.isBlank()) {
            throw new IllegalArgumentException("A choice has an id and a label: " + id);
        }
    }
}
