package de.komplize.bot.messaging;

import java.time.Duration;

/** What became of an inbound message. Only the first two may be acknowledged to the provider. */
public sealed interface Receipt {

    /** Taken; its effects are on the disk. {@code seq} counts the address's messages from 1. */
    record Accepted(long seq) implements Receipt {}

    /** Taken before; nothing happened again. */
    record Duplicate(long seq) implements Receipt {}

    /** The contact writes faster than a person does: not taken, come again. */
    record TooFast(Duration after) implements Receipt {}

    /** More is waiting than can be worked off, or the disk is in trouble: not taken, come again. */
    record Unavailable(Duration after) implements Receipt {}
}
