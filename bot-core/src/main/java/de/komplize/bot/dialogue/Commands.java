package de.komplize.bot.dialogue;

import static de.komplize.bot.survey.Forms.PERSON;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What works inside every dialogue: help, back, skip, repeat, language; by its word, or when the sentence clearly wants it. */
final class Commands {

    private static final Map<String, Words.Command> BY_INTENT = Map.of(
            Intents.HELP, Words.Command.HELP,
            Intents.CANCEL, Words.Command.CANCEL,
            Intents.REPEAT, Words.Command.REPEAT,
            Intents.SKIP, Words.Command.SKIP);

    private Commands() {}

    static Optional<Step> step(Turn turn) {
        if (turn.choice().isPresent()) {
            return Optional.empty();
        }
        return Language.named(turn)
                .or(() -> Words.command(turn).map(command -> done(command, turn)))
                .or(() -> wish(turn))
                .or(() -> wanted(turn).map(command -> done(command, turn)));
    }

    private static Step done(Words.Command command, Turn turn) {
        return Router.command(command, turn).orElseGet(() -> carryOut(command, turn));
    }

    /** A word that begins something. Where any words or options are answers it may be one; but a copy of their data people get at any time. */
    private static Optional<Step> wish(Turn turn) {
        State open = turn.session().state();
        boolean answers = Router.takesAnyWords(open, turn) || open instanceof Questions.Asked;
        boolean free = open instanceof State.Idle
                || open instanceof Clarification.Asked
                || open instanceof Language.Asked
                || open instanceof Surveys.Offered;
        return Words.wish(turn)
                .filter(intent -> !answers || intent.equals(Intents.DATA_EXPORT))
                .filter(intent -> !(open instanceof District.Asked) || !intent.equals(Intents.DISTRICT))
                .map(intent ->
                        free ? Information.handle(turn, List.of(intent)) : Interruption.by(List.of(intent), turn));
    }

    private static Optional<Words.Command> wanted(Turn turn) {
        State open = turn.session().state();
        // A word or a letter alone is an answer to what is open, unless it is one that always works.
        boolean oneWord =
                !(open instanceof State.Idle) && !turn.utterance().strip().contains(" ");
        // "Nichts davon" ends no survey: it is what the question itself offers.
        boolean none = open instanceof Questions.Asked && Words.Said.NONE_OF_THESE.isIn(turn.utterance());
        if (oneWord || none || Router.takesAnyWords(open, turn)) {
            return Optional.empty();
        }
        return BY_INTENT.entrySet().stream()
                .filter(entry -> turn.wants(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Step carryOut(Words.Command command, Turn turn) {
        boolean idle = turn.session().state() instanceof State.Idle;
        return switch (command) {
            case STOP, STOP_ALL, BACK, CANCEL ->
                idle ? Step.aside(turn, turn.reply(Say.CANCEL_NOTHING)) : Step.idle(turn.reply(Say.CANCEL_DONE));
            case START, GREET -> Information.answer(turn, Intents.GREET);
            case HELP -> help(turn);
            case REPEAT -> repeat(turn);
            case SKIP -> idle ? goOn(turn) : Step.idle(turn.reply(Say.CANCEL_DONE));
            case MORE -> more(turn);
            case PERSON -> person(turn);
            case PLAIN -> Language.plain(turn);
            case GERMAN -> Language.german(turn);
            case CONSENT -> Withdrawal.consent(turn);
            case MY_DATA -> beside(turn, MyData.show(turn));
            case SETTINGS -> beside(turn, settings(turn));
        };
    }

    /** What was open goes on afterwards. */
    private static Step beside(Turn turn, Step step) {
        State open = turn.session().state();
        return open instanceof State.Idle ? step : step.later(new Agenda.Resume(open));
    }

    /** What a resident can set, with what it is now. */
    private static Step settings(Turn turn) {
        String language = turn.pack().wording("language.name." + turn.language(), turn.language());
        String district = turn.district().orElseGet(() -> turn.say(Say.SETTINGS_NO_DISTRICT));
        Reply now = turn.reply(Say.SETTINGS, Map.of("language", language, "district", district));
        List<String> changes = List.of(Intents.LANGUAGE, Intents.PLAIN_LANGUAGE, Intents.DISTRICT, Intents.NEWS);
        return Step.idle(new Reply(now.text(), turn.choices(changes)));
    }

    /** "Weiter" where nothing is open: a survey that was left goes on. */
    private static Step goOn(Turn turn) {
        return Surveys.hasOpen(turn) ? Surveys.start(turn) : Step.aside(turn, turn.reply(Say.SKIP_NOTHING));
    }

    /** Inside a dialogue the open question follows: help must not be the end of it. */
    private static Step help(Turn turn) {
        return Router.question(turn.session().state(), turn)
                .map(question ->
                        new Step(turn.session().state(), List.of(turn.reply(Say.HELP_INSIDE), question), List.of()))
                .orElseGet(() -> Step.aside(turn, turn.reply(Say.HELP)));
    }

    /** What is open waits; who is asking for a person already is only asked on. */
    private static Step person(Turn turn) {
        State open = turn.session().state();
        boolean already =
                open instanceof Questions.Asked asked && asked.questionnaire().equals(PERSON);
        if (already) {
            return help(turn);
        }
        Step person = Forms.begin(PERSON, turn.in(new State.Idle()));
        return open instanceof State.Idle || open instanceof Clarification.Asked
                ? person
                : person.later(new Agenda.Resume(open));
    }

    private static Step repeat(Turn turn) {
        Optional<Reply> open = Router.question(turn.session().state(), turn);
        if (open.isPresent()) {
            return new Step(turn.session().state(), List.of(open.get()), List.of());
        }
        List<Reply> said = turn.session().said();
        return said.isEmpty()
                ? Step.aside(turn, turn.reply(Say.REPEAT_NOTHING))
                : new Step(turn.session().state(), said, List.of(), true);
    }

    /** What was on offer stays on offer. */
    private static Step more(Turn turn) {
        List<Choice> offered = turn.session().offered();
        return Step.aside(
                turn, offered.isEmpty() ? turn.reply(Say.HELP) : new Reply(turn.say(Say.MORE_ABOUT), offered));
    }
}
