package de.komplize.bot.messaging;

import java.time.Duration;
import java.util.Optional;

/** A way to reach residents. Everything that is particular to a provider stays behind it. Thread-safe. */
public interface Channel extends AutoCloseable {

    /** The stored name, such as {@code webchat}. */
    String name();

    Limits limits();

    /** Begins to receive. Every message goes to the inbox; it is acknowledged to the provider only after {@link Inbox#accept} has returned. */
    void start(Inbox inbox);

    /** Sends one message and says what became of it. Blocks; never throws for what a provider does. */
    SendResult send(Outbound message);

    /** Called after the commit of a message for this address; for channels whose residents read what is stored. */
    default void stored(Address address) {}

    /**
     * The shortest time between two messages to one place; messages to addresses with the same place are spaced together. Zero where the provider
     * asks for none.
     */
    default Pace pace(Address to) {
        return new Pace(to.handle(), Duration.ZERO);
    }

    /** What is wrong with the channel at this moment; empty where it works. */
    default Optional<Trouble> trouble() {
        return Optional.empty();
    }

    /**
     * An address that opens this channel and brings the payload along as {@code /start PAYLOAD}, or as what {@link Inbox#opening} reads; for channels
     * that can be opened so.
     *
     * @param payload at most 64 characters of {@code A–Za–z0–9_-}, a secret for some minutes
     */
    default Optional<String> link(String payload) {
        return Optional.empty();
    }

    /** Stops receiving, then lets what is under way finish, for a few seconds at most. */
    @Override
    void close();

    /**
     * What the provider allows.
     *
     * @param length the longest text of one message, in code points
     * @param buttons whether choices can be shown as buttons
     * @param delivery how messages reach the resident
     * @param parallel sends at the same time
     * @param perSecond sends a second, all addresses together
     */
    record Limits(int length, boolean buttons, Delivery delivery, int parallel, int perSecond) {

        public Limits {
            if (length < 1 || parallel < 1 || perSecond < 1) {
                throw new IllegalArgumentException(
                        "A channel sends something: length, parallel and perSecond are at least 1");
            }
        }
    }

    /**
     * What is wrong with a channel.
     *
     * @param words for the office, with what to do
     * @param lasting it does not pass by itself: somebody must change a setting
     */
    record Trouble(String words, boolean lasting) {}

    /** Where messages go, such as a chat, and the time between two of them. */
    record Pace(String place, Duration gap) {}

    /** How messages reach the resident. */
    enum Delivery {
        /** Through the outbox and {@link Channel#send}. */
        SENT,
        /** The resident's side reads what is stored: committed is delivered, and nothing can be sent twice. */
        READ
    }
}
