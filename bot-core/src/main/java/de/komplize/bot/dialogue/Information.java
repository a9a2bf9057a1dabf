package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Answer;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers what is asked, from the content pack; asks back where it is unsure; says plainly what the office does itself for now. */
final class Information {

    /** Answers in one message; a longer list reads like a brochure. */
    private static final int MOST_ANSWERS = 3;

    private Information() {}

    static Step step(Turn turn) {
        return step(turn, 0);
    }

    /** @param asked how often the resident has been asked back for this already */
    static Step step(Turn turn, int asked) {
        Detection detection = turn.understanding().detection();
        if (turn.choice().isPresent()) {
            return handle(turn, turn.intents());
        }
        if (Choosing.isNumber(turn.utterance())) {
            return noSuchNumber(turn);
        }
        if (detection.refused() || detection.clarify()) {
            Optional<String> other = Language.notSpoken(turn);
            if (other.isPresent()) {
                return Step.idle(Reply.of(other.get()), new Event.NotUnderstood());
            }
        }
        if (detection.refused()) {
            Optional<String> named = asked == 0 ? NamedInPassing.in(turn.utterance()) : Optional.empty();
            if (named.isPresent()) {
                return Clarification.ask(List.of(named.get()), turn, 1);
            }
            return notUnderstood(turn, asked);
        }
        return detection.clarify() ? Clarification.ask(turn, asked + 1) : handle(turn, turn.intents());
    }

    /** Does what is wanted, one intent after the other; none is lost: what opens a question waits for the one before, what is too much is offered. */
    static Step handle(Turn turn, List<String> intents) {
        List<String> answered =
                intents.stream().filter(intent -> isAnswered(turn, intent)).toList();
        List<String> acts =
                intents.stream().filter(intent -> !isAnswered(turn, intent)).toList();
        int now = Math.min(answered.size(), MOST_ANSWERS);
        Optional<Step> all = Optional.empty();
        for (String intent : answered.subList(0, now)) {
            all = Optional.of(joined(turn, all, answer(turn, intent)));
        }
        for (String intent : acts) {
            boolean open =
                    all.filter(step -> !(step.next() instanceof State.Idle)).isPresent();
            all = Optional.of(open ? all.get().later(later(turn, intent)) : joined(turn, all, act(turn, intent)));
        }
        Step done = all.orElseThrow(() -> new IllegalArgumentException("Nothing is wanted"));
        List<Choice> rest = turn.choices(answered.subList(now, answered.size()));
        return rest.isEmpty() || !acts.isEmpty()
                ? done
                : withoutChoices(done).and(Step.idle(new Reply(turn.say(Say.MORE), rest)));
    }

    private static Step joined(Turn turn, Optional<Step> before, Step step) {
        return before.map(first -> withoutChoices(first).and(also(turn, step))).orElse(step);
    }

    private static Agenda later(Turn turn, String intent) {
        return intent.equals(Intents.IDEA) ? new Agenda.Idea(turn.utterance()) : new Agenda.Wanted(intent);
    }

    /** An idea in these words, which need not be those of the turn. */
    static Step idea(Turn turn, String text) {
        return IdeaSubmission.begin(turn, text);
    }

    /** A number must mean one thing: only the last of several answers offers choices. */
    static Step withoutChoices(Step step) {
        return step.saying(
                step.replies().stream().map(reply -> Reply.of(reply.text())).toList());
    }

    private static Step also(Turn turn, Step step) {
        Reply first = step.replies().getFirst();
        List<Reply> replies = new ArrayList<>(step.replies());
        replies.set(0, new Reply(turn.say(Say.ALSO) + "\n" + first.text(), first.choices()));
        return step.saying(replies);
    }

    private static boolean isAnswered(Turn turn, String intent) {
        return turn.pack().answer(intent, turn.language()).isPresent();
    }

    static Step answer(Turn turn, String intent) {
        Answer answer = turn.pack()
                .answer(intent, turn.language())
                .orElseThrow(() -> new IllegalStateException("The pack was loaded without an answer to " + intent));
        Reply reply = new Reply(answer.text(), turn.choices(answer.choices()));
        return Step.idle(reply, new Event.QuestionAnswered(intent));
    }

    /** Begins what an intent stands for. */
    static Step act(Turn turn, String intent) {
        return switch (intent) {
            case Intents.LANGUAGE -> Language.ask(turn);
            case Intents.PLAIN_LANGUAGE -> Language.plainer(turn);
            case Intents.DISTRICT -> District.begin(turn);
            case Intents.DATA_EXPORT -> MyData.export(turn);
            case Intents.DATA_CORRECT -> MyData.correct(turn);
            case Intents.DATA_DELETE -> Erase.ask(turn);
            case Intents.UNSUBSCRIBE -> Router.stop(turn);
            case Intents.HELP -> Step.idle(turn.reply(Say.HELP));
            case Intents.CANCEL -> Step.aside(turn, turn.reply(Say.CANCEL_NOTHING));
            case Intents.REPEAT -> Step.aside(turn, turn.reply(Say.REPEAT_NOTHING));
            case Intents.SKIP -> Step.aside(turn, turn.reply(Say.SKIP_NOTHING));
            case Intents.YES -> Step.aside(turn, turn.reply(Say.YES_NOTHING));
            case Intents.NO -> Step.aside(turn, turn.reply(Say.NO_NOTHING));
            case Intents.IDEA -> IdeaSubmission.begin(turn, turn.utterance());
            case Intents.IDEA_BROWSE -> IdeaBrowsing.begin(turn);
            case Intents.IDEA_SUPPORT -> IdeaSupport.begin(turn);
            case Intents.IDEA_STATUS -> OwnIdeas.status(turn);
            case Intents.IDEA_WITHDRAW -> OwnIdeas.change(turn);
            case Intents.SURVEY -> Surveys.start(turn);
            case Intents.COUNCIL_WITHDRAW -> Withdrawal.ask("council", turn);
            default ->
                Forms.of(intent)
                        .filter(form -> turn.pack().form(form).isPresent())
                        .map(form -> Forms.begin(form, turn))
                        .orElseGet(() -> deferred(turn, intent));
        };
    }

    private static Step deferred(Turn turn, String intent) {
        return Step.idle(turn.reply(later(intent)), new Event.Deferred(intent));
    }

    /** What this version leaves to the office, in honest words. */
    private static Say later(String intent) {
        return switch (intent) {
            default -> Say.LATER_OTHER;
        };
    }

    private static Step notUnderstood(Turn turn, int asked) {
        Turn heard = Language.heard(turn);
        return asked > 0 || lastTimeToo(heard)
                ? Clarification.person(heard)
                : Step.idle(heard.reply(Say.FALLBACK_FIRST), new Event.NotUnderstood());
    }

    /** Twice in a row is enough: a person can do better. */
    private static boolean lastTimeToo(Turn turn) {
        String first = turn.say(Say.FALLBACK_FIRST);
        return turn.session().said().stream().anyMatch(reply -> reply.text().equals(first));
    }

    private static Step noSuchNumber(Turn turn) {
        return Step.aside(
                turn, turn.session().offered().isEmpty() ? turn.reply(Say.NUMBER_NOTHING) : Clarification.which(turn));
    }
}
