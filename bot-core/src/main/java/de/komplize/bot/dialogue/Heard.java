package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** By mail an answer begins with what was understood: between two mails lie hours, and whoever was taken wrongly shall see it at once. Pure. */
final class Heard {

    /** Small talk needs no heading. */
    private static final String CHAT = "chat.";

    private Heard() {}

    static Step in(Step step, Turn turn) {
        List<String> answered = step.events().stream()
                .filter(Event.QuestionAnswered.class::isInstance)
                .map(event -> ((Event.QuestionAnswered) event).intent())
                .filter(intent -> !intent.startsWith(CHAT))
                .distinct()
                .toList();
        if (!turn.channel().equals(Letters.CHANNEL)
                || answered.isEmpty()
                || step.replies().isEmpty()) {
            return step;
        }
        String language = Router.language(turn.language(), step);
        String names = answered.stream()
                .map(intent -> turn.pack().label(intent, language))
                .collect(Collectors.joining(", "));
        List<Reply> replies = new ArrayList<>(step.replies());
        Reply first = replies.getFirst();
        String heard = turn.pack().say(SayByMail.HEARD, language, Map.of("name", names));
        replies.set(0, new Reply(heard + "\n\n" + first.text(), first.choices()));
        return step.saying(replies);
    }
}
