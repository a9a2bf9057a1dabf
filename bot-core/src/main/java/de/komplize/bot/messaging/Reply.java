package de.komplize.bot.messaging;

import java.util.List;

/** One message that the bot says, with the choices it offers (none, or a few). */
public record Reply(String text, List<Choice> choices) {

    public Reply {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A reply says something");
        }
        choices = List.copyOf(choices);
    }

    public static Reply of(String text) {
        return new Reply(text, List.of());
    }

    /** People's words may be echoed in a reply: they stay out of logs. */
    @Override
    public String toString() {
        return "Reply[" + text.length() + " characters, " + choices.size() + " choices]";
    }
}
