package de.komplize.channels.email.postbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;

/** Goes through what is new in an open folder, mail by mail. Used by one thread. */
final class Visit {

    private static final Logger LOG = System.getLogger(Visit.class.getName());

    /** Heads that are asked for at once: a folder may hold a hundred thousand mails when it is looked into for the first time. */
    private static final int AT_ONCE = 200;

    private final OpenFolder mailbox;
    private final Hand hand;
    private final Places places;
    private final Stubborn stubborn;
    private final InstantSource clock;
    private final List<Long> unmarked;
    private Place place;

    /** How a round went. */
    enum Round {
        NOTHING,
        SOME,
        /** A mail could not be taken: the same again after a pause. */
        LATER
    }

    /** @param unmarked mails that are done and not marked yet; outlives the connection */
    Visit(
            OpenFolder mailbox,
            Hand hand,
            Places places,
            Place place,
            Stubborn stubborn,
            List<Long> unmarked,
            InstantSource clock) {
        this.mailbox = mailbox;
        this.hand = hand;
        this.places = places;
        this.place = place;
        this.stubborn = stubborn;
        this.unmarked = unmarked;
        this.clock = clock;
    }

    /** Takes all that is there at this moment. */
    Round round() throws ProtocolException {
        mark();
        for (long mail : stubborn.passedOver()) {
            if (!mailbox.has(mail)) {
                stubborn.gone(mail);
            }
        }
        List<Long> fresh = mailbox.after(place.uid());
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            List<Long> some = fresh.subList(from, Math.min(from + AT_ONCE, fresh.size()));
            if (!takeAll(some, heads(some))) {
                return Round.LATER;
            }
        }
        return fresh.isEmpty() ? Round.NOTHING : Round.SOME;
    }

    private boolean takeAll(List<Long> uids, Map<Long, Head> heads) throws ProtocolException {
        long others = 0;
        for (long uid : uids) {
            Head head = heads.getOrDefault(uid, new Head(false, clock.instant(), 0));
            if (isOthers(head)) {
                others = uid;
            } else if (!take(uid, head)) {
                return false;
            }
        }
        if (others > place.uid()) {
            keep(others);
        }
        return true;
    }

    /** What people had read before we came is theirs; what they read now, perhaps before us, is ours. */
    private boolean isOthers(Head head) {
        return head.seen() && head.receivedAt().isBefore(place.since());
    }

    private boolean take(long uid, Head head) throws ProtocolException {
        Stubborn.Way way = stubborn.next(uid);
        if (way == Stubborn.Way.NOT) {
            passOver(uid, head, "the server does not hand it over");
            return true;
        }
        Optional<RawMail> mail = fetch(uid, head, way);
        if (mail.isEmpty()) {
            // Moved or expunged by others, or kept back by the server.
            return !mailbox.has(uid);
        }
        stubborn.fetched(uid);
        Hand.Grip grip = hand.take(mail.get(), () -> done(uid));
        if (grip == Hand.Grip.THREW && stubborn.threw(uid)) {
            passOver(uid, head, "taking it fails");
            return true;
        }
        if (grip == Hand.Grip.DONE) {
            mark();
        }
        return grip == Hand.Grip.DONE;
    }

    private Optional<RawMail> fetch(long uid, Head head, Stubborn.Way way) throws ProtocolException {
        try {
            return way == Stubborn.Way.WHOLE ? mailbox.fetch(uid, head) : mailbox.fetchHeaders(uid, head);
        } catch (CommandFailedException | BadCommandException e) {
            return Optional.empty();
        }
    }

    private Map<Long, Head> heads(List<Long> uids) throws ProtocolException {
        try {
            return mailbox.heads(uids);
        } catch (CommandFailedException | BadCommandException e) {
            return oneByOne(uids);
        }
    }

    /** One bad mail can spoil the answer about all. */
    private Map<Long, Head> oneByOne(List<Long> uids) throws ProtocolException {
        Map<Long, Head> heads = new HashMap<>();
        for (long uid : uids) {
            try {
                heads.putAll(mailbox.heads(List.of(uid)));
            } catch (CommandFailedException | BadCommandException e) {
                LOG.log(Level.DEBUG, "The server says nothing about mail {0}", String.valueOf(uid));
            }
        }
        return heads;
    }

    private void passOver(long uid, Head head, String why) {
        LOG.log(Level.WARNING, "Mail {0} of the folder is passed over: {1}", String.valueOf(uid), why);
        stubborn.passOver(uid, head.receivedAt());
        keep(uid);
    }

    private void done(long uid) {
        keep(uid);
        unmarked.add(uid);
    }

    private void keep(long uid) {
        place = place.after(uid);
        places.save(place);
    }

    /** After the place is kept: a mark on a mail that is not done would be a lie, a missing one is made up for. */
    private void mark() throws ProtocolException {
        if (unmarked.isEmpty()) {
            return;
        }
        try {
            mailbox.mark(new ArrayList<>(unmarked));
        } catch (CommandFailedException | BadCommandException e) {
            LOG.log(Level.DEBUG, "The folder takes no marks");
        }
        unmarked.clear();
    }
}
