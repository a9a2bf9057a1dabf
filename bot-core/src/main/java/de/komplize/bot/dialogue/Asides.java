package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands beside an answer, or in the place of one where any words would be an answer: a question of the resident, a wish for a person. */
final class Asides {

    /** More words than these are told, not asked for. */
    private static final int SHORT = 8;

    private static final int GREETING = 3;

    private static final Set<String> GREETINGS = Set.of(Intents.GREET, "chat.thanks", "chat.goodbye");

    /** What somebody wants done at once, whatever is open. */
    private static final Set<String> AT_ONCE = Set.of(
            Intents.PERSON,
            Intents.LANGUAGE,
            Intents.PLAIN_LANGUAGE,
            Intents.UNSUBSCRIBE,
            Intents.DATA_DELETE,
            Intents.DATA_EXPORT);

    private static final Pattern PERSON = Pattern.compile(
            "(?iuU)\\b(?:will|möchte|moechte|brauche|kann ich|geben sie|gib|bitte|sofort|verbinden)\\b.*"
                    + "\\b(?:mensch|menschen|mitarbeiter|mitarbeiterin|person|jemand|jemandem|jemanden)\\b",
            Pattern.DOTALL);

    private Asides() {}

    /** Where any words would do, only what is plainly no answer is taken for something else. */
    static Optional<Step> of(Questions.Open open, Turn turn) {
        return Questions.takesWords(open.question()) && isPlainlyOther(turn) ? Interruption.of(turn) : Optional.empty();
    }

    private static boolean isPlainlyOther(Turn turn) {
        int words = turn.utterance().strip().split("\\s+").length;
        List<String> intents = turn.intents();
        return asks(turn)
                || intents.size() == 1
                        && (words <= GREETING && GREETINGS.contains(intents.getFirst())
                                || words <= SHORT && AT_ONCE.contains(intents.getFirst()));
    }

    private static boolean asks(Turn turn) {
        return turn.utterance().strip().endsWith("?")
                && turn.intents().stream().anyMatch(intent -> intent.startsWith("info."));
    }

    /** Somebody plainly asks for a person: no option that has the word in it is meant. */
    static boolean wantsPerson(Turn turn) {
        return turn.choice().isEmpty()
                && turn.wants(Intents.PERSON)
                && PERSON.matcher(turn.utterance()).find();
    }

    /** The sentences that ask nothing; the whole where there is nothing else. */
    static String withoutQuestions(String utterance) {
        String rest = Arrays.stream(utterance.strip().split("(?<=[.!?])\\s+|\\n+"))
                .filter(sentence -> !sentence.endsWith("?"))
                .collect(Collectors.joining(" "));
        return rest.isBlank() ? utterance : rest;
    }

    /** A question that is not understood is no answer either: honest words, and the open question once more. */
    static Optional<Step> unknown(Turn turn) {
        State open = turn.session().state();
        return turn.utterance().strip().endsWith("?")
                        && turn.utterance().strip().contains(" ")
                ? Router.question(open, turn)
                        .map(question -> new Step(
                                open,
                                List.of(turn.reply(Say.ASK_NOT_NOW), question),
                                List.of(new Event.NotUnderstood())))
                : Optional.empty();
    }

    /** An answer with a question beside it: both count. */
    static Step after(Step step, Turn turn) {
        List<String> beside = turn.utterance().contains("?")
                        && !turn.understanding().detection().clarify()
                ? turn.intents().stream()
                        .filter(intent -> intent.startsWith("info."))
                        .toList()
                : List.of();
        if (beside.isEmpty()) {
            return step;
        }
        Step answer = Information.withoutChoices(Information.handle(turn.in(new State.Idle()), beside));
        List<Reply> replies = new ArrayList<>(answer.replies());
        replies.addAll(step.replies());
        return step.and(new Step(step.next(), List.of(), answer.events())).saying(replies);
    }
}
