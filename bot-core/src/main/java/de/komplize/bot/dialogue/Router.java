package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who answers: the order of the policy, on one page. Words of acute danger, then opt-out words, then ties between channels, then a staff member who has taken over, then what
 * is open, then what is wanted, then asking back, then the offer of a person. Pure.
 */
final class Router {

    /** Where an opt-out word always ends messages: people have no other way there. */
    private static final Set<String> ALWAYS_OPTS_OUT = Set.of("sms", "email");

    /** The choice that ends what is sent unasked on every channel. */
    private static final String STOP_ALL = "stop.all";

    private static final List<String> OWN_DATA = List.of(Intents.DATA_EXPORT, Intents.DATA_DELETE);

    private Router() {}

    /** What the turn comes to; its items for later are then the whole agenda of the session. */
    static Step route(Turn turn) {
        return Language.written(turn)
                .map(language -> Language.from(language, routed(turn.speaking(language))))
                .orElseGet(() -> routed(turn));
    }

    private static Step routed(Turn turn) {
        Step step = turn.session().state() instanceof Danger.Offered offered
                ? afterDanger(offered, turn).orElseGet(() -> decide(turn.in(offered.before())))
                : decide(turn);
        return goOn(turn, Unreadable.beside(turn, step));
    }

    /** Once nothing is open any more, the next item of the agenda comes; somebody who wants no more messages, or is gone, is asked nothing more. */
    private static Step goOn(Turn turn, Step step) {
        List<Agenda> agenda = Agenda.with(turn.session().agenda(), step.later());
        boolean leaves = !turn.session().takenOver() && step.events().stream().anyMatch(Router::leaves);
        boolean over = step.next() instanceof State.Idle && !step.replies().isEmpty();
        if (leaves || agenda.isEmpty() || !over) {
            return step.withAgenda(leaves ? List.of() : agenda);
        }
        Step next = Agenda.next(agenda.getFirst(), turn.speaking(language(turn.language(), step)));
        return Information.withoutChoices(step).and(next).withAgenda(agenda.subList(1, agenda.size()));
    }

    private static boolean leaves(Event event) {
        return event instanceof Event.OptedOut
                || event instanceof Event.OptedOutEverywhere
                || event instanceof Event.Unlinked
                || event instanceof Event.Erased;
    }

    /** The language after a step. */
    static String language(String before, Step step) {
        return step.events().stream()
                .filter(Event.LanguageSet.class::isInstance)
                .map(event -> ((Event.LanguageSet) event).language())
                .reduce(before, (_, last) -> last);
    }

    private static Step decide(Turn turn) {
        Stream<Function<Turn, Optional<Step>>> policy = Stream.of(
                Router::danger,
                SurveyMail::step,
                Router::optOut,
                Router::linking,
                Router::takenOver,
                Unreadable::step,
                AmongOthers::step,
                MapPlace::step,
                Router::copy,
                Withdrawal::chosen,
                Openings::step,
                Commands::step,
                Router::open);
        return policy.flatMap(rule -> rule.apply(turn).stream()).findFirst().orElseGet(() -> Information.step(turn));
    }

    /** What a mail answers beside words of danger counts; only they are answered. */
    private static Optional<Step> danger(Turn turn) {
        return Danger.step(turn)
                .map(answered -> SurveyMail.quietly(turn)
                        .map(stored -> stored.and(answered))
                        .orElse(answered));
    }

    private static Optional<Step> afterDanger(Danger.Offered offered, Turn turn) {
        return turn.session().takenOver() || Keywords.isFirst(turn) ? Optional.empty() : Danger.reply(offered, turn);
    }

    private static Optional<Step> optOut(Turn turn) {
        if (turn.choice().map(Choice::id).filter(STOP_ALL::equals).isPresent()) {
            return Optional.of(stopAll(turn));
        }
        return switch (Keywords.command(turn).orElse(Words.Command.GREET)) {
            case STOP -> stops(turn) ? Keywords.again(turn).or(() -> Optional.of(stop(turn))) : Optional.empty();
            case STOP_ALL -> Optional.of(stopAll(turn));
            case START -> {
                Event in = new Event.OptedIn(turn.channel());
                yield Optional.of(Keywords.started(turn, over(turn, turn.reply(Say.START_CONFIRMED), in)));
            }
            case HELP -> Keywords.bySms(turn) ? Optional.of(Keywords.help(turn)) : Optional.empty();
            case GREET, REPEAT, SKIP, BACK, CANCEL, MORE, PERSON, PLAIN, GERMAN, MY_DATA, SETTINGS, CONSENT ->
                Optional.empty();
        };
    }

    /** A bare "Stopp" inside a dialogue of a chat ends the dialogue, not the messages. */
    private static boolean stops(Turn turn) {
        return ALWAYS_OPTS_OUT.contains(turn.channel())
                || turn.session().takenOver()
                || turn.utterance().strip().startsWith("/")
                || turn.session().state() instanceof State.Idle;
    }

    /** Ends what is sent unasked here, and what was agreed to for it; the way to end it everywhere is on offer. */
    static Step stop(Turn turn) {
        if (Keywords.bySms(turn)) {
            return over(turn, turn.reply(Say.SMS_STOPPED), new Event.OptedOut(turn.channel()))
                    .doing(Consents.withdrawHere(Consents.NEWS));
        }
        List<Choice> all = List.of(new Choice(STOP_ALL, turn.say(Say.STOP_ALL_CHOICE)));
        Reply confirmed = new Reply(turn.say(Say.STOP_CONFIRMED), all);
        return over(turn, confirmed, new Event.OptedOut(turn.channel())).doing(Consents.withdrawHere(Consents.NEWS));
    }

    private static Step stopAll(Turn turn) {
        Say said = Keywords.bySms(turn) ? Say.SMS_STOPPED_ALL : Say.STOP_ALL_CONFIRMED;
        return over(turn, turn.reply(said), new Event.OptedOutEverywhere()).doing(Consents.withdraw(Consents.NEWS));
    }

    /** What was open is over; while a person has the conversation, it waits for its end as before. */
    private static Step over(Turn turn, Reply confirmed, Event event) {
        return turn.session().takenOver() ? Step.aside(turn, confirmed, event) : Step.idle(confirmed, event);
    }

    /** Where the channel did not carry it out itself, the copy is offered anew. */
    private static Optional<Step> copy(Turn turn) {
        return turn.choice().map(Choice::id).filter(Choice.COPY::equals).map(_ -> MyData.export(turn));
    }

    /** A code is nobody else's business. */
    private static Optional<Step> linking(Turn turn) {
        return Linking.step(turn)
                .map(step -> turn.arrival().amongOthers() ? Step.aside(turn, turn.reply(Say.AMONG_OTHERS)) : step);
    }

    /** Only the person answers now; but what is theirs, residents have at any time. */
    private static Optional<Step> takenOver(Turn turn) {
        boolean ownData = turn.session().state() instanceof Erase.Asked
                || Words.command(turn).equals(Optional.of(Words.Command.MY_DATA))
                || OWN_DATA.stream().anyMatch(turn::wants);
        return turn.session().takenOver() && !ownData
                ? Optional.of(new Step(turn.session().state(), List.of(), List.of()))
                : Optional.empty();
    }

    private static Optional<Step> open(Turn turn) {
        return switch (turn.session().state()) {
            case State.Idle _ -> Surveys.afterwards(turn).or(() -> IdeaWords.step(turn));
            case Clarification.Asked asked ->
                IdeaWords.step(turn).or(() -> Optional.of(Clarification.step(asked, turn)));
            case Language.Asked _ -> Language.step(turn);
            case Agenda.Offered offered -> Agenda.step(offered, turn);
            case Questions.Asked asked -> Optional.of(Questions.step(asked, turn));
            case Surveys.Offered _ -> Surveys.step(turn);
            case Surveys.Changing changing -> Surveys.step(changing, turn);
            case SurveyMail.Asked _ -> Surveys.afterwards(turn).or(() -> IdeaWords.step(turn));
            case Forms.ReadBack readBack -> Optional.of(Forms.step(readBack, turn));
            case Withdrawal.Confirming confirming -> Withdrawal.step(confirming, turn);
            case District.Asked asked -> Optional.of(District.step(asked, turn));
            case MyData.Correcting _ -> Optional.of(MyData.step(turn));
            case Erase.Asked asked -> Optional.of(Erase.step(asked, turn));
            case IdeaState idea -> IdeaDialogues.step(idea, turn);
            case Danger.Offered _ -> Optional.empty();
        };
    }

    /** The question that is open, once more: after a word in between, and when a dialogue goes on. */
    static Optional<Reply> question(State state, Turn turn) {
        return switch (state) {
            case State.Idle _, Clarification.Asked _, SurveyMail.Asked _ -> Optional.empty();
            case Language.Asked _ -> Language.ask(turn).replies().stream().findFirst();
            case Agenda.Offered offered -> Optional.of(Agenda.again(offered, turn));
            case Questions.Asked asked -> Questions.question(asked, turn);
            case Surveys.Offered _ -> Surveys.start(turn).replies().stream().findFirst();
            case Surveys.Changing changing -> Surveys.question(changing, turn);
            case Forms.ReadBack readBack -> Forms.question(readBack, turn);
            case Withdrawal.Confirming confirming -> Optional.of(Withdrawal.question(confirming, turn));
            case District.Asked asked -> Optional.of(District.again(asked, turn));
            case MyData.Correcting _ -> Optional.of(MyData.question(turn));
            case Erase.Asked asked -> Optional.of(Erase.again(asked, turn));
            case IdeaState idea -> IdeaDialogues.question(idea, turn);
            case Danger.Offered offered -> question(offered.before(), turn);
        };
    }

    /** What a command does inside a dialogue that has a way of its own for it: back, skip, stop. */
    static Optional<Step> command(Words.Command command, Turn turn) {
        return switch (turn.session().state()) {
            case Questions.Asked asked -> Questions.command(asked, command, turn);
            case Forms.ReadBack readBack -> Forms.command(readBack, command, turn);
            case IdeaState idea -> IdeaDialogues.command(idea, command, turn);
            case State.Idle _,
                    Clarification.Asked _,
                    Language.Asked _,
                    Agenda.Offered _,
                    Danger.Offered _,
                    Surveys.Offered _,
                    Surveys.Changing _,
                    SurveyMail.Asked _,
                    Withdrawal.Confirming _,
                    District.Asked _,
                    MyData.Correcting _,
                    Erase.Asked _ -> Optional.empty();
        };
    }

    /** What is open after a month without a message: what holds no words of the resident, and is long enough to be missed. */
    static State afterPause(State state) {
        return switch (state) {
            case Questions.Asked(var questionnaire, var question, var tries, var _) ->
                new Questions.Asked(questionnaire, question, tries, Optional.empty());
            case State.Idle _,
                    Clarification.Asked _,
                    Language.Asked _,
                    Agenda.Offered _,
                    Danger.Offered _,
                    Surveys.Offered _,
                    Surveys.Changing _,
                    SurveyMail.Asked _,
                    Forms.ReadBack _,
                    Withdrawal.Confirming _,
                    District.Asked _,
                    MyData.Correcting _,
                    Erase.Asked _,
                    IdeaState _ -> new State.Idle();
        };
    }

    /** Whether whatever is written may be the answer: then only the bare words are commands. */
    static boolean takesAnyWords(State state, Turn turn) {
        return switch (state) {
            case Questions.Asked asked -> Questions.takesAnyWords(asked, turn);
            case IdeaState idea -> IdeaDialogues.takesAnyWords(idea);
            case State.Idle _,
                    Clarification.Asked _,
                    Language.Asked _,
                    Agenda.Offered _,
                    Danger.Offered _,
                    Surveys.Offered _,
                    Surveys.Changing _,
                    SurveyMail.Asked _,
                    Forms.ReadBack _,
                    Withdrawal.Confirming _,
                    District.Asked _,
                    Erase.Asked _ -> false;
            case MyData.Correcting _ -> true;
        };
    }
}
