package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.privacy.Erasure;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is held on the contact is taken away, once this was plainly said to be meant. Whatever is unclear takes nothing away. */
final class Erase {

    /** Asked more often it is a nuisance; then nothing is erased. */
    private static final int MOST = 3;

    private static final String YES = "erase.yes";
    private static final String NO = "erase.no";

    /** Whose sender can be forged: there only the code counts that was sent to the address on record. */
    private static final Set<String> FORGEABLE = Set.of("sms", "email");

    private Erase() {}

    /**
     * The question is open.
     *
     * @param code that must be repeated, where the sender can be forged
     * @param times how often it was asked, from 1
     */
    record Asked(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> code, int times) implements State {}

    static Step ask(Turn turn) {
        Optional<String> code = Optional.of(turn.channel())
                .filter(FORGEABLE::contains)
                .map(_ -> turn.lookup().freshCode());
        return asking(new Asked(code, 1), turn);
    }

    private static Step asking(Asked asked, Turn turn) {
        return new Step(asked, List.of(again(asked, turn)), List.of());
    }

    static Reply again(Asked asked, Turn turn) {
        Say question = asked.times == 1 ? Say.ERASE_ASK : Say.ERASE_AGAIN;
        if (asked.code.isPresent()) {
            return Reply.of(turn.say(question) + "\n" + turn.say(Say.ERASE_CODE).replace("{number}", asked.code.get()));
        }
        return new Reply(
                turn.say(question) + "\n" + turn.say(Say.ERASE_HOW),
                List.of(new Choice(YES, turn.say(Say.ERASE_YES)), new Choice(NO, turn.say(Say.ERASE_NO))));
    }

    static Step step(Asked asked, Turn turn) {
        if (isMeant(asked, turn)) {
            return erase(turn);
        }
        // "Ja, aber …" is neither a yes nor a no.
        boolean halfYes = Words.Said.ERASE.isIn(turn.utterance().split("[,،.;]", 2)[0]);
        if (chose(turn, NO) || !halfYes && turn.says(Intents.NO, false)) {
            return kept(turn);
        }
        // The wish said once more is no answer to whether it is meant.
        boolean same = halfYes || turn.intents().contains(Intents.DATA_DELETE) || turn.wants(Intents.YES);
        Optional<Step> other = same ? Optional.empty() : Interruption.of(turn);
        return other.orElseGet(
                () -> asked.times < MOST ? asking(new Asked(asked.code, asked.times + 1), turn) : kept(turn));
    }

    private static boolean isMeant(Asked asked, Turn turn) {
        if (asked.code.isPresent()) {
            return turn.utterance()
                    .lines()
                    .anyMatch(line -> line.replaceAll("[\\s.]", "").equals(asked.code.get()));
        }
        String said = turn.utterance().replaceAll("[.!]+", " ");
        return chose(turn, YES) || turn.choice().isEmpty() && Words.Said.ERASE.isIn(said);
    }

    private static boolean chose(Turn turn, String id) {
        return turn.choice().map(Choice::id).filter(id::equals).isPresent();
    }

    private static Step kept(Turn turn) {
        return Step.idle(turn.reply(Say.ERASE_KEPT));
    }

    private static Step erase(Turn turn) {
        String farewell = turn.say(Say.ERASE_DONE);
        String address = MyData.carriesFiles(turn.channel()) ? "" : "\n" + turn.say(Say.ERASE_ADDRESS);
        return Step.idle(Reply.of(farewell + address), new Event.Erased())
                .doing(new Erasure.Asked(Session.fresh().write()));
    }

    /** Whether the step erases its contact. */
    static boolean isIn(Step step) {
        return step.acts().stream().anyMatch(Erasure.Asked.class::isInstance);
    }
}
