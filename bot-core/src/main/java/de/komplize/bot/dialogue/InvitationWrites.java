package de.komplize.bot.dialogue;

import de.komplize.bot.Ids;
import de.komplize.bot.contact.Consents;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.invitation.Bad;
import de.komplize.bot.invitation.Guest;
import de.komplize.bot.invitation.SendingTimes;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All that is written of one invitation: whom it goes to, that they agreed, what is said, that it is to be sent, that it was. */
final class InvitationWrites {

    private final String survey;
    private final Map<String, InvitationLetter> letters;
    private final Ids ids;
    private final SendingTimes times;
    private final Instant now;

    /** @param now the one time of a whole run, by which its invitations belong together */
    InvitationWrites(String survey, Map<String, InvitationLetter> letters, Ids ids, SendingTimes times, Instant now) {
        this.survey = survey;
        this.letters = Map.copyOf(letters);
        this.ids = ids;
        this.times = times;
        this.now = now;
    }

    /** Looks at the guest as they stand in this very transaction: whoever is faster, nobody is invited twice or against their will. */
    Optional<Bad.Reason> invite(Transaction tx, Guest guest) {
        GuestStanding standing = GuestStanding.of(tx, survey, guest.mailbox());
        if (standing.hindrance().isEmpty()) {
            InvitationLetter letter = Objects.requireNonNull(letters.get(guest.language()));
            standing.record()
                    .ifPresentOrElse(
                            address -> toKnown(tx, guest, address, letter.toKnown()),
                            () -> toNewcomer(tx, guest, letter));
        }
        return standing.hindrance();
    }

    /** The session's version moves on, so that a turn that was decided before is decided anew behind this message. */
    private void toKnown(Transaction tx, Guest guest, long address, SurveyLetter.Written letter) {
        Contact.Id contact = new Contact.Id(tx.number("SELECT contact_id FROM address WHERE id = ?", address));
        say(tx, guest, contact, address, letter);
        if (Sessions.movedOn(contact, now).apply(tx) != Outcome.COMMITTED) {
            begin(tx, contact);
        }
    }

    private void toNewcomer(Transaction tx, Guest guest, InvitationLetter letter) {
        Contact contact = new Contact(new Contact.Id(ids.next()), guest.language(), Optional.empty());
        long address = ids.next();
        Contacts.add(contact, now).apply(tx);
        Contacts.addAddress(address, contact.id(), guest.mailbox().record(), now)
                .apply(tx);
        begin(tx, contact.id());
        long message = say(tx, guest, contact.id(), address, letter.toNewcomers());
        Events.add(ids.next(), contact.id(), message, letter.noticeShown(), now).apply(tx);
    }

    private void begin(Transaction tx, Contact.Id contact) {
        Sessions.add(contact, Session.fresh().write(), Optional.empty(), now).apply(tx);
    }

    private long say(Transaction tx, Guest guest, Contact.Id contact, long address, SurveyLetter.Written letter) {
        long message = ids.next();
        long seq = Messages.last(tx, address) + 1;
        Consents.record(Consents.INVITATION, guest.source(), true)
                .changes(new Act.Circumstances(
                        contact.value(), address, message, seq, Letters.CHANNEL, guest.language(), now, ids))
                .forEach(change -> change.apply(tx));
        Reply said = Reply.of(letter.text());
        Messages.add(new Messages.Said(message, address, seq, Message.Author.BOT, said, guest.language(), now))
                .apply(tx);
        Letters.post(message, letter.posting()).apply(tx);
        Outbox.add(message, address, Letters.CHANNEL, Outbox.Priority.UNASKED, times.take(), now)
                .apply(tx);
        tx.update(
                "INSERT INTO invitation (id, survey, contact_id, address_id, message_id, source, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                survey,
                contact.value(),
                address,
                message,
                guest.source(),
                now.toEpochMilli());
        return message;
    }
}
