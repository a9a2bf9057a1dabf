package de.komplize.bot.messaging;

import java.time.Instant;

/**
 * One part of a message that a provider delivers in several.
 *
 * @param reference what the parts of one message have in common, as the sender numbers them; used again after some messages
 * @param number from 1 to {@code total}
 */
public record Piece(Address from, String reference, int number, int total, String text, Instant receivedAt) {

    /** The longest that a telephone can write. */
    private static final int MOST = 255;

    public Piece {
        if (number < 1 || number > total || total > MOST) {
            throw new IllegalArgumentException("A piece is one of 1 to " + MOST);
        }
    }

    @Override
    public String toString() {
        return "Piece[" + from + ", " + number + " of " + total + "]";
    }
}
