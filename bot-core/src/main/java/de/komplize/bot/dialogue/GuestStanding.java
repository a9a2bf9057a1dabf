package de.komplize.bot.dialogue;

import de.komplize.bot.invitation.Bad;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.storage.Transaction;
import java.util.List;
import java.util.Optional;

/**
 * How somebody stands to whom an invitation would go.
 *
 * @param record the number of the conversation that the office has with the mail box, where there is one
 * @param hindrance why nothing is sent there
 */
record GuestStanding(Optional<Long> record, Optional<Bad.Reason> hindrance) {

    /** A conversation of the mail box. */
    private record Known(long id, String handle, String state) {}

    static GuestStanding of(Transaction tx, String survey, Mailbox mailbox) {
        Address place = mailbox.place();
        List<Known> all = tx.list(
                row -> new Known(row.number(1), row.text(2), row.text(3)),
                "SELECT id, handle, state FROM address WHERE channel = ? AND handle > ? AND handle < ?",
                place.channel(),
                place.handle() + "/",
                // The character after the slash: whatever begins with "PLACE/" is before it.
                place.handle() + "0");
        Optional<Long> record = all.stream()
                .filter(known -> known.handle.equals(mailbox.record().handle()))
                .map(Known::id)
                .findFirst();
        Optional<Bad.Reason> hindrance = record.filter(id -> isInvited(tx, survey, id))
                .map(_ -> Bad.Reason.ALREADY_INVITED)
                .or(() -> shut(all))
                .or(() -> suspended(tx, mailbox))
                .or(() -> all.stream().anyMatch(known -> hasAnswered(tx, survey, known, record))
                        ? Optional.of(Bad.Reason.ALREADY_ANSWERED)
                        : Optional.empty());
        return new GuestStanding(record, hindrance);
    }

    private static boolean isInvited(Transaction tx, String survey, long address) {
        return tx.number("SELECT count(*) FROM invitation WHERE survey = ? AND address_id = ?", survey, address) > 0;
    }

    /** What somebody has said in one conversation counts for the whole mail box. */
    private static Optional<Bad.Reason> shut(List<Known> all) {
        List<String> states = all.stream().map(Known::state).toList();
        if (states.contains(Addresses.OPTED_OUT) || states.contains(Addresses.BLOCKED)) {
            return Optional.of(Bad.Reason.OPTED_OUT);
        }
        return states.contains(Addresses.SUSPENDED) || states.contains(Addresses.UNREACHABLE)
                ? Optional.of(Bad.Reason.SUSPENDED)
                : Optional.empty();
    }

    private static Optional<Bad.Reason> suspended(Transaction tx, Mailbox mailbox) {
        return tx.number("SELECT count(*) FROM mailbox WHERE name = ? AND suspended_at IS NOT NULL", mailbox.name()) > 0
                ? Optional.of(Bad.Reason.SUSPENDED)
                : Optional.empty();
    }

    /** In another conversation of the mail box only where it has shown whose it is: a sender can be forged. */
    private static boolean hasAnswered(Transaction tx, String survey, Known known, Optional<Long> record) {
        boolean theirs = record.equals(Optional.of(known.id))
                || tx.number(
                                "SELECT count(*) FROM message m JOIN letter l ON l.message_id = m.id WHERE m.address_id = ? AND l.proven = 1",
                                known.id)
                        > 0;
        return theirs && tx.number("""
                SELECT count(*) FROM address a JOIN response r ON r.contact_id = a.contact_id
                WHERE a.id = ? AND r.kind = 'survey' AND r.questionnaire = ? AND r.state = 'complete'
                """, known.id, survey) > 0;
    }
}
