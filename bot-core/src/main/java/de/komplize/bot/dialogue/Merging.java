package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Decisions;
import de.komplize.bot.office.Decisions.Idea;
import de.komplize.bot.office.IdeaHistory;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts two ideas of like meaning together, and takes them apart again. Each keeps its words, its author and its supports; whoever wrote or supports
 * one of them is told once, in the write set of the deed. Thread-safe.
 */
public final class Merging {

    private static final int CONFLICTS = 3;

    private final Conversations.Parts parts;
    private final Announcements announcements;
    private final IdeaNews news;

    Merging(Conversations.Parts parts, Announcements announcements) {
        this.parts = parts;
        this.announcements = announcements;
        this.news = new IdeaNews(parts.pack(), parts.ids());
    }

    /** What became of it. */
    public sealed interface Outcome {
        /**
         * It is on the disk.
         *
         * @param status where the idea stands now
         * @param told how many people were told
         */
        record Done(IdeaStatus status, int told) implements Outcome {}

        /** It cannot be. */
        record Refused(Why why) implements Outcome {}

        /** There is no idea of one of the numbers. */
        record Unknown() implements Outcome {}

        /** Somebody else decides at the same time: look again. */
        record Busy() implements Outcome {}
    }

    /** Why it cannot be. */
    public enum Why {
        /** An idea and itself. */
        SAME,
        /** Merged already, realised, taken back or erased. */
        NOT_FROM_HERE,
        /** The other is merged itself, taken back or erased. */
        NOT_INTO_THAT,
        /** Others were merged into it: they would be two steps away. */
        HAS_OTHERS,
        /** It stands by itself. */
        NOT_MERGED
    }

    /** The idea counts with the other from now on. */
    public Outcome merge(long number, long into, AccessToken staff) {
        return attempts(() -> {
            Optional<Idea> idea = find(number);
            Optional<Idea> other = find(into);
            return idea.isEmpty() || other.isEmpty()
                    ? Optional.of(new Outcome.Unknown())
                    : refusal(idea.get(), other.get())
                            .<Outcome>map(Outcome.Refused::new)
                            .or(() -> merged(idea.get(), other.get(), staff));
        });
    }

    /** The idea stands by itself again, where it stood before. */
    public Outcome unmerge(long number, AccessToken staff) {
        return attempts(() -> {
            Optional<Idea> idea = find(number);
            if (idea.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            Optional<Idea> from = idea.filter(found -> found.status() == IdeaStatus.MERGED)
                    .flatMap(Idea::mergedInto)
                    .flatMap(this::find);
            return from.isEmpty()
                    ? Optional.of(new Outcome.Refused(Why.NOT_MERGED))
                    : apart(idea.get(), from.get(), staff);
        });
    }

    private static Outcome attempts(Supplier<Optional<Outcome>> attempt) {
        return Stream.generate(attempt)
                .limit(CONFLICTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(Outcome.Busy::new);
    }

    private Optional<Idea> find(long number) {
        return parts.database().read(tx -> Decisions.idea(tx, number));
    }

    private Optional<Why> refusal(Idea idea, Idea other) {
        if (idea.number() == other.number()) {
            return Optional.of(Why.SAME);
        }
        if (!idea.status().mayBeMerged()) {
            return Optional.of(Why.NOT_FROM_HERE);
        }
        if (!other.status().takesOthers()) {
            return Optional.of(Why.NOT_INTO_THAT);
        }
        return parts.database().read(tx -> Decisions.mergedInto(tx, idea)).isEmpty()
                ? Optional.empty()
                : Optional.of(Why.HAS_OTHERS);
    }

    /** Empty where somebody was faster. */
    private Optional<Outcome> merged(Idea idea, Idea into, AccessToken staff) {
        Instant now = parts.clock().instant();
        List<Announcements.News> told =
                news.toEach(listeners(idea, into), listener -> news.merged(idea, into, listener));
        WriteSet deed = new WriteSet()
                .add(Decisions.merge(idea, into, now))
                .add(IdeaHistory.add(
                        parts.ids().next(),
                        idea,
                        IdeaStatus.MERGED,
                        Optional.of(into),
                        Optional.empty(),
                        staff.id(),
                        told.size(),
                        now));
        event(deed, idea.author(), new Event.IdeaMerged(idea.number(), into.number()), now);
        return announcements.write(deed, told, now)
                ? Optional.of(new Outcome.Done(IdeaStatus.MERGED, told.size()))
                : Optional.empty();
    }

    private Optional<Outcome> apart(Idea idea, Idea from, AccessToken staff) {
        Instant now = parts.clock().instant();
        IdeaStatus before = parts.database().read(tx -> Decisions.before(tx, idea));
        List<Announcements.News> told =
                news.toEach(listeners(idea, from), listener -> news.apart(idea, from, before, listener));
        WriteSet deed = new WriteSet()
                .add(Decisions.unmerge(idea, from, now))
                .add(IdeaHistory.add(
                        parts.ids().next(),
                        idea,
                        before,
                        Optional.empty(),
                        Optional.empty(),
                        staff.id(),
                        told.size(),
                        now));
        event(deed, idea.author(), new Event.IdeaUnmerged(idea.number(), from.number()), now);
        return announcements.write(deed, told, now)
                ? Optional.of(new Outcome.Done(before, told.size()))
                : Optional.empty();
    }

    private List<Decisions.Listener> listeners(Idea idea, Idea other) {
        return parts.database()
                .read(tx -> Stream.of(idea, other)
                        .flatMap(one -> Decisions.listeners(tx, one).stream())
                        .toList());
    }

    private void event(WriteSet deed, Optional<Contact.Id> author, Event event, Instant now) {
        author.ifPresent(
                contact -> deed.add(Events.add(parts.ids().next(), contact, TurnWrites.NO_MESSAGE, event, now)));
    }
}
