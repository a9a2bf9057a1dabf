package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was last stored of the addresses that wrote last: saves the reading when they write again. It may be out of date at any time; the version
 * in the write set finds out, and the turn is decided anew from the database. Thread-safe.
 */
final class Recent {

    /** About a kilobyte each. */
    private static final int MOST = 5_000;

    private final Map<Address, Sessions.Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Sessions.Known> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Sessions.Known> find(Address address) {
        return Optional.ofNullable(known.get(address));
    }

    synchronized void remember(Address address, Sessions.Known latest) {
        known.put(address, latest);
    }

    synchronized void forget(Address address) {
        known.remove(address);
    }

    /** Nothing of a contact that is no more, whatever its addresses were. */
    synchronized void forget(Contact.Id contact) {
        known.values().removeIf(latest -> latest.contact().id().equals(contact));
    }
}
