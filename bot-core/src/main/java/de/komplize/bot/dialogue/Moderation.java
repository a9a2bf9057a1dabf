package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Decisions;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Permission;
import de.komplize.bot.office.RequestStatus;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the office decides about ideas and requests. The author of an idea is told in the conversation it came from. Thread-safe. */
public final class Moderation {

    private static final int CONFLICTS = 3;

    private final Conversations.Parts parts;
    private final StaffTurns staffTurns;
    private final TurnWrites writes;

    Moderation(Conversations.Parts parts, StaffTurns staffTurns, TurnWrites writes) {
        this.parts = parts;
        this.staffTurns = staffTurns;
        this.writes = writes;
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
    public Decision decide(long number, IdeaStatus status, Optional<String> answer) {
        for (int attempt = 1; attempt <= CONFLICTS; attempt++) {
            Optional<Decisions.Idea> idea = parts.database().read(tx -> Decisions.idea(tx, number));
            if (idea.isEmpty()) {
                return new Decision.Unknown();
            }
            List<IdeaStatus> allowed = idea.get().status().allowed();
            if (!allowed.contains(status)) {
                return new Decision.NotFrom(idea.get().status(), allowed);
            }
            Optional<Boolean> told = carryOut(idea.get(), status, answer);
            if (told.isPresent()) {
                return new Decision.Decided(told.get());
            }
        }
        return new Decision.Busy();
    }

    /** Whether the author was told; empty when somebody was faster. */
    private Optional<Boolean> carryOut(Decisions.Idea idea, IdeaStatus status, Optional<String> answer) {
        Optional<Address> where = idea.author()
                .flatMap(author -> parts.database().read(tx -> Decisions.whereToTell(tx, author, idea.channel())));
        if (where.isPresent()) {
            return staffTurns.run(
                    idea.author().orElseThrow(), where.get(), seen -> telling(seen, idea, status, answer));
        }
        Instant now = parts.clock().instant();
        WriteSet set = new WriteSet().add(Decisions.decide(idea, status, answer, now));
        idea.author().ifPresent(author -> set.add(event(author, changed(idea, status), now)));
        return parts.database().write(set) == Outcome.COMMITTED ? Optional.of(false) : Optional.empty();
    }

    private StaffTurns.Decided<Boolean> telling(
            StaffTurns.Seen seen, Decisions.Idea idea, IdeaStatus status, Optional<String> answer) {
        Session session = seen.known().session();
        String language = seen.known().contact().language();
        Step step = new Step(
                        session.state(),
                        List.of(Reply.of(news(idea, status, answer, language))),
                        List.of(changed(idea, status)),
                        true)
                .withAgenda(session.agenda());
        WriteSet set = writes.byStaff(
                seen.known(), seen.address(), session.after(step), step, TurnWrites.Voice.UNASKED, seen.now());
        return new StaffTurns.Decided<>(true, set.add(Decisions.decide(idea, status, answer, seen.now())));
    }

    private static Event changed(Decisions.Idea idea, IdeaStatus status) {
        return new Event.IdeaStatusChanged(idea.number(), status.stored());
    }

    /** What became of the idea, in the author's language; the city's answer as the city wrote it. */
    private String news(Decisions.Idea idea, IdeaStatus status, Optional<String> answer, String language) {
        Map<String, String> which = Map.of("number", String.valueOf(idea.number()), "name", idea.title());
        String news = parts.pack().say(Say.OFFICE_IDEA, language, which)
                + "\n"
                + parts.pack().say(sentence(status), language);
        return answer.map(text -> news + "\n" + parts.pack().say(Say.OFFICE_IDEA_ANSWER, language) + "\n" + text)
                .orElse(news);
    }

    private static Say sentence(IdeaStatus status) {
        return switch (status) {
            case PUBLISHED -> Say.OFFICE_IDEA_PUBLISHED;
            case DECLINED -> Say.OFFICE_IDEA_DECLINED;
            case MERGED -> Say.OFFICE_IDEA_MERGED;
            case PLANNED -> Say.OFFICE_IDEA_PLANNED;
            case REALISED -> Say.OFFICE_IDEA_REALISED;
            case SUBMITTED, WITHDRAWN, ERASED ->
                throw new IllegalArgumentException("The office does not decide that an idea is " + status.stored());
        };
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
