package de.komplize.bot.messaging;

import java.util.List;
import java.util.Optional;

/**
 * A mail that is no message of anybody: sent by a machine, or not readable. It is never answered.
 *
 * @param externalId as of a message
 * @param kind {@code auto_reply, bounce, delay, feedback, empty, unreadable}
 * @param mailbox whom it could not reach, or who it names as its sender
 * @param about the message of ours that it is about, known by its secret
 * @param status of a bounce, such as {@code 5.1.1}
 * @param hard whether the mail box can never be reached; empty where nothing is said of it
 * @param raw the file that holds the mail as it came
 * @param reading how it was read
 */
public record SetAside(
        String externalId,
        String kind,
        Optional<Mailbox> mailbox,
        Optional<Post.Sent> about,
        Optional<String> status,
        Optional<Boolean> hard,
        String raw,
        List<String> reading) {

    public static final String BOUNCE = "bounce";
    public static final String FEEDBACK = "feedback";

    public SetAside {
        reading = List.copyOf(reading);
    }

    @Override
    public String toString() {
        return "SetAside[" + kind + "]";
    }
}
