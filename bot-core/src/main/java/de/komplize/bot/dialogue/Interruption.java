package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was written while a question is open and is no answer to it: a question of the resident, an idea, a wish for something else. None is lost. */
final class Interruption {

    /** Read by the dialogue itself, or no wish of its own. */
    private static final Set<String> NOT_AN_INTERRUPTION =
            Set.of(Intents.YES, Intents.NO, Intents.SKIP, Intents.CANCEL, Intents.REPEAT, Intents.HELP);

    /** Fewer words are rather an answer that could not be read. */
    private static final int FEWEST_WORDS = 3;

    private static final Set<String> IN_A_WORD = Set.of(
            Intents.GREET,
            "chat.thanks",
            "chat.goodbye",
            "chat.complain",
            Intents.PERSON,
            Intents.LANGUAGE,
            Intents.PLAIN_LANGUAGE,
            Intents.UNSUBSCRIBE,
            Intents.DATA_EXPORT,
            Intents.DATA_DELETE);

    private Interruption() {}

    /**
     * What becomes of it; empty where nothing else is clearly meant. A question is answered and the open one is asked again; an idea is offered
     * afterwards; what opens a dialogue of its own goes first, and the open one goes on after it.
     */
    static Optional<Step> of(Turn turn) {
        Detection detection = turn.understanding().detection();
        boolean sure = turn.choice().isPresent() || !detection.refused() && !detection.clarify() && says(turn);
        List<String> intents = turn.intents().stream()
                .filter(intent -> !NOT_AN_INTERRUPTION.contains(intent) && !isOpen(intent, turn))
                .toList();
        return sure && !intents.isEmpty() ? Optional.of(by(intents, turn)) : Optional.empty();
    }

    /** One or two words are rather an answer that could not be read; but who greets, or wants an end of messages, does it so. */
    private static boolean says(Turn turn) {
        String text = turn.utterance().strip();
        return text.split("\\s+").length >= FEWEST_WORDS
                || text.endsWith("?")
                || turn.intents().stream().allMatch(IN_A_WORD::contains);
    }

    /** What is under way is not begun once more. */
    private static boolean isOpen(String intent, Turn turn) {
        State open = turn.session().state();
        if (open instanceof Questions.Asked asked) {
            boolean survey = turn.pack().form(asked.questionnaire()).isEmpty();
            return intent.equals(Intents.SURVEY) && survey
                    || isForm(intent, asked.questionnaire())
                    || intent.equals(Intents.DISTRICT) && Questions.asksForDistrict(asked, turn);
        }
        return open instanceof Forms.ReadBack readBack && isForm(intent, readBack.form());
    }

    private static boolean isForm(String intent, String form) {
        return Forms.of(intent).filter(form::equals).isPresent();
    }

    /** Does what is wanted; the open question is asked again, or goes on afterwards. */
    static Step by(List<String> intents, Turn turn) {
        State open = turn.session().state();
        List<String> others =
                intents.stream().filter(intent -> !intent.equals(Intents.IDEA)).toList();
        if (others.isEmpty()) {
            return asking(turn, new Step(open, List.of(turn.reply(Say.AGENDA_NOTED)), List.of()))
                    .later(new Agenda.Idea(turn.utterance()));
        }
        Step other = Information.handle(turn.in(new State.Idle()), others);
        Step all = others.size() < intents.size() ? other.later(new Agenda.Idea(turn.utterance())) : other;
        return all.next() instanceof State.Idle ? asking(turn, all) : all.later(new Agenda.Resume(open));
    }

    /** The open question once more, after what was said. */
    private static Step asking(Turn turn, Step step) {
        State open = turn.session().state();
        Turn now = turn.speaking(Router.language(turn.language(), step));
        Step question = new Step(open, Router.question(open, now).stream().toList(), List.of());
        return Information.withoutChoices(step).and(question);
    }
}
