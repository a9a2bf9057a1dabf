package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What comes when the open dialogue is over: one that was interrupted, an idea that was stated in between, something else that was wanted. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Agenda.Resume.class, name = "resume"),
    @JsonSubTypes.Type(value = Agenda.Idea.class, name = "idea"),
    @JsonSubTypes.Type(value = Agenda.Wanted.class, name = "wanted"),
})
public sealed interface Agenda {

    /** More than this nobody keeps in mind; what is beyond it was said in words and stays in the conversation. */
    int MOST = 6;

    /** Enough of an idea to know it again. */
    int SHORT = 80;

    /** A dialogue that was interrupted goes on. */
    record Resume(State state) implements Agenda {}

    /** An idea that was stated while something else was open; offered afterwards. */
    record Idea(String text) implements Agenda {}

    /** Something else that was wanted in the same message; offered afterwards. */
    record Wanted(String intent) implements Agenda {}

    /** One item is on offer: a yes begins it, a no drops it, anything else is answered as if nothing were open. */
    record Offered(Agenda item) implements State {}

    /** What was interrupted last goes on first; the rest waits in order. */
    static List<Agenda> with(List<Agenda> agenda, List<Agenda> later) {
        List<Agenda> all = new ArrayList<>(agenda);
        for (Agenda item : later) {
            if (item instanceof Resume) {
                all.addFirst(item);
            } else if (!all.contains(item)) {
                all.add(item);
            }
        }
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }

    /** The next item, put to the resident as one step; nothing of it is left on the agenda. */
    static Step next(Agenda item, Turn turn) {
        return switch (item) {
            case Resume(State state) ->
                Router.question(state, turn)
                        .map(question -> new Step(state, List.of(goingOn(turn, question)), List.of()))
                        .orElseGet(() -> new Step(state, List.of(), List.of()));
            case Idea(String text) -> offer(turn, item, turn.reply(Say.AGENDA_IDEA, Map.of("name", shortened(text))));
            case Wanted(String intent) ->
                offer(
                        turn,
                        item,
                        turn.reply(Say.AGENDA_WANTED, Map.of("name", turn.pack().label(intent, turn.language()))));
        };
    }

    private static Reply goingOn(Turn turn, Reply question) {
        return new Reply(turn.say(Say.AGENDA_GOES_ON) + "\n" + question.text(), question.choices());
    }

    private static Step offer(Turn turn, Agenda item, Reply reply) {
        return new Step(new Offered(item), List.of(new Reply(reply.text(), yesNo(turn))), List.of());
    }

    private static List<Choice> yesNo(Turn turn) {
        return turn.choices(List.of(Intents.YES, Intents.NO));
    }

    /** What becomes of the offer; empty when something else was said. */
    static Optional<Step> step(Offered offered, Turn turn) {
        if (turn.says(Intents.NO, false)) {
            return Optional.of(Step.idle(turn.reply(Say.AGENDA_DROPPED)));
        }
        return turn.says(Intents.YES, true) ? Optional.of(begin(offered.item, turn)) : Optional.empty();
    }

    private static Step begin(Agenda item, Turn turn) {
        return switch (item) {
            case Resume _ -> next(item, turn);
            case Idea(String text) -> Information.idea(turn, text);
            case Wanted(String intent) -> Information.handle(turn, List.of(intent));
        };
    }

    /** The offer once more, for "repeat" and after a word in between. */
    static Reply again(Offered offered, Turn turn) {
        return next(offered.item, turn).replies().getFirst();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT)).strip() + " …";
    }
}
