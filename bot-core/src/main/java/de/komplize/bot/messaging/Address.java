package de.komplize.bot.messaging;

/**
 * Where a contact can be reached: a channel and the handle there (a chat number, an e-mail address, a telephone number, a web chat session).
 * A handle {@code PLACE/PERSON} is somebody at a place where others read along, such as a group. The handle is personal data and never shown by {@link #toString}.
 */
public record Address(String channel, String handle) {

    public Address {
        if (channel.isBlank() || handle.isBlank()) {
            throw new IllegalArgumentException("An address has a channel and a handle");
        }
    }

    @Override
    public String toString() {
        return channel + ":***";
    }
}
