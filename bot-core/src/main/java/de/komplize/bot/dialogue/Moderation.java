package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Decisions;
import de.komplize.bot.office.IdeaHistory;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Permission;
import de.komplize.bot.office.RequestStatus;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the office decides about ideas and requests. Who wrote an idea is told in the conversation it came
 * from. Thread-safe. */
public final class Moderation {

    private static final int CONFLICTS = 3;

    private final Conversations.Parts parts;
    private final Announcements announcements;
    private final IdeaNews news;

    Moderation(Conversations.Parts parts, Announcements announcements) {
        this.parts = parts;
        this.announcements = announcements;
        this.news = new IdeaNews(parts.pack(), parts.ids());
    }

    /** What became of it. */
    public sealed interface Decision {
        /** It is on the disk; the author was told, or cannot be or does not want to be. */
        record Decided(boolean told) implements Decision {}

        /** From where it stands it cannot become that. */
        record NotFrom(IdeaStatus now, List<IdeaStatus> allowed) implements Decision {
            public NotFrom {
                allowed = List.copyOf(allowed);
            }
        }

        /** A colleague is at this request. */
        record HeldBy(AccessToken.Id other) implements Decision {}

        /** There is none of that number. */
        record Unknown() implements Decision {}

        /** Somebody else decides at the same time: look again. */
        record Busy() implements Decision {}
    }

    /** Decides about an idea, with what the city says to it. */
    public Decision decide(long number, IdeaStatus status, Optional<String> answer, AccessToken staff) {
        for (int attempt = 1; attempt <= CONFLICTS; attempt++) {
            Optional<Decisions.Idea> idea = parts.database().read(tx -> Decisions.idea(tx, number));
            if (idea.isEmpty()) {
                return new Decision.Unknown();
            }
            List<IdeaStatus> allowed = idea.get().status().allowed();
            if (!allowed.contains(status)) {
                return new Decision.NotFrom(idea.get().status(), allowed);
            }
            Optional<Boolean> told = carryOut(idea.get(), status, answer, staff.id());
            if (told.isPresent()) {
                return new Decision.Decided(told.get());
            }
        }
        return new Decision.Busy();
    }

    /** Whether the author was told; empty when somebody was faster. */
    private Optional<Boolean> carryOut(
            Decisions.Idea idea, IdeaStatus status, Optional<String> answer, AccessToken.Id staff) {
        Instant now = parts.clock().instant();
        List<Announcements.News> told =
                news.toEach(listeners(idea), listener -> news.decided(idea, status, answer, listener));
        Optional<Announcements.News> toAuthor = told.stream()
                .filter(one -> idea.author().filter(one.to().contact()::equals).isPresent())
                .findFirst();
        WriteSet deed = new WriteSet()
                .add(Decisions.decide(idea, status, answer, now))
                .add(IdeaHistory.add(
                        parts.ids().next(), idea, status, Optional.empty(), answer, staff, told.size(), now));
        Event changed = new Event.IdeaStatusChanged(idea.number(), status.stored());
        long message = toAuthor.map(Announcements.News::messageId).orElse(TurnWrites.NO_MESSAGE);
        idea.author().ifPresent(author -> deed.add(Events.add(parts.ids().next(), author, message, changed, now)));
        return announcements.write(deed, told, now) ? Optional.of(toAuthor.isPresent()) : Optional.empty();
    }

    /** How many people would hear of a decision about this idea as things stand. */
    public long listening(Decisions.Idea idea) {
        return listeners(idea).stream()
                .map(Decisions.Listener::contact)
                .distinct()
                .count();
    }

    /** The author; where others were merged into the idea, also their authors, and all who support any of them. */
    private List<Decisions.Listener> listeners(Decisions.Idea idea) {
        return parts.database().read(tx -> {
            List<Decisions.Idea> merged = Decisions.mergedInto(tx, idea);
            return Stream.concat(Stream.of(idea), merged.stream())
                    .flatMap(one -> Decisions.listeners(tx, one).stream())
                    .filter(listener -> !merged.isEmpty() || !listener.supports())
                    .toList();
        });
    }

    /** How far the office is with a request; the resident hears of it from the person who does it. Taking it twice is no more than once. */
    public Decision decide(long number, RequestStatus status, AccessToken staff) {
        for (int attempt = 1; attempt <= CONFLICTS; attempt++) {
            Optional<Decisions.Request> request = parts.database().read(tx -> Decisions.request(tx, number));
            if (request.isEmpty()) {
                return new Decision.Unknown();
            }
            Optional<Decision> settled = settled(request.get(), status, staff);
            if (settled.isPresent()) {
                return settled.get();
            }
            if (parts.database().write(carryOut(request.get(), status, staff.id())) == Outcome.COMMITTED) {
                return new Decision.Decided(false);
            }
        }
        return new Decision.Busy();
    }

    /** What is answered without a change; empty where there is something to write. */
    private static Optional<Decision> settled(Decisions.Request request, RequestStatus status, AccessToken staff) {
        if (status != RequestStatus.TAKEN) {
            return Optional.empty();
        }
        if (request.isTakenByAnother(staff.id()) && !staff.role().may(Permission.OVERRULE)) {
            return request.takenBy().map(Decision.HeldBy::new);
        }
        return request.status() == RequestStatus.TAKEN
                        && request.takenBy().filter(staff.id()::equals).isPresent()
                ? Optional.of(new Decision.Decided(false))
                : Optional.empty();
    }

    private WriteSet carryOut(Decisions.Request request, RequestStatus status, AccessToken.Id staff) {
        Instant now = parts.clock().instant();
        WriteSet set = new WriteSet().add(Decisions.decide(request, status, staff, now));
        request.contact().ifPresent(contact -> {
            set.add(event(contact, new Event.RequestStatusChanged(request.number(), status.stored()), now));
            if (status == RequestStatus.DONE) {
                set.add(Sessions.requestDone(contact));
            }
        });
        return set;
    }

    private WriteSet.Change event(Contact.Id contact, Event event, Instant now) {
        return Events.add(parts.ids().next(), contact, TurnWrites.NO_MESSAGE, event, now);
    }
}
