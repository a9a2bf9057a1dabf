package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Reply;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a turn comes to: the next state, what is said, what happened.
 *
 * @param aside whether the replies are a word in between: what was said before them stays what "repeat" and a number mean
 */
public record Step(State next, List<Reply> replies, List<Event> events, boolean aside) {

    public Step {
        replies = List.copyOf(replies);
        events = List.copyOf(events);
    }

    Step(State next, List<Reply> replies, List<Event> events) {
        this(next, replies, events, false);
    }

    static Step idle(Reply reply, Event... events) {
        return new Step(new State.Idle(), List.of(reply), List.of(events));
    }

    /** The conversation stays where it is, and what was on offer stays on offer. */
    static Step aside(Turn turn, Reply reply, Event... events) {
        return new Step(turn.session().state(), List.of(reply), List.of(events), true);
    }

    Step and(Step other) {
        return new Step(
                other.next,
                Stream.concat(replies.stream(), other.replies.stream()).toList(),
                Stream.concat(events.stream(), other.events.stream()).toList(),
                aside && other.aside);
    }
}
