package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Posting;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.WriteSet.Change;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a turn comes to: the next state, what is said, what happened.
 *
 * @param acts what is to be stored beside the session, with its words
 * @param later what comes when the open dialogue is over
 * @param aside whether the replies are a word in between: what was said before them stays what "repeat" and a number mean
 */
public record Step(
        State next, List<Reply> replies, List<Event> events, boolean aside, List<Act> acts, List<Agenda> later) {

    public Step {
        replies = List.copyOf(replies);
        events = List.copyOf(events);
        acts = List.copyOf(acts);
        later = List.copyOf(later);
    }

    Step(State next, List<Reply> replies, List<Event> events, boolean aside) {
        this(next, replies, events, aside, List.of(), List.of());
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

    /** The same in other words. */
    Step saying(List<Reply> other) {
        return new Step(next, other, events, aside, acts, later);
    }

    /** This step, and these acts with it. */
    Step doing(Act... more) {
        return new Step(next, replies, events, aside, joined(acts, List.of(more)), later);
    }

    /** This step, and these items for when the open dialogue is over. */
    Step later(Agenda... more) {
        return new Step(next, replies, events, aside, acts, joined(later, List.of(more)));
    }

    /** This step with the whole agenda as it shall be stored. */
    Step withAgenda(List<Agenda> agenda) {
        return new Step(next, replies, events, aside, acts, agenda);
    }

    /** First this, then the other, which says where the conversation stands. */
    Step and(Step other) {
        return new Step(
                other.next,
                joined(replies, other.replies),
                joined(events, other.events),
                aside && other.aside,
                joined(acts, other.acts),
                joined(later, other.later));
    }

    /** How it goes by mail, where that is said. */
    Optional<Posting> posting() {
        return acts.stream()
                .filter(Posting.class::isInstance)
                .map(Posting.class::cast)
                .reduce((_, last) -> last);
    }

    /** Passages of the message that nothing here accounts for: for the office. */
    List<String> unread() {
        return acts.stream()
                .filter(Leftover.class::isInstance)
                .flatMap(act -> ((Leftover) act).passages().stream())
                .toList();
    }

    /** Passages in the person's own words that no answer accounts for; kept with the letter. */
    record Leftover(List<String> passages) implements Act {
        Leftover {
            passages = List.copyOf(passages);
        }

        @Override
        public List<Change> changes(Circumstances at) {
            return List.of();
        }

        @Override
        public String toString() {
            return "Leftover[" + passages.size() + "]";
        }
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
