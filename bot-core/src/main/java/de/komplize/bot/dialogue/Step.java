package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a turn comes to: the next state, what is said, what happened. */
public record Step(State next, List<Reply> replies, List<Event> events) {

    public Step {
        replies = List.copyOf(replies);
        events = List.copyOf(events);
    }

    static Step idle(Reply reply, Event... events) {
        return new Step(new State.Idle(), List.of(reply), List.of(events));
    }

    /** The conversation stays where it is. */
    static Step stay(Turn turn, Reply reply, Event... events) {
        return new Step(turn.session().state(), List.of(reply), List.of(events));
    }

    Step and(Step other) {
        return new Step(
                other.next,
                Stream.concat(replies.stream(), other.replies.stream()).toList(),
                Stream.concat(events.stream(), other.events.stream()).toList());
    }

    Step with(Event event) {
        List<Event> more = new ArrayList<>(events);
        more.add(event);
        return new Step(next, replies, more);
    }
}
