package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Answer;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import java.util.Comparator;
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
            return notUnderstood(turn, asked);
        }
        return detection.clarify() ? Clarification.ask(turn, asked + 1) : handle(turn, turn.intents());
    }

    /** Does what is wanted, one intent after the other; none is lost: what is too much for one message is offered. */
    static Step handle(Turn turn, List<String> intents) {
        // What may leave a question open comes last, so that its choices still stand.
        List<String> ordered = intents.stream()
                .sorted(Comparator.comparing(intent -> !isAnswered(turn, intent)))
                .toList();
        int now = Math.min(ordered.size(), MOST_ANSWERS);
        Step all = one(turn, ordered.getFirst());
        for (String intent : ordered.subList(1, now)) {
            all = withoutChoices(all).and(also(turn, one(turn, intent)));
        }
        List<Choice> rest = turn.choices(ordered.subList(now, ordered.size()));
        return rest.isEmpty() ? all : withoutChoices(all).and(Step.idle(new Reply(turn.say(Say.MORE), rest)));
    }

    /** A number must mean one thing: only the last of several answers offers choices. */
    private static Step withoutChoices(Step step) {
        List<Reply> replies =
                step.replies().stream().map(reply -> Reply.of(reply.text())).toList();
        return new Step(step.next(), replies, step.events());
    }

    private static Step also(Turn turn, Step step) {
        Reply first = step.replies().getFirst();
        Reply also = new Reply(turn.say(Say.ALSO) + "\n" + first.text(), first.choices());
        return new Step(step.next(), List.of(also), step.events());
    }

    private static Step one(Turn turn, String intent) {
        return isAnswered(turn, intent) ? answer(turn, intent) : act(turn, intent);
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

    private static Step act(Turn turn, String intent) {
        return switch (intent) {
            case Intents.LANGUAGE -> Language.ask(turn);
            case Intents.PLAIN_LANGUAGE -> Language.plain(turn, true);
            case Intents.UNSUBSCRIBE -> Router.stop(turn);
            case Intents.HELP -> Step.idle(turn.reply(Say.HELP));
            case Intents.CANCEL -> Step.aside(turn, turn.reply(Say.CANCEL_NOTHING));
            case Intents.REPEAT -> Step.aside(turn, turn.reply(Say.REPEAT_NOTHING));
            case Intents.SKIP -> Step.aside(turn, turn.reply(Say.SKIP_NOTHING));
            case Intents.YES -> Step.aside(turn, turn.reply(Say.YES_NOTHING));
            case Intents.NO -> Step.aside(turn, turn.reply(Say.NO_NOTHING));
            default -> Step.idle(turn.reply(later(intent)), new Event.Deferred(intent));
        };
    }

    /** What this version leaves to the office, in honest words. */
    private static Say later(String intent) {
        return switch (intent) {
            case "idea.submit" -> Say.LATER_IDEA;
            case "idea.browse", "idea.support", "idea.status", "idea.withdraw" -> Say.LATER_IDEA_OTHER;
            case "defect.report" -> Say.LATER_DEFECT;
            case "survey.start" -> Say.LATER_SURVEY;
            case Intents.PERSON -> Say.LATER_PERSON;
            case "data.export", "data.delete", "data.correct" -> Say.LATER_DATA;
            case "subscribe.start" -> Say.LATER_SUBSCRIPTION;
            case Intents.DISTRICT -> Say.LATER_DISTRICT;
            case "council.register" -> Say.LATER_COUNCIL;
            case "council.withdraw" -> Say.LATER_WITHDRAW;
            default -> Say.LATER_FORM;
        };
    }

    private static Step notUnderstood(Turn turn, int asked) {
        return asked > 0 || lastTimeToo(turn)
                ? Clarification.person(turn)
                : Step.idle(turn.reply(Say.FALLBACK_FIRST), new Event.NotUnderstood());
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
