package de.komplize.bot.messaging;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message that a channel received.
 *
 * @param externalId the provider's id of the message, unique within the channel: the same id is the same message
 * @param text what was written, at most {@link #LONGEST} code points; may be empty where a choice or an attachment stands for it
 * @param choice the id of the choice that was taken by a button
 * @param attachments ids of what was stored before
 * @param language what the channel knows of the person's language
 */
public record Inbound(
        Address from,
        String externalId,
        String text,
        Optional<String> choice,
        List<String> attachments,
        Optional<String> language,
        Instant receivedAt) {

    /** Longer than any message a phone sends; long letters come by e-mail. */
    public static final int LONGEST = 4_000;

    /** A message brings along what one e-mail may. */
    public static final int MOST_ATTACHMENTS = 20;

    public Inbound {
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("An inbound message has its provider's id");
        }
        text = clean(text);
        attachments = List.copyOf(attachments);
        if (length(text) > LONGEST) {
            throw new IllegalArgumentException("A message has at most " + LONGEST + " characters");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("A message has at most " + MOST_ATTACHMENTS + " attachments");
        }
    }

    public static Inbound text(Address from, String externalId, String text, Instant receivedAt) {
        return new Inbound(from, externalId, text, Optional.empty(), List.of(), Optional.empty(), receivedAt);
    }

    /** Measures what would be stored: composing a text can make it longer. */
    public static boolean tooLong(String text) {
        return length(clean(text)) > LONGEST;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Composed characters, no control characters but line breaks and tabs, no half surrogates. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(Inbound::readable)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip();
    }

    private static boolean readable(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.getType(codePoint) == Character.CONTROL
                        || Character.getType(codePoint) == Character.SURROGATE);
    }

    @Override
    public String toString() {
        return "Inbound[" + from + ", " + text.length() + " characters]";
    }
}
