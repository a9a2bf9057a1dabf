package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Carries out what staff do in a conversation: in the lanes of its turns, one write set, decided anew when somebody else was faster. */
final class StaffTurns {

    private static final int CONFLICTS = 3;

    private final Conversations.Parts parts;
    private final Channels channels;
    private final Recent recent;
    private final Lanes addresses;
    private final Lanes contacts;

    StaffTurns(Conversations.Parts parts, Channels channels, Recent recent, Lanes addresses, Lanes contacts) {
        this.parts = parts;
        this.channels = channels;
        this.recent = recent;
        this.addresses = addresses;
        this.contacts = contacts;
    }

    /** The conversation as it stands when staff act in it. */
    record Seen(Address address, Sessions.Known known, Optional<AccessToken.Id> holder, Instant now) {

        /** Whether a colleague has it whom this member of staff may not overrule. */
        boolean isClosedTo(AccessToken staff) {
            return isHeldByAnother(staff.id()) && !staff.role().may(Permission.OVERRULE);
        }

        /** Whether a colleague has it; a token that was revoked has nothing. */
        boolean isHeldByAnother(AccessToken.Id staff) {
            return isTaken() && holder.filter(other -> !other.equals(staff)).isPresent();
        }

        boolean isTaken() {
            return known.session().takenOver();
        }

        boolean isHeldBy(AccessToken.Id staff) {
            return isTaken() && holder.filter(staff::equals).isPresent();
        }
    }

    /**
     * What was decided: the answer, and what must be on the disk before it is given.
     *
     * @param set empty where nothing changes
     */
    record Decided<T>(T answer, WriteSet set) {
        static <T> Decided<T> unchanged(T answer) {
            return new Decided<>(answer, new WriteSet());
        }
    }

    /** The answer, after its write set is on the disk; empty where too much is going on in this conversation. */
    <T> Optional<T> run(Contact.Id contact, Address address, Function<Seen, Decided<T>> decision) {
        return addresses
                .run(address, () -> contacts.run(contact, () -> attempts(contact, address, decision)))
                .flatMap(Function.identity())
                .flatMap(Function.identity());
    }

    private <T> Optional<T> attempts(Contact.Id contact, Address address, Function<Seen, Decided<T>> decision) {
        for (int attempt = 1; attempt <= CONFLICTS; attempt++) {
            Optional<Seen> seen = look(contact, address);
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            Decided<T> decided = decision.apply(seen.get());
            if (decided.set.isEmpty() || write(address, decided.set)) {
                return Optional.of(decided.answer);
            }
        }
        return Optional.empty();
    }

    /** Empty where the address has just become another contact's. */
    private Optional<Seen> look(Contact.Id contact, Address address) {
        Instant now = parts.clock().instant();
        return parts.database()
                .read(tx -> Sessions.find(tx, address, "")
                        .filter(known -> known.contact().id().equals(contact))
                        .map(known -> new Seen(address, known, Sessions.holder(tx, contact), now)));
    }

    private boolean write(Address address, WriteSet set) {
        recent.forget(address);
        boolean committed = parts.database().write(set) == Outcome.COMMITTED;
        recent.forget(address);
        if (committed) {
            channels.committed(address);
        }
        return committed;
    }
}
