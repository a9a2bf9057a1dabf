package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Consents;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;

/** People shut the door of a channel and open it again, without a word; and places move. */
final class Doors {

    private final Conversations.Parts parts;
    private final Recent recent;

    Doors(Conversations.Parts parts, Recent recent) {
        this.parts = parts;
        this.recent = recent;
    }

    void left(Address address) {
        Instant now = parts.clock().instant();
        WriteSet set = new WriteSet();
        parts.database()
                .read(tx -> Addresses.at(tx, address))
                .forEach(id -> set.add(Addresses.block(id, "The contact has shut the door", now)));
        parts.database().write(set);
        recent.forget(address);
    }

    /** Whoever comes back is asked for everything anew. */
    void returned(Address address) {
        Instant now = parts.clock().instant();
        WriteSet set = new WriteSet();
        parts.database()
                .read(tx -> Sessions.find(tx, address, ""))
                .filter(Sessions.Known::blocked)
                .ifPresent(known -> {
                    set.add(Addresses.unblock(known.addressId()));
                    Contact contact = known.contact();
                    Act.Circumstances at = new Act.Circumstances(
                            contact.id().value(),
                            known.addressId(),
                            TurnWrites.NO_MESSAGE,
                            known.lastSeq(),
                            address.channel(),
                            contact.language(),
                            now,
                            parts.ids());
                    Consents.withdrawHere(Consents.NEWS).changes(at).forEach(set::add);
                });
        parts.database().write(set);
        recent.forget(address);
    }

    void moved(Address from, Address to) {
        parts.database().write(new WriteSet().add(Addresses.movePlace(from, to)));
    }
}
