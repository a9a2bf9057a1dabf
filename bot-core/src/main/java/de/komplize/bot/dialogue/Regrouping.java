package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Joining;
import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.contact.Parting;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two contacts become one, or one becomes two, in the write set of the turn in which it was wanted; the other side is told in it. */
sealed interface Regrouping extends Act {

    /** The other side, which is told. */
    Ties.Place told();

    /** Whoever else is not what they were. */
    Contact.Id other();

    /** What of a step changes who belongs together. */
    static Optional<Regrouping> in(Step step) {
        return step.acts().stream()
                .filter(Regrouping.class::isInstance)
                .map(Regrouping.class::cast)
                .findFirst();
    }

    /**
     * Ties the contact of the turn to the one whose code it is.
     *
     * @param version of the other session when it was read
     * @param text what the other side is told
     */
    record Join(LinkCodes.Open code, String channel, long version, Ties.Place told, String text, String language)
            implements Regrouping {

        @Override
        public Contact.Id other() {
            return code.contact();
        }

        @Override
        public List<Change> changes(Circumstances at) {
            Contact.Id here = new Contact.Id(at.contactId());
            long link = at.ids().next();
            return List.of(
                    tx -> code.guessable() && !LinkCodes.mayTry(tx, at.addressId(), at.now())
                            ? Outcome.CONFLICT
                            : Outcome.COMMITTED,
                    tx -> Sessions.joined(tx, code.contact(), version, here, at.now()),
                    tx -> Joining.join(tx, link, code, here, at.now()),
                    Events.add(
                            at.ids().next(),
                            code.contact(),
                            TurnWrites.NO_MESSAGE,
                            new Event.Linked(channel),
                            at.now()),
                    tell(told, at.ids().next(), text, language, Outbox.Priority.REPLY, at.now()));
        }

        @Override
        public String toString() {
            return "Join[" + code.contact().value() + "]";
        }
    }

    /** Takes the contact of the turn apart. */
    record Part(Ties.Bond bond, String text, String language) implements Regrouping {

        @Override
        public Ties.Place told() {
            return bond.other();
        }

        @Override
        public Contact.Id other() {
            return bond.contact();
        }

        @Override
        public List<Change> changes(Circumstances at) {
            long fresh = at.ids().next();
            return List.of(
                    tx -> part(tx, fresh, at.now()),
                    tell(told(), at.ids().next(), text, language, Outbox.Priority.REPLY, at.now()));
        }

        private Outcome part(Transaction tx, long fresh, Instant now) {
            String session = Session.fresh().write();
            return bond.link()
                    .map(link ->
                            Parting.undo(tx, bond.contact(), link, session, now).isPresent()
                                    ? Outcome.COMMITTED
                                    : Outcome.CONFLICT)
                    .orElseGet(() ->
                            Parting.leave(tx, bond.contact(), bond.addressId(), new Contact.Id(fresh), session, now));
        }

        @Override
        public String toString() {
            return "Part[" + bond.contact().value() + "]";
        }
    }

    /** Says something at an address, behind all that was said there. */
    static Change tell(Ties.Place place, long id, String text, String language, Outbox.Priority priority, Instant now) {
        return tx -> {
            long seq = Messages.last(tx, place.addressId()) + 1;
            Messages.add(new Messages.Said(
                            id, place.addressId(), seq, Message.Author.BOT, Reply.of(text), language, now))
                    .apply(tx);
            return place.sends()
                    ? Outbox.add(id, place.addressId(), place.address().channel(), priority, now, now)
                            .apply(tx)
                    : Outcome.COMMITTED;
        };
    }
}
