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
    public Outcome take(Contact.Id contact, AccessToken.Id staff) {
        return in(contact, seen -> {
            if (seen.isHeldByAnother(staff)) {
                return StaffTurns.Decided.unchanged(heldBy(seen));
            }
            return seen.isHeldBy(staff) ? StaffTurns.Decided.unchanged(new Outcome.Taken()) : taken(seen, staff);
        });
    }

    /** Answers in a conversation that was taken before. The text is not blank. */
    public Outcome reply(Contact.Id contact, AccessToken.Id staff, String text) {
        return in(contact, seen -> {
            if (!seen.isHeldBy(staff)) {
                return StaffTurns.Decided.unchanged(notMine(seen, staff));
            }
            Step step = aside(seen, List.of(Reply.of(text)), new Event.StaffReplied(staff.value()));
            Session session = seen.known().session();
            return new StaffTurns.Decided<>(
                    new Outcome.Replied(), write(seen, session.after(step), step, TurnWrites.Voice.STAFF));
        });
    }

    /** Gives a conversation back; a question that was open is asked again. */
    public Outcome release(Contact.Id contact, AccessToken.Id staff) {
        return in(
                contact,
                seen -> seen.isHeldBy(staff)
                        ? released(seen, staff)
                        : StaffTurns.Decided.unchanged(notMine(seen, staff)));
    }

    private StaffTurns.Decided<Outcome> taken(StaffTurns.Seen seen, AccessToken.Id staff) {
        // From a colleague whose token was revoked: for the resident it is a person as before.
        List<Reply> replies = seen.isTaken() ? List.of() : List.of(Reply.of(say(seen, Say.TAKEN_OVER)));
        Step step = aside(seen, replies, new Event.HandoffTaken(staff.value()));
        Session next = seen.known().session().after(step).takenOver(true);
        WriteSet set = write(seen, next, step, TurnWrites.Voice.ANSWERING);
        return new StaffTurns.Decided<>(
                new Outcome.Taken(),
                set.add(Sessions.hold(seen.known().contact().id(), staff)));
    }

    private StaffTurns.Decided<Outcome> released(StaffTurns.Seen seen, AccessToken.Id staff) {
        Event released = new Event.HandoffReleased(staff.value());
        Turn turn = turns.silent(seen.known(), seen.address(), seen.now());
        State open = turn.session().state();
        Step step = Router.question(open, turn)
                .map(question -> new Step(open, List.of(again(seen, question)), List.of(released))
                        .withAgenda(turn.session().agenda()))
                .orElseGet(() -> aside(seen, List.of(Reply.of(say(seen, Say.GIVEN_BACK))), released));
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
    private static Step aside(StaffTurns.Seen seen, List<Reply> replies, Event event) {
        Session session = seen.known().session();
        return new Step(session.state(), replies, List.of(event), true).withAgenda(session.agenda());
    }

    private WriteSet write(StaffTurns.Seen seen, Session next, Step step, TurnWrites.Voice voice) {
        return writes.byStaff(seen.known(), seen.address(), next, step, voice, seen.now());
    }

    private String say(StaffTurns.Seen seen, Say what) {
        return parts.pack().say(what, seen.known().contact().language());
    }

    private static Outcome notMine(StaffTurns.Seen seen, AccessToken.Id staff) {
        return seen.isHeldByAnother(staff) ? heldBy(seen) : new Outcome.NotTaken();
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
