package de.komplize.bot.dialogue;

import de.komplize.bot.Memo;
import de.komplize.bot.contact.Consents;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.understanding.Understanding;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One turn: what is known and what was written come together, the router decides, and the write set goes to the disk. */
final class TurnTaking {

    private static final Logger LOG = System.getLogger(TurnTaking.class.getName());

    /** Tries of a turn that throws; then it is stored as failed and the next message is not held up (check 13). */
    private static final int TRIES = 3;

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private final Conversations.Parts parts;
    private final TurnWrites writes;
    private final Channels channels;
    private final Recent recent;
    private final Numbers numbers;

    TurnTaking(Conversations.Parts parts, Channels channels, Recent recent) {
        this.parts = parts;
        this.recent = recent;
        this.channels = channels;
        this.writes = new TurnWrites(parts.ids(), channels);
        this.numbers = new Numbers(parts.database());
    }

    /** Where all numbers of ideas and requests come from: two of it would give one twice. */
    Numbers numbers() {
        return numbers;
    }

    /** What was decided, with what the utterance was understood as; empty for a turn that failed. */
    record Decided(
            Session session, Step step, String words, Optional<Understanding> understanding, Optional<String> failure) {

        private Decided with(Step other) {
            return new Decided(session, other, words, understanding, failure);
        }
    }

    /** Takes the turn; empty on a version conflict: load again and decide anew. */
    Optional<Receipt> take(Optional<Sessions.Known> found, Inbound message) {
        Instant now = parts.clock().instant();
        Sessions.Known known = found.orElseGet(() -> stranger(message.language()));
        Decided decided = withNotice(known, message.from().channel(), decide(known, message, now));
        TurnWrites.Written written = writes.of(known, message, decided, now);
        boolean erases = Erase.isIn(decided.step);
        if (erases) {
            written.set().add(parts.ledger().note(known.contact().id().value(), now, parts.failpoint()));
        }
        parts.failpoint().reach("before-write");
        // Whatever becomes of the write: what was read before it is not the latest any more.
        recent.forget(message.from());
        return switch (parts.database().write(written.set())) {
            case COMMITTED -> {
                parts.failpoint().reach("after-write");
                Optional<Regrouping> regrouped = Regrouping.in(decided.step);
                if (erases) {
                    parts.failpoint().reach("after-erase");
                    recent.forget(known.contact().id());
                } else if (regrouped.isPresent()) {
                    recent.forget(known.contact().id());
                    recent.forget(regrouped.get().other());
                    channels.committed(regrouped.get().told().address());
                } else {
                    recent.remember(message.from(), written.after());
                }
                channels.committed(message.from());
                yield Optional.of(new Receipt.Accepted(written.seq()));
            }
            case DUPLICATE -> Optional.of(new Receipt.Duplicate(seqOf(message)));
            case CONFLICT -> Optional.empty();
        };
    }

    /** Makes an address known and stores the notice as its first message. */
    Receipt open(Address address, Optional<String> language) {
        Sessions.Known known = stranger(language);
        String spoken = known.contact().language();
        Step step = new Step(
                known.session().state(), List.of(notice(address.channel(), spoken)), List.of(noticeShown(spoken)));
        TurnWrites.Written written =
                writes.opening(known, address, step, parts.clock().instant());
        return switch (parts.database().write(written.set())) {
            case COMMITTED -> {
                recent.remember(address, written.after());
                yield new Receipt.Accepted(written.seq());
            }
            case DUPLICATE, CONFLICT -> new Receipt.Duplicate(written.seq());
        };
    }

    private Sessions.Known stranger(Optional<String> language) {
        String spoken =
                parts.pack().closest(language.orElse(parts.pack().languages().getFirst()));
        Contact contact = new Contact(new Contact.Id(parts.ids().next()), spoken, Optional.empty());
        return new Sessions.Known(contact, parts.ids().next(), Session.fresh().write(), 0, 0, Optional.empty(), false);
    }

    /** Decides about a message; one that throws every time has failed. */
    Decided decide(Sessions.Known known, Inbound message, Instant now) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Memo.during(() -> decideOnce(known, message, now));
            } catch (RuntimeException | StackOverflowError e) {
                // A text that a reader nests too deep for is poison as any other.
                if (attempt == TRIES) {
                    return failed(known, message, e);
                }
            }
        }
    }

    private Decided decideOnce(Sessions.Known known, Inbound message, Instant now) {
        Session session = known.session();
        Optional<Choice> choice = Openings.in(
                        message, parts.pack(), known.contact().language(), now)
                .or(() -> choice(session, message));
        String words = choice.map(Choice::label).orElse(message.text());
        boolean stale = message.choice().isPresent() && choice.isEmpty();
        Optional<SurveyMail.Arrived> mail = message.letter().flatMap(letter -> surveyMail(letter, session, known, now));
        Content content =
                new Content(choice.map(Choice::label).orElse(Content.said(message)), choice, stale, message, mail);
        Turn turn = turn(known, session, content, message.from(), now);
        // Nothing is to be understood where all that was written are answers.
        Optional<Understanding> understanding = Optional.of(turn.understanding())
                .filter(_ -> !mail.map(SurveyMail.Arrived::leftover).equals(Optional.of("")));
        return new Decided(session, Heard.in(Router.route(turn), turn), words, understanding, Optional.empty());
    }

    private Optional<SurveyMail.Arrived> surveyMail(Letter letter, Session session, Sessions.Known known, Instant now) {
        AnswerReader.Context context = new AnswerReader.Context(
                known.contact().language(),
                LocalDate.ofInstant(now, CITY),
                parts.pack().districts());
        return SurveyMail.read(
                letter,
                session,
                context,
                parts.pack(),
                (id, today) -> Pass.find(id, parts.pack()).filter(survey -> survey.isOpen(today)));
    }

    /** A turn in which nobody wrote anything: to ask the open question again after a person had the conversation. */
    Turn silent(Sessions.Known known, Address address, Instant now) {
        return turn(known, known.session(), Content.NOTHING, address, now);
    }

    private Turn turn(Sessions.Known known, Session session, Content content, Address from, Instant now) {
        String language = known.contact().language();
        LocalDate today = LocalDate.ofInstant(now, CITY);
        Understanding whole =
                parts.understander().understand(content.words(), Optional.of(language), today, Optional.empty());
        // Words of danger count wherever they stand.
        Optional<String> other = whole.danger() ? Optional.empty() : content.otherwise(whole);
        Understanding understanding = other.map(
                        words -> parts.understander().understand(words, Optional.of(language), today, Optional.empty()))
                .orElse(whole);
        return new Turn(
                content.utterance(),
                content.choice(),
                content.stale(),
                content.attachments(),
                new Turn.Arrival(from.channel(), content.unread(), content.amongOthers(), content.mail()),
                language,
                known.contact().district(),
                understanding,
                session,
                parts.pack(),
                new StoredLookup(
                        parts.database(),
                        numbers,
                        known.contact().id(),
                        known.addressId(),
                        new StoredTies(parts.database(), channels, numbers, known, from, now)),
                now);
    }

    /** A choice is taken by its button, or typed as the whole message. */
    private static Optional<Choice> choice(Session session, Inbound message) {
        return message.choice().isPresent()
                ? session.offered(message.choice().get())
                : Choosing.of(session.offered(), Content.said(message));
    }

    private Decided failed(Sessions.Known known, Inbound message, Throwable cause) {
        // The exception's message may hold what was written: the class and the place are enough to find the fault.
        String reason = cause.getClass().getName()
                + (cause.getStackTrace().length > 0 ? " at " + cause.getStackTrace()[0] : "");
        LOG.log(
                Level.ERROR,
                "The turn of contact {0} failed: {1}",
                known.contact().id().value(),
                reason);
        Reply sorry = Reply.of(parts.pack().say(Say.TURN_FAILED, known.contact().language()));
        Session session = readable(known);
        Step step = new Step(session.state(), List.of(sorry), List.of(new Event.TurnFailed(reason)), true)
                .withAgenda(session.agenda());
        return new Decided(session, step, message.text(), Optional.empty(), Optional.of(reason));
    }

    /** A session that cannot be read must not silence its contact for ever: the conversation begins anew. */
    private static Session readable(Sessions.Known known) {
        try {
            return known.session();
        } catch (RuntimeException e) {
            return Session.fresh();
        }
    }

    /** At first contact, and after a time in which nothing could be sent, the notice goes ahead of the answer, in the same turn. */
    private Decided withNotice(Sessions.Known known, String channel, Decided decided) {
        if (!known.isNew() && !known.blocked() || Keywords.withoutNotice(channel, decided.step)) {
            return decided;
        }
        String language = Router.language(known.contact().language(), decided.step);
        Step notice = new Step(decided.step.next(), List.of(notice(channel, language)), List.of(noticeShown(language)));
        Step step = last(channel) ? decided.step.and(notice) : notice.and(decided.step);
        // Whoever comes back through a door they had shut is asked for everything anew.
        return decided.with(known.blocked() ? step.doing(Consents.withdrawHere(Consents.NEWS)) : step);
    }

    /** In a mail what was asked comes first. */
    private static boolean last(String channel) {
        return channel.equals(Letters.CHANNEL);
    }

    private Reply notice(String channel, String language) {
        return Reply.of(parts.pack().wording(Keywords.notice(channel), language));
    }

    private Event noticeShown(String language) {
        return new Event.NoticeShown(parts.pack().say(Say.NOTICE_VERSION, language));
    }

    private long seqOf(Inbound message) {
        return parts.database()
                .read(tx -> Messages.seqOf(tx, message.from().channel(), message.externalId()))
                .orElseThrow(() -> new IllegalStateException("A message that was stored before is gone"));
    }
}
