package de.komplize.bot.messaging;

import java.util.List;
import java.util.stream.Collectors;

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

    /** All in one message, with the choices of the last that offers any, as a list in the text: a number must mean one thing. */
    public static List<Reply> joined(List<Reply> replies) {
        if (replies.isEmpty()) {
            return replies;
        }
        List<Choice> choices = replies.reversed().stream()
                .map(Reply::choices)
                .filter(offered -> !offered.isEmpty())
                .findFirst()
                .orElse(List.of());
        String text = replies.stream()
                .map(reply -> reply.choices().equals(choices) ? reply.withChoices() : reply.text())
                .collect(Collectors.joining("\n\n"));
        return List.of(new Reply(text, choices));
    }

    /** The text with its choices as a numbered list. */
    private String withChoices() {
        StringBuilder all = new StringBuilder(text);
        for (int i = 0; i < choices.size(); i++) {
            all.append(i == 0 ? "\n\n" : "\n")
                    .append(i + 1)
                    .append(") ")
                    .append(choices.get(i).label());
        }
        return all.toString();
    }

    /** People's words may be echoed in a reply: they stay out of logs. */
    @Override
    public String toString() {
        return "Reply[" + text.length() + " characters, " + choices.size() + " choices]";
    }
}
