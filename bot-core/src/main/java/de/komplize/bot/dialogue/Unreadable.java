package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Inbound.Unread;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes without words: pictures, buttons of long ago, and what nobody here can read or hear. Nobody is left without an answer. Pure. */
final class Unreadable {

    private Unreadable() {}

    /** Empty where there is something to read. */
    static Optional<Step> step(Turn turn) {
        if (turn.staleChoice()) {
            return Optional.of(Step.aside(turn, turn.reply(Say.CHOICE_STALE)));
        }
        if (!turn.utterance().isBlank()) {
            return Optional.empty();
        }
        if (turn.session().state() instanceof IdeaState idea
                && !turn.attachments().isEmpty()) {
            return IdeaDialogues.pictured(idea, turn);
        }
        return Optional.of(Step.aside(turn, turn.reply(answer(turn))));
    }

    private static Say answer(Turn turn) {
        return turn.arrival()
                .unread()
                .map(Unreadable::answer)
                .orElse(turn.attachments().isEmpty() ? Say.MESSAGE_EMPTY : Say.MESSAGE_ATTACHMENT);
    }

    /** The words that came along are read; what did not count is said first. */
    static Step beside(Turn turn, Step step) {
        return turn.arrival()
                .unread()
                .filter(_ -> !turn.utterance().isBlank() && !turn.session().takenOver())
                .map(unread -> step.saying(Stream.concat(Stream.of(turn.reply(answer(unread))), step.replies().stream())
                        .toList()))
                .orElse(step);
    }

    private static Say answer(Unread unread) {
        return switch (unread) {
            case VOICE -> Say.UNREAD_VOICE;
            case STICKER -> Say.UNREAD_STICKER;
            case VIDEO -> Say.UNREAD_VIDEO;
            case CONTACT -> Say.UNREAD_CONTACT;
            case POLL -> Say.UNREAD_POLL;
            case FILE -> Say.UNREAD_FILE;
            case TOO_LARGE -> Say.UNREAD_TOO_LARGE;
            case EDITED -> Say.UNREAD_EDITED;
            case OTHER -> Say.UNREAD_OTHER;
        };
    }
}
