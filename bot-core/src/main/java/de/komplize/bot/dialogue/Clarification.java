package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.util.ArrayList;
import java.util.List;

/** "Meinten Sie …?", at most twice; then a person is offered. */
final class Clarification {

    /** Asked more often, people give up. */
    private static final int MOST = 2;

    /** More to choose from is no help. */
    static final int MOST_OPTIONS = 3;

    /** The choice that stands for none of the others. */
    static final String OTHER = "other";

    private Clarification() {}

    /**
     * The question is open.
     *
     * @param intents what was offered
     * @param times how often it was asked, from 1
     */
    record Asked(List<String> intents, int times) implements State {
        Asked {
            intents = List.copyOf(intents);
        }
    }

    static Step ask(Turn turn, List<String> intents, int times) {
        if (times > MOST) {
            return person(turn);
        }
        List<Choice> choices = new ArrayList<>(turn.choices(intents));
        choices.add(new Choice(OTHER, turn.say(Say.CLARIFY_OTHER)));
        Reply question = new Reply(turn.say(times == 1 ? Say.CLARIFY_ASK : Say.CLARIFY_AGAIN), choices);
        return new Step(new Asked(intents, times), List.of(question), List.of(new Event.ClarificationAsked(intents)));
    }

    static Step step(Asked asked, Turn turn) {
        boolean other = turn.choice().map(Choice::id).filter(OTHER::equals).isPresent() || turn.wants("answer.no");
        if (other) {
            return asked.times < MOST
                    ? new Step(new Asked(List.of(), MOST), List.of(turn.reply(Say.FALLBACK_FIRST)), List.of())
                    : person(turn);
        }
        if (turn.wants("answer.yes") && asked.intents.size() == 1) {
            return Information.handle(turn, asked.intents);
        }
        return Information.step(turn, asked.times);
    }

    static Step person(Turn turn) {
        return Step.idle(turn.reply(Say.FALLBACK_PERSON), new Event.NotUnderstood(), new Event.PersonOffered());
    }
}
