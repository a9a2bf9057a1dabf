package de.komplize.channels.telegram;

import java.time.Duration;
import java.util.Optional;

/** What became of a call to the Bot API. */
sealed interface Answer<T> {

    /** Done, with its result. */
    record Done<T>(T result) implements Answer<T> {}

    /**
     * Refused, in Telegram's words.
     *
     * @param code such as 400, 403 or 429
     * @param pause how long nothing more shall be asked
     * @param movedTo the number of the supergroup that a group has become
     */
    record Refused<T>(int code, String description, Optional<Duration> pause, Optional<Long> movedTo)
            implements Answer<T> {

        /** The token is not, or not any more, the one of a bot. */
        boolean locksOut() {
            return code == 401 || code == 404;
        }
    }

    /** Nothing was handed over: no connection, or Telegram is down. */
    record Unreachable<T>(String reason) implements Answer<T> {}

    /** The call was handed over and nothing came back. */
    record Unknown<T>(String reason) implements Answer<T> {}
}
