package de.komplize.bot.dialogue;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.idea.Defects;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is plainly no part of the idea that is being written: a question of the resident, thanks, a wish for a person. */
final class IdeaAside {

    /** More words than these are told, not asked for. */
    private static final int SHORT = 8;

    private static final int GREETING = 3;

    private static final Set<String> GREETINGS =
            Set.of(Intents.GREET, "chat.thanks", "chat.goodbye", "chat.bot", "chat.praise");

    /** What somebody wants done at once, whatever is open. */
    private static final Set<String> AT_ONCE = Set.of(
            Intents.PERSON,
            Intents.LANGUAGE,
            Intents.PLAIN_LANGUAGE,
            Intents.UNSUBSCRIBE,
            Intents.DATA_DELETE,
            Intents.DATA_EXPORT);

    /** What is asked or shown in between. */
    private static final Set<String> ASKED = Set.of(Intents.IDEA_BROWSE, Intents.IDEA_STATUS);

    private static final Pattern QUESTION = Pattern.compile(
            "(?iu)(?:und |aber |moment,? |eine frage:? |sagen sie mal,? |übrigens,? )?(?:was|wer|wie|wo|wann|warum|wieso|weshalb|welche[rnms]?|wozu|wohin|wem|wen|gibt es|darf|dürfen|muss|kann ich|können sie|haben sie|ist das|bekomme|zeig\\p{L}*)\\b.*",
            Pattern.DOTALL);

    /** "Und die Bank dort ist kaputt" gives a reason. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?iu)(?:und|auch|außerdem|daneben|denn|weil|da|dort|die alte|aber|zumal|zudem)\\b.*", Pattern.DOTALL);

    private IdeaAside() {}

    static Optional<Step> of(Turn turn) {
        return isAside(turn) ? Interruption.of(turn) : Optional.empty();
    }

    private static boolean isAside(Turn turn) {
        int words = turn.utterance().strip().split("\\s+").length;
        List<String> intents = turn.intents();
        return turn.choice().isPresent()
                || turn.wants(Intents.DEFECT)
                        && Defects.kind(turn.utterance()).isPresent()
                        && !GOES_ON.matcher(turn.utterance().strip()).matches()
                || isQuestion(turn.utterance())
                        && intents.stream().anyMatch(intent -> intent.startsWith("info.") || ASKED.contains(intent))
                || intents.size() == 1
                        && (words <= GREETING && GREETINGS.contains(intents.getFirst())
                                || words <= SHORT && AT_ONCE.contains(intents.getFirst()));
    }

    static boolean isQuestion(String utterance) {
        return Folding.plain(utterance).strip().endsWith("?")
                || QUESTION.matcher(utterance.strip()).matches();
    }
}
