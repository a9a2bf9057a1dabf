package de.komplize.bot.dialogue;

import de.komplize.bot.Ids;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.contact.DistrictChosen;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Mailboxes;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The one write set of a turn: the inbound row, the events with their effects, the session with its version, the replies, the outbox. */
final class TurnWrites {

    /** What happened before the first message, or without one, belongs to none. */
    static final long NO_MESSAGE = 0;

    private final Ids ids;
    private final Channels channels;

    TurnWrites(Ids ids, Channels channels) {
        this.ids = ids;
        this.channels = channels;
    }

    /** A write set with the seq of the message it takes in, and what is known of the address once it is stored. */
    record Written(WriteSet set, long seq, Sessions.Known after) {}

    Written of(Sessions.Known known, Inbound message, TurnTaking.Decided decided, Instant now) {
        WriteSet set = new WriteSet();
        long seq = known.lastSeq() + 1;
        long messageId = ids.next();
        Step step = decided.step();
        newcomer(set, known, message.from(), now);
        // First of all the message: a duplicate or a newer session must stop the rest.
        set.add(Messages.add(received(known, message, decided, messageId, seq)));
        message.covers().forEach(part -> set.add(Messages.part(message.from().channel(), part, messageId)));
        if (!decided.words().isBlank()) {
            set.add(SearchIndex.due(messageId));
        }
        if (known.blocked()) {
            set.add(Addresses.unblock(known.addressId()));
        }
        message.letter().ifPresent(letter -> {
            set.add(Mailboxes.written(known.addressId(), message.from()));
            Letters.add(set, letter, decided.step().unread(), messageId, known.addressId(), now);
        });
        message.attachments().forEach(id -> set.add(Attachments.attach(id, known.addressId(), messageId)));
        String next = decided.session().after(step).write();
        session(set, known, next, attention(decided.session(), step), now);
        events(set, known, step.events(), messageId, now);
        replies(set, known, message.from(), step, Voice.ANSWERING, seq, now);
        acts(set, known, message.from(), step, messageId, seq, now);
        return new Written(set, seq, after(known, next, step, seq));
    }

    /** A message that is stored, and whose turn had failed: what comes of it now stands after all that was said since. */
    WriteSet again(Sessions.Known known, Inbound message, long messageId, TurnTaking.Decided decided, Instant now) {
        WriteSet set = new WriteSet();
        Step step = decided.step();
        // First of all the failure: whoever was faster has mended it.
        set.add(Messages.mended(messageId, decided.words(), decided.understanding()));
        String next = decided.session().after(step).write();
        session(set, known, next, attention(decided.session(), step), now);
        set.add(Sessions.mended(known.contact().id()));
        events(set, known, step.events(), messageId, now);
        replies(set, known, message.from(), step, Voice.ANSWERING, known.lastSeq(), now);
        acts(set, known, message.from(), step, messageId, known.lastSeq(), now);
        return set;
    }

    private void acts(
            WriteSet set, Sessions.Known known, Address from, Step step, long messageId, long seq, Instant now) {
        Act.Circumstances at = new Act.Circumstances(
                known.contact().id().value(),
                known.addressId(),
                messageId,
                seq,
                from.channel(),
                known.contact().language(),
                now,
                ids);
        step.acts().forEach(act -> act.changes(at).forEach(set::add));
    }

    /** The first thing an address gets, before it has written anything: the notice. */
    Written opening(Sessions.Known known, Address address, Step step, Instant now) {
        WriteSet set = new WriteSet();
        String next = Session.fresh().after(step).write();
        newcomer(set, known, address, now);
        session(set, known, next, Events.attention(step.events()), now);
        events(set, known, step.events(), NO_MESSAGE, now);
        replies(set, known, address, step, Voice.ANSWERING, 0, now);
        return new Written(set, 1, after(known, next, step, 0));
    }

    /** Who speaks, and whether somebody waits for it. */
    enum Voice {
        ANSWERING(Message.Author.BOT, Outbox.Priority.REPLY),
        UNASKED(Message.Author.BOT, Outbox.Priority.UNASKED),
        STAFF(Message.Author.STAFF, Outbox.Priority.REPLY);

        private final Message.Author author;
        private final Outbox.Priority priority;

        Voice(Message.Author author, Outbox.Priority priority) {
            this.author = author;
            this.priority = priority;
        }
    }

    /** What the office does in a conversation; the events belong to the first thing that is said. */
    WriteSet byStaff(Sessions.Known known, Address to, Session next, Step step, Voice voice, Instant now) {
        WriteSet set = new WriteSet();
        session(set, known, next.write(), Events.attention(step.events()), now);
        long first = replies(set, known, to, step, voice, known.lastSeq(), now);
        events(set, known, step.events(), first, now);
        return set;
    }

    private static Sessions.Known after(Sessions.Known known, String next, Step step, long seq) {
        return new Sessions.Known(
                known.contact().withLanguage(language(known, step)).withDistrict(district(known, step)),
                known.addressId(),
                next,
                known.version() + 1,
                seq + step.replies().size(),
                Optional.empty(),
                false);
    }

    private static void newcomer(WriteSet set, Sessions.Known known, Address address, Instant now) {
        if (known.isNew()) {
            set.add(Contacts.add(known.contact(), now));
            set.add(Contacts.addAddress(known.addressId(), known.contact().id(), address, now));
        }
    }

    private static Messages.Received received(
            Sessions.Known known, Inbound message, TurnTaking.Decided decided, long messageId, long seq) {
        return new Messages.Received(
                messageId,
                known.addressId(),
                seq,
                message,
                decided.words(),
                decided.understanding()
                        .map(u -> u.detection().language())
                        .orElse(known.contact().language()),
                decided.understanding().map(u -> u.intent()),
                decided.understanding().map(u -> u.detection().confidence()),
                decided.failure());
    }

    /** Who writes to a person, and is not answered by the bot, waits for that person. */
    private static Optional<Event.Attention> attention(Session before, Step step) {
        boolean waits = before.takenOver() && step.replies().isEmpty();
        return Events.attention(step.events()).or(() -> waits ? Optional.of(Event.Attention.ASKED) : Optional.empty());
    }

    private static void session(
            WriteSet set, Sessions.Known known, String next, Optional<Event.Attention> attention, Instant now) {
        set.add(
                known.isNew()
                        ? Sessions.add(known.contact().id(), next, attention, now)
                        : Sessions.save(known, next, attention, now));
    }

    private void events(WriteSet set, Sessions.Known known, List<Event> events, long messageId, Instant now) {
        for (Event event : events) {
            set.add(Events.add(ids.next(), known.contact().id(), messageId, event, now));
            Events.effects(event, known.contact().id(), known.addressId()).forEach(set::add);
        }
    }

    /** Returns the id of the first reply. */
    private long replies(
            WriteSet set, Sessions.Known known, Address to, Step step, Voice voice, long lastSeq, Instant now) {
        String language = language(known, step);
        long seq = lastSeq;
        long first = NO_MESSAGE;
        for (Reply reply : channels.joins(to.channel()) ? Reply.joined(step.replies()) : step.replies()) {
            long id = ids.next();
            first = first == NO_MESSAGE ? id : first;
            set.add(Messages.add(new Messages.Said(id, known.addressId(), ++seq, voice.author, reply, language, now)));
            if (voice == Voice.STAFF) {
                set.add(SearchIndex.due(id));
            }
            if (channels.sends(to.channel())) {
                set.add(Outbox.add(id, known.addressId(), to.channel(), voice.priority, now, now));
                step.posting().ifPresent(posting -> set.add(Letters.post(id, posting)));
            }
        }
        return first;
    }

    private static Optional<String> district(Sessions.Known known, Step step) {
        return step.acts().stream()
                .filter(DistrictChosen.class::isInstance)
                .map(act -> ((DistrictChosen) act).district())
                .reduce((_, last) -> last)
                .orElse(known.contact().district());
    }

    /** The reply to a change of language is in the new one. */
    private static String language(Sessions.Known known, Step step) {
        return step.events().stream()
                .filter(Event.LanguageSet.class::isInstance)
                .map(Event.LanguageSet.class::cast)
                .map(Event.LanguageSet::language)
                .findFirst()
                .orElse(known.contact().language());
    }
}
