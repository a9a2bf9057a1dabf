package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Answer;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Optional;

/** Words of acute danger: the numbers that help, at once, the office alerted, and the question whether a person should get in touch. */
final class Danger {

    /** "Ja bitte, das wäre gut" is an answer; what is longer says something of its own. */
    private static final int LONGEST_ANSWER = 5;

    private Danger() {}

    /**
     * A person was offered; a yes or a no answers that, anything else goes on where the conversation stood.
     *
     * @param before where it stood: an open question stays open
     * @param language that the words of danger were in, which need not be the contact's
     */
    record Offered(State before, String language) implements State {}

    /** The answer is in the language the words were in; no menu follows. */
    static Optional<Step> step(Turn turn) {
        if (!turn.understanding().danger()) {
            return Optional.empty();
        }
        String language = language(turn);
        State before = turn.session().state();
        Optional<Reply> bySms = Optional.of(Reply.of(turn.pack().wording(Say.SMS_DANGER.key(), language)))
                .filter(_ -> Keywords.bySms(turn));
        return bySms.or(() -> answer(turn, Intents.CRISIS, language))
                .map(reply -> new Step(
                        new Offered(before, language),
                        List.of(reply),
                        List.of(new Event.DangerSeen()),
                        !(before instanceof State.Idle)));
    }

    /** What follows the offer; empty where the turn is about something else. */
    static Optional<Step> reply(Offered offered, Turn turn) {
        boolean tooLong = turn.utterance().strip().split("\\s+").length > LONGEST_ANSWER;
        return tooLong || turn.understanding().danger()
                ? Optional.empty()
                : turn.understanding().entities().yesno().flatMap(yes -> agreed(offered, turn, yes));
    }

    private static Optional<Step> agreed(Offered offered, Turn turn, boolean yes) {
        List<Event> events = yes ? List.of(new Event.Deferred(Intents.PERSON)) : List.of();
        boolean aside = !(offered.before instanceof State.Idle);
        return answer(turn, yes ? Intents.CRISIS_PERSON : Intents.CRISIS_NO_PERSON, offered.language)
                .map(reply -> new Step(offered.before, List.of(reply), events, aside));
    }

    private static Optional<Reply> answer(Turn turn, String intent, String language) {
        return turn.pack().answer(intent, language).map(Answer::text).map(Reply::of);
    }

    private static String language(Turn turn) {
        String written = turn.understanding().languageOfDanger();
        return turn.language().startsWith(written) ? turn.language() : written;
    }
}
