package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on the map, as a messenger sends it or a map's page gives it to copy: degrees north and east, perhaps with a name before them. It becomes
 * the place of the idea that is being written, and is read back with it; anywhere else nothing is made of it that was not asked for. Pure.
 */
final class MapPlace {

    /** "51.31270, 9.47970" or "Stern, Untere Königsstraße (51.31808, 9.49982)". */
    private static final Pattern DEGREES =
            Pattern.compile("(?:[^\\n]{1,150} \\()?-?[0-9]{1,2}\\.[0-9]{3,8}, ?-?[0-9]{1,3}\\.[0-9]{3,8}\\)?");

    private MapPlace() {}

    static boolean isOne(String utterance) {
        return DEGREES.matcher(utterance.strip()).matches();
    }

    static Optional<Step> step(Turn turn) {
        if (turn.choice().isPresent() || !isOne(turn.utterance())) {
            return Optional.empty();
        }
        Optional<String> place = Optional.of(turn.utterance().strip());
        State open = turn.session().state();
        if (open instanceof IdeaState.AskedWhere asked) {
            return Optional.of(IdeaReadBack.of(asked.draft().at(asked.draft().district(), place), turn));
        }
        if (open instanceof IdeaState.ReadBack readBack) {
            return Optional.of(
                    IdeaReadBack.of(readBack.draft().at(readBack.draft().district(), place), turn));
        }
        if (open instanceof IdeaState.AskedText) {
            return Optional.of(Step.aside(turn, turn.reply(Say.PLACE_TEXT_FIRST)));
        }
        return open instanceof State.Idle
                ? Optional.of(Step.idle(new Reply(
                        turn.reply(Say.PLACE_RECEIVED, Map.of("place", place.get()))
                                .text(),
                        turn.choices(List.of(Intents.IDEA)))))
                : Optional.empty();
    }
}
