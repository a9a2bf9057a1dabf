package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.storage.Act;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a dialogue may look up about the ties between channels, as {@link Lookup}: for the address where the turn is. */
public interface Ties {

    /** A code for this address, open once its act is stored; empty where too many are open. */
    Optional<Fresh> fresh();

    /** Whether anybody's code is open. */
    boolean anyOpen();

    /** What a code does that is typed here, or came in a link. */
    Tried tried(String code);

    /** The same of one that was found before, by its number. */
    Tried found(long code);

    /** Which channels are tied to this one; empty where it stands alone. */
    Optional<Bond> bond();

    /**
     * What ties another channel to this one.
     *
     * @param code six figures
     * @param ways addresses that open the other channels, by the channel's stored name
     */
    record Fresh(String code, Map<String, String> ways, Act opened) {
        public Fresh {
            ways = Map.copyOf(ways);
        }

        @Override
        public String toString() {
            return "Fresh[***]";
        }
    }

    /** What is behind a code. */
    sealed interface Tried {
        /** Nothing, or nothing any more. */
        record Wrong() implements Tried {}

        /** Too many wrong ones were typed: this one is not looked at. */
        record Wait() implements Tried {}

        /** It was asked for at this very address. */
        record Here() implements Tried {}

        /** Both are one already. */
        record Already() implements Tried {}

        /**
         * Somebody else, as they stand.
         *
         * @param stranger nobody has written at this side yet
         * @param lostHere surveys and forms of which the other side's response will count
         * @param lostThere those of which this side's will
         */
        record Fits(
                LinkCodes.Open code,
                Contact other,
                Session session,
                long version,
                Place place,
                boolean stranger,
                Set<String> lostHere,
                Set<String> lostThere,
                Lookup lookup)
                implements Tried {
            public Fits {
                lostHere = Set.copyOf(lostHere);
                lostThere = Set.copyOf(lostThere);
            }
        }
    }

    /**
     * An address that is told something.
     *
     * @param sends whether its channel sends
     */
    record Place(long addressId, Address address, boolean sends) {}

    /**
     * A tie as it can be undone.
     *
     * @param link its number; empty where it is too old for it to be known what came along
     * @param contact the one that both are
     */
    record Bond(Optional<Long> link, Contact.Id contact, long addressId, Place other) {}
}
