package de.komplize.bot.messaging;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message that a channel received.
 *
 * @param externalId the provider's id of the message, unique within the channel: the same id is the same message
 * @param text what was written, at most {@link #LONGEST} code points; may be empty where a choice or an attachment stands for it
 * @param choice the id of the choice that was taken by a button
 * @param attachments ids of what was stored before
 * @param language what the channel knows of the person's language
 * @param covers ids of further messages of the provider that are part of this one, such as the pictures of an album: they are never taken again
 * @param unread what came along that nobody here can read
 * @param amongOthers written where others read along: what is personal is not answered there
 * @param letter what a mail has beside its text
 */
public record Inbound(
        Address from,
        String externalId,
        String text,
        Optional<String> choice,
        List<String> attachments,
        Optional<String> language,
        Instant receivedAt,
        Set<String> covers,
        Optional<Unread> unread,
        boolean amongOthers,
        Optional<Letter> letter) {

    /** What people send that the bot cannot read; each is answered with what to do instead. */
    public enum Unread {
        VOICE,
        STICKER,
        VIDEO,
        CONTACT,
        POLL,
        FILE,
        /** A file that is larger than may be kept. */
        TOO_LARGE,
        /** A message that was changed after it had been taken: it counts as it was first written. */
        EDITED,
        OTHER
    }

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
        covers = Set.copyOf(covers);
        if (length(text) > LONGEST) {
            throw new IllegalArgumentException("A message has at most " + LONGEST + " characters");
        }
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new IllegalArgumentException("A message has at most " + MOST_ATTACHMENTS + " attachments");
        }
    }

    public Inbound(
            Address from,
            String externalId,
            String text,
            Optional<String> choice,
            List<String> attachments,
            Optional<String> language,
            Instant receivedAt) {
        this(from, externalId, text, choice, attachments, language, receivedAt, Set.of(), Optional.empty(), false);
    }

    public Inbound(
            Address from,
            String externalId,
            String text,
            Optional<String> choice,
            List<String> attachments,
            Optional<String> language,
            Instant receivedAt,
            Set<String> covers,
            Optional<Unread> unread,
            boolean amongOthers) {
        this(
                from,
                externalId,
                text,
                choice,
                attachments,
                language,
                receivedAt,
                covers,
                unread,
                amongOthers,
                Optional.empty());
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
