package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.WriteSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Conversations in the hands of staff: taken over, answered in, given back. Meanwhile the bot is silent but for danger and opt-out words; the
 * open dialogue is kept. Thread-safe; what it answers is on the disk.
 */
public final class Handoffs {

    private final Conversations.Parts parts;
    private final StaffTurns staffTurns;
    private final TurnTaking turns;
    private final TurnWrites writes;

    Handoffs(Conversations.Parts parts, StaffTurns staffTurns, TurnTaking turns, TurnWrites writes) {
        this.parts = parts;
        this.staffTurns = staffTurns;
        this.turns = turns;
        this.writes = writes;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The conversation is this member's of staff. */
        record Taken() implements Outcome {}

        /** It is the bot's again. */
        record Released() implements Outcome {}

        /** The answer is in the conversation, and on its way if the channel sends. */
        record Replied() implements Outcome {}

        /** Somebody else has the conversation. */
        record HeldBy(AccessToken.Id other) implements Outcome {}

        /** Nobody has taken the conversation. */
        record NotTaken() implements Outcome {}

        /** There is no such conversation. */
        record Unknown() implements Outcome {}

        /** Too much is going on in the conversation: come again. */
        record Busy() implements Outcome {}
    }

    /** Takes a conversation over and tells the resident so. Taking it twice is no more than once. */
    public Outcome take(Contact.Id contact, AccessToken staff) {
        return in(contact, seen -> {
            if (seen.isClosedTo(staff)) {
                return StaffTurns.Decided.unchanged(heldBy(seen));
            }
            return seen.isHeldBy(staff.id())
                    ? StaffTurns.Decided.unchanged(new Outcome.Taken())
                    : taken(seen, staff.id());
        });
    }

    /** Answers in a conversation that was taken before; whoever may overrule a colleague takes it over with that. The text is not blank. */
    public Outcome reply(Contact.Id contact, AccessToken staff, String text) {
        return in(contact, seen -> {
            if (seen.isClosedTo(staff)) {
                return StaffTurns.Decided.unchanged(heldBy(seen));
            }
            return seen.isHeldBy(staff.id()) || seen.isHeldByAnother(staff.id())
                    ? replied(seen, staff.id(), text)
                    : StaffTurns.Decided.unchanged(new Outcome.NotTaken());
        });
    }

    /** Gives a conversation back; a question that was open is asked again. What a revoked token held is given back by anybody. */
    public Outcome release(Contact.Id contact, AccessToken staff) {
        return in(contact, seen -> {
            if (seen.isClosedTo(staff)) {
                return StaffTurns.Decided.unchanged(heldBy(seen));
            }
            return seen.isTaken() ? released(seen, staff.id()) : StaffTurns.Decided.unchanged(new Outcome.NotTaken());
        });
    }

    private StaffTurns.Decided<Outcome> taken(StaffTurns.Seen seen, AccessToken.Id staff) {
        // From a colleague: for the resident it is a person as before.
        List<Reply> replies = seen.isTaken() ? List.of() : List.of(Reply.of(say(seen, Say.TAKEN_OVER)));
        Step step = aside(seen, replies, List.of(new Event.HandoffTaken(staff.value())));
        Session next = seen.known().session().after(step).takenOver(true);
        WriteSet set = write(seen, next, step, TurnWrites.Voice.ANSWERING);
        return new StaffTurns.Decided<>(
                new Outcome.Taken(),
                set.add(Sessions.hold(seen.known().contact().id(), staff)));
    }

    private StaffTurns.Decided<Outcome> replied(StaffTurns.Seen seen, AccessToken.Id staff, String text) {
        Event replied = new Event.StaffReplied(staff.value());
        List<Event> events =
                seen.isHeldBy(staff) ? List.of(replied) : List.of(new Event.HandoffTaken(staff.value()), replied);
        Step step = aside(seen, List.of(Reply.of(text)), events);
        Contact.Id contact = seen.known().contact().id();
        WriteSet set = write(seen, seen.known().session().after(step), step, TurnWrites.Voice.STAFF);
        return new StaffTurns.Decided<>(
                new Outcome.Replied(), set.add(Sessions.hold(contact, staff)).add(Sessions.answered(contact)));
    }

    private StaffTurns.Decided<Outcome> released(StaffTurns.Seen seen, AccessToken.Id staff) {
        Event released = new Event.HandoffReleased(staff.value());
        Turn turn = turns.silent(seen.known(), seen.address(), seen.now());
        State open = turn.session().state();
        Step step = Router.question(open, turn)
                .map(question -> new Step(open, List.of(again(seen, question)), List.of(released))
                        .withAgenda(turn.session().agenda()))
                .orElseGet(() -> aside(seen, List.of(Reply.of(say(seen, Say.GIVEN_BACK))), List.of(released)));
        Session next = turn.session().after(step).takenOver(false);
        WriteSet set = write(seen, next, step, TurnWrites.Voice.ANSWERING);
        return new StaffTurns.Decided<>(
                new Outcome.Released(),
                set.add(Sessions.letGo(seen.known().contact().id())));
    }

    private Reply again(StaffTurns.Seen seen, Reply question) {
        String text = say(seen, Say.GIVEN_BACK_OPEN) + "\n" + say(seen, Say.AGENDA_GOES_ON) + "\n" + question.text();
        return new Reply(text, question.choices());
    }

    /** What was said before stays what "repeat" and a number mean. */
    private static Step aside(StaffTurns.Seen seen, List<Reply> replies, List<Event> events) {
        Session session = seen.known().session();
        return new Step(session.state(), replies, events, true).withAgenda(session.agenda());
    }

    private WriteSet write(StaffTurns.Seen seen, Session next, Step step, TurnWrites.Voice voice) {
        return writes.byStaff(seen.known(), seen.address(), next, step, voice, seen.now());
    }

    private String say(StaffTurns.Seen seen, Say what) {
        return parts.pack().say(what, seen.known().contact().language());
    }

    private static Outcome heldBy(StaffTurns.Seen seen) {
        return new Outcome.HeldBy(seen.holder().orElseThrow());
    }

    private Outcome in(Contact.Id contact, Function<StaffTurns.Seen, StaffTurns.Decided<Outcome>> decision) {
        Optional<Address> address = parts.database().read(tx -> Contacts.lastUsed(tx, contact));
        return address.isEmpty()
                ? new Outcome.Unknown()
                : staffTurns.run(contact, address.get(), decision).orElseGet(Outcome.Busy::new);
    }
}
