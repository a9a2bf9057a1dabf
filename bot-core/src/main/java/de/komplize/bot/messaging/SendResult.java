package de.komplize.bot.messaging;

import java.time.Duration;
import java.util.Optional;

/** What a provider said to one attempt to send. The dispatcher decides from this and nothing else. */
public sealed interface SendResult {

    /** Taken by the provider, under its id if it gives one; under several, with blanks between, where it took the message in parts. */
    record Sent(Optional<String> providerId) implements SendResult {}

    /** This message is refused for now: again later, not before the given time if one was given. Counts as a try. */
    record TryLater(String reason, Optional<Duration> after) implements SendResult {}

    /**
     * The connection broke or fell silent after the message had been handed over: it may have arrived. It is sent once more, marked as a possible
     * repeat; where that attempt is as unsure, the message is given up, visibly.
     */
    record Uncertain(String reason) implements SendResult {}

    /** The provider cannot be reached or is down: the whole lane waits; no message's try is counted. */
    record Unreachable(String reason) implements SendResult {}

    /** This message will never be taken (address unknown, content refused): it is given up, visibly. */
    record Rejected(String reason) implements SendResult {}

    /** The contact has shut the door here (blocked, kicked, deactivated): nothing more is sent to the address until they write again. */
    record OptedOut(String reason) implements SendResult {}

    /** The contact is now at another address: kept, and the same message is sent there once. */
    record Moved(Address to) implements SendResult {}
}
