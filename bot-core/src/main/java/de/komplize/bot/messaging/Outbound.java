package de.komplize.bot.messaging;

import java.util.List;

/**
 * A message to be sent.
 *
 * @param id its own number: the channel derives the provider's idempotency key from it (such as a Message-ID), so that a repeat is known
 * @param language of the text, such as {@code de}
 * @param uncertain an earlier attempt's outcome is not known: this may be a repeat
 */
public record Outbound(long id, Address to, String text, List<Choice> choices, String language, boolean uncertain) {

    public Outbound {
        choices = List.copyOf(choices);
    }

    /** The text with its choices as a numbered list, for channels without buttons: "1) …" can be answered by the number. */
    public String asText() {
        if (choices.isEmpty()) {
            return text;
        }
        StringBuilder all = new StringBuilder(text).append('\n');
        for (int i = 0; i < choices.size(); i++) {
            all.append('\n').append(i + 1).append(") ").append(choices.get(i).label());
        }
        return all.toString();
    }

    @Override
    public String toString() {
        return "Outbound[" + id + ", " + to + "]";
    }
}
