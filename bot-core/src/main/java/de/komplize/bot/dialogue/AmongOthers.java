package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.understanding.Intents;
import java.util.Optional;
import java.util.Set;

/** Where others read along, questions are answered; ideas, surveys and all that is a person's own are for two. Pure. */
final class AmongOthers {

    /** What tells or asks nothing personal, beside the answers of the content pack. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            Intents.HELP,
            Intents.LANGUAGE,
            Intents.PLAIN_LANGUAGE,
            Intents.CANCEL,
            Intents.REPEAT,
            Intents.SKIP,
            Intents.YES,
            Intents.NO);

    private AmongOthers() {}

    /** Empty where the message may be answered there. */
    static Optional<Step> step(Turn turn) {
        boolean opens = turn.choice().filter(Openings::isOne).isPresent();
        return turn.arrival().amongOthers() && (opens || isPersonal(turn))
                ? Optional.of(Step.aside(turn, turn.reply(Say.AMONG_OTHERS)))
                : Optional.empty();
    }

    private static boolean isPersonal(Turn turn) {
        boolean word = Words.wish(turn).isPresent()
                || Words.command(turn)
                        .filter(command -> switch (command) {
                            case MY_DATA, CONSENT, PERSON, SETTINGS -> true;
                            case STOP, STOP_ALL, START, GREET, HELP, REPEAT, SKIP, BACK, CANCEL, MORE, PLAIN, GERMAN ->
                                false;
                        })
                        .isPresent();
        return word
                || turn.intents().stream()
                        .anyMatch(intent -> !OPEN_TO_ALL.contains(intent)
                                && turn.pack().answer(intent, turn.language()).isEmpty());
    }
}
