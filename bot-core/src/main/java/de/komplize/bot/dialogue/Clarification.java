package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.RankedIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Meinten Sie …?", at most twice; then a person is offered. */
final class Clarification {

    /** Asked more often, people give up. */
    private static final int MOST = 2;

    /** More to choose from is no help. */
    static final int MOST_OPTIONS = 3;

    /** The choice that stands for none of the others. */
    static final String OTHER = "other";

    /** Nobody means these with many words. */
    private static final Set<String> NEVER_OFFERED = Set.of(
            Intents.YES,
            Intents.NO,
            Intents.CANCEL,
            Intents.SKIP,
            Intents.REPEAT,
            Intents.GREET,
            "chat.goodbye",
            "chat.thanks");

    /** What somebody would not like to be asked out of the blue. */
    private static final Set<String> STARTLING =
            Set.of(Intents.UNSUBSCRIBE, "data.delete", "idea.withdraw", "council.withdraw", "chat.complain");

    private Clarification() {}

    /**
     * The question is open.
     *
     * @param intents what was offered
     * @param times how often it was asked, from 1
     * @param words that were not clear: once it is chosen what they mean, they need not be written again
     */
    record Asked(
            List<String> intents,
            int times,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> words) implements State {
        Asked {
            intents = List.copyOf(intents);
        }

        Asked(List<String> intents, int times) {
            this(intents, times, Optional.empty());
        }

        /** People's words stay out of logs. */
        @Override
        public String toString() {
            return "Asked[" + intents + ", " + times + "]";
        }
    }

    static Step ask(Turn turn, int times) {
        return ask(options(turn), turn, times);
    }

    /** @param intents what may have been meant */
    static Step ask(List<String> intents, Turn turn, int times) {
        if (times > MOST || intents.isEmpty()) {
            return times > 1 ? person(turn) : Step.idle(turn.reply(Say.FALLBACK_FIRST), new Event.NotUnderstood());
        }
        List<Choice> choices = new ArrayList<>(turn.choices(intents));
        choices.add(new Choice(OTHER, turn.say(Say.CLARIFY_OTHER)));
        Reply question = new Reply(turn.say(times == 1 ? Say.CLARIFY_ASK : Say.CLARIFY_AGAIN), choices);
        return new Step(
                new Asked(intents, times, Optional.of(turn.utterance())),
                List.of(question),
                List.of(new Event.ClarificationAsked(intents)));
    }

    /** The likeliest that somebody may have meant; what would startle or makes no sense here only where it is the likeliest of all. */
    private static List<String> options(Turn turn) {
        List<RankedIntent> ranked = turn.understanding().detection().ranked();
        return ranked.stream()
                .filter(option -> !NEVER_OFFERED.contains(option.intent()))
                .filter(option -> !STARTLING.contains(option.intent()) || option.equals(ranked.getFirst()))
                .map(RankedIntent::intent)
                .limit(MOST_OPTIONS)
                .toList();
    }

    static Step step(Asked asked, Turn turn) {
        Optional<String> chosen = turn.choice().map(Choice::id).filter(asked.intents::contains);
        if (chosen.isPresent() && asked.words.isPresent()) {
            return Information.handle(turn.saying(asked.words.get()), List.of(chosen.get()));
        }
        boolean other = turn.choice().map(Choice::id).filter(OTHER::equals).isPresent() || turn.wants(Intents.NO);
        if (other) {
            return asked.times < MOST
                    ? new Step(new Asked(List.of(), MOST), List.of(turn.reply(Say.FALLBACK_FIRST)), List.of())
                    : person(turn);
        }
        if (turn.wants(Intents.YES) && !asked.intents.isEmpty()) {
            return asked.intents.size() == 1 ? Information.handle(turn, asked.intents) : Step.aside(turn, which(turn));
        }
        return Information.step(turn, asked.times);
    }

    /** Says between which numbers to choose; what is on offer stays so. */
    static Reply which(Turn turn) {
        return turn.reply(
                Say.CHOICE_RANGE,
                Map.of("max", String.valueOf(turn.session().offered().size())));
    }

    static Step person(Turn turn) {
        Reply offer = new Reply(turn.say(Say.FALLBACK_PERSON), turn.choices(List.of(Intents.PERSON)));
        return Step.idle(offer, new Event.NotUnderstood(), new Event.PersonOffered());
    }
}
