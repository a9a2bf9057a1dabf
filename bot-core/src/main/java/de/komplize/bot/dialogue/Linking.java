package de.komplize.bot.dialogue;

import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.understanding.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One person, one conversation: a channel is tied to another by a code that is typed there, or by a link that is opened there, and taken apart
 * again. Nobody is tied by name, number or address. What is open where the code is typed stays open; what was open at the other side comes after.
 */
final class Linking {

    /** Before what a link carries. */
    static final String PAYLOAD = "link-";

    /** As {@link Openings} has it in the id of its choice. */
    private static final String OPENING = Openings.START + PAYLOAD;

    private static final String YES = "link.yes:";
    private static final String NO = "link.no";

    private Linking() {}

    /**
     * What was called a code is one everywhere but where it is asked whether all shall be erased; six figures alone are one only where nothing else
     * is open and anybody's code is.
     */
    static Optional<Step> step(Turn turn) {
        if (turn.choice().isPresent()) {
            return turn.choice().map(Choice::id).flatMap(id -> chosen(id, turn));
        }
        Optional<String> asked = turn.session().offered().stream()
                .map(Choice::id)
                .filter(id -> id.startsWith(YES))
                .findFirst();
        if (asked.isPresent() && (turn.says(Intents.YES, true) || turn.says(Intents.NO, false))) {
            return chosen(turn.says(Intents.YES, true) ? asked.get() : NO, turn);
        }
        if (turn.session().state() instanceof Erase.Asked) {
            return Optional.empty();
        }
        return code(turn)
                .map(code -> tried(turn.lookup().ties().tried(code), true, turn))
                .or(() -> LinkWords.links(turn) ? Optional.of(offer(turn)) : Optional.empty())
                .or(() -> LinkWords.unlinks(turn) ? Optional.of(apart(turn)) : Optional.empty());
    }

    private static Optional<Step> chosen(String id, Turn turn) {
        if (id.startsWith(OPENING)) {
            return Optional.of(opened(turn.lookup().ties().tried(id.substring(Openings.START.length())), turn));
        }
        if (id.startsWith(YES)) {
            return Optional.of(
                    tried(turn.lookup().ties().found(Long.parseLong(id.substring(YES.length()))), false, turn));
        }
        return id.equals(NO)
                ? Optional.of(new Step(turn.session().state(), List.of(turn.reply(Say.LINK_KEPT)), List.of()))
                : Optional.empty();
    }

    /** A link may be another's: who opens it is asked before. */
    private static Step opened(Ties.Tried tried, Turn turn) {
        if (!(tried instanceof Ties.Tried.Fits fits)) {
            return tried(tried, false, turn);
        }
        Turn here = fits.stranger() ? turn.speaking(fits.other().language()) : turn;
        Reply ask = new Reply(
                here.reply(
                                Say.LINK_ASK,
                                Map.of("name", name(fits.place().address().channel(), here)))
                        .text(),
                List.of(
                        new Choice(YES + fits.code().id(), here.say(Say.LINK_YES)),
                        new Choice(NO, here.say(Say.LINK_NO))));
        Step step = new Step(turn.session().state(), List.of(ask), List.of());
        return here.language().equals(turn.language()) ? step : Language.from(here.language(), step);
    }

    private static Optional<String> code(Turn turn) {
        boolean free =
                turn.session().state() instanceof State.Idle && !turn.session().takenOver();
        return LinkWords.named(turn.utterance())
                .or(() -> LinkWords.bare(turn.utterance())
                        .filter(_ -> free && turn.lookup().ties().anyOpen()));
    }

    private static Step offer(Turn turn) {
        Optional<Ties.Fresh> fresh = turn.lookup().ties().fresh();
        if (fresh.isEmpty()) {
            return aside(turn, turn.reply(Say.LINK_BUSY));
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                turn.reply(Say.LINK_CODE, Map.of("number", fresh.get().code())).text());
        fresh.get()
                .ways()
                .forEach((channel, way) ->
                        lines.add(turn.reply(Say.LINK_WAY, Map.of("name", name(channel, turn), "link", way))
                                .text()));
        return aside(turn, Reply.of(String.join("\n", lines)), new Event.LinkOffered())
                .doing(fresh.get().opened());
    }

    /** The code is in the reply: it must not be what "repeat" repeats in a month. */
    private static Step aside(Turn turn, Reply reply, Event... events) {
        Step said = Step.aside(turn, reply, events);
        return turn.session().takenOver()
                ? said
                : Router.question(turn.session().state(), turn)
                        .map(question -> said.saying(List.of(reply, question)))
                        .orElse(said);
    }

    /** @param guessed whether a wrong one is counted */
    private static Step tried(Ties.Tried tried, boolean guessed, Turn turn) {
        return switch (tried) {
            case Ties.Tried.Wrong _ -> {
                Step wrong = aside(turn, turn.reply(Say.LINK_WRONG), new Event.LinkRefused());
                yield guessed ? wrong.doing(LinkCodes.miss()) : wrong;
            }
            case Ties.Tried.Wait _ -> aside(turn, turn.reply(Say.LINK_WAIT));
            case Ties.Tried.Here _ -> aside(turn, turn.reply(Say.LINK_HERE));
            case Ties.Tried.Already _ -> aside(turn, turn.reply(Say.LINK_ALREADY));
            case Ties.Tried.Fits fits -> linked(fits, turn);
        };
    }

    private static Step linked(Ties.Tried.Fits fits, Turn turn) {
        String language = fits.stranger() ? fits.other().language() : turn.language();
        Turn here = turn.speaking(language);
        String there = fits.place().address().channel();
        Reply done = here.reply(Say.LINK_DONE, Map.of("name", name(there, here)));
        List<Event> events = new ArrayList<>(List.of(new Event.Linked(there)));
        if (!language.equals(turn.language())) {
            events.add(new Event.LanguageSet(language));
        }
        Step step = new Step(new State.Idle(), List.of(done), events);
        return goingOn(step, fits, here)
                .doing(new Regrouping.Join(
                        fits.code(),
                        turn.channel(),
                        fits.version(),
                        fits.place(),
                        here.reply(Say.LINK_TOLD, Map.of("name", name(turn.channel(), here)))
                                .text(),
                        language));
    }

    /** In the hands of a person nothing is asked; else what is open here, else what was open there. */
    private static Step goingOn(Step step, Ties.Tried.Fits fits, Turn here) {
        State own = kept(here.session().state(), fits.lostHere());
        State other = kept(fits.session().state(), fits.lostThere());
        Turn there = here.with(fits.session()).looking(fits.lookup());
        boolean isOpen = Router.question(own, here).isPresent();
        boolean waits = Router.question(other, there).isPresent();
        List<Agenda> later = new ArrayList<>();
        if (isOpen && waits) {
            later.add(new Agenda.Resume(other));
        }
        fits.session().agenda().stream()
                .filter(item -> !(item instanceof Agenda.Resume(State state))
                        || kept(state, fits.lostThere()).equals(state))
                .forEach(later::add);
        Agenda[] waiting = later.toArray(Agenda[]::new);
        if (here.session().takenOver() || fits.session().takenOver()) {
            return new Step(isOpen ? own : other, step.replies(), step.events(), true).later(waiting);
        }
        if (isOpen) {
            return step.and(Agenda.next(new Agenda.Resume(own), here)).later(waiting);
        }
        return (waits ? step.and(Agenda.next(new Agenda.Resume(other), there)) : step).later(waiting);
    }

    /** Whether all shall be erased is asked where it was asked; a response that does not count is not gone on with. */
    private static State kept(State state, Set<String> lost) {
        return switch (state) {
            case Danger.Offered offered -> kept(offered.before(), lost);
            case Erase.Asked _ -> new State.Idle();
            case Questions.Asked asked -> lost.contains(asked.questionnaire()) ? new State.Idle() : asked;
            case Surveys.Changing changing -> lost.contains(changing.survey()) ? new State.Idle() : changing;
            case Forms.ReadBack readBack -> lost.contains(readBack.form()) ? new State.Idle() : readBack;
            case State.Idle _,
                    Clarification.Asked _,
                    Language.Asked _,
                    Agenda.Offered _,
                    Surveys.Offered _,
                    SurveyMail.Asked _,
                    Withdrawal.Confirming _,
                    District.Asked _,
                    MyData.Correcting _,
                    IdeaState _ -> state;
        };
    }

    /** What was open is over: it may be the other's. */
    private static Step apart(Turn turn) {
        Optional<Ties.Bond> bond = turn.lookup().ties().bond();
        if (bond.isEmpty()) {
            return aside(turn, turn.reply(Say.LINK_NONE));
        }
        String there = bond.get().other().address().channel();
        return Step.idle(turn.reply(Say.LINK_UNDONE, Map.of("name", name(there, turn))), new Event.Unlinked(there))
                .doing(new Regrouping.Part(
                        bond.get(),
                        turn.reply(Say.LINK_UNDONE_TOLD, Map.of("name", name(turn.channel(), turn)))
                                .text(),
                        turn.language()));
    }

    private static String name(String channel, Turn turn) {
        return MyData.channel(channel, turn.pack(), turn.language());
    }
}
