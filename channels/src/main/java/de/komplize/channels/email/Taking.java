package de.komplize.channels.email;

import de.komplize.bot.messaging.Carrier;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbound.Unread;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SetAside;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.StorageException;
import de.komplize.channels.MediaKind;
import de.komplize.channels.email.postbox.Arrivals;
import de.komplize.channels.email.postbox.RawMail;
import de.komplize.channels.email.reading.Failure;
import de.komplize.channels.email.reading.MailReader;
import de.komplize.channels.email.reading.ReadMail;
import de.komplize.channels.email.reading.ReadMail.Kind;
import de.komplize.channels.email.reading.Refused;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes one message of the engine of a mail, or sets aside what is nobody's message; nothing is answered that a machine wrote. */
final class Taking implements Arrivals {

    private static final Logger LOG = System.getLogger(Taking.class.getName());

    private static final String RAW = "message/rfc822";
    private static final String UNREADABLE = "unreadable";

    /** A writer who is asked to slow down is waited for here, so that the order stays. */
    private static final int PATIENCE = 5;

    private final OwnAddress own;
    private final Inbox inbox;
    private final Post post;
    private final Senders senders;
    private final Clock clock;

    Taking(OwnAddress own, Inbox inbox, Post post, Clock clock) {
        this.own = own;
        this.inbox = inbox;
        this.post = post;
        this.senders = new Senders(own, post);
        this.clock = clock;
    }

    @Override
    public Outcome take(RawMail mail) {
        try {
            Optional<ReadMail> read = read(mail.content());
            return read.isPresent() ? take(mail, read.get()) : poison(mail);
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "A mail waits for the database: {0}", e.getMessage());
            return Outcome.LATER;
        }
    }

    /** Empty for what the reader cannot get through: no mail holds up those behind it. */
    private static Optional<ReadMail> read(byte[] content) {
        try {
            return Optional.of(MailReader.read(content));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(
                    Level.ERROR,
                    "A mail could not be read and is set aside: {0}",
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private Outcome poison(RawMail mail) {
        String id = Senders.externalId(mail.content());
        if (!post.isSetAside(id)) {
            post.setAside(new SetAside(
                    id,
                    UNREADABLE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    post.keep(RAW, mail.content()).id(),
                    List.of("poison")));
        }
        return Outcome.DONE;
    }

    private Outcome take(RawMail mail, ReadMail read) {
        String id = Senders.externalId(read);
        if (post.isSetAside(id) || !inbox.taken(Letters.CHANNEL, Set.of(id)).isEmpty()) {
            return Outcome.DONE;
        }
        Optional<Senders.Sender> sender = isOfAMachine(read) ? Optional.empty() : senders.of(read, mail.content());
        if (sender.isEmpty()) {
            setAside(mail, read, id);
            return Outcome.DONE;
        }
        return accept(inbound(mail, read, id, sender.get()));
    }

    /** What the city writes itself, a copy in the same mail box, is answered as little as what machines write. */
    private boolean isOfAMachine(ReadMail read) {
        boolean ofOurs =
                read.headers().from().map(from -> own.is(from.address())).orElse(false);
        return ofOurs || read.kind() != Kind.REPLY && read.kind() != Kind.EMPTY;
    }

    private void setAside(RawMail mail, ReadMail read, String id) {
        Optional<Post.Sent> about = senders.about(read, mail.content());
        Optional<Failure> failure = read.failure();
        boolean person = read.kind() == Kind.REPLY || read.kind() == Kind.EMPTY;
        Optional<Mailbox> mailbox = failure.flatMap(Failure::address)
                .or(() -> read.headers().from().map(from -> from.address()))
                .flatMap(Mailbox::of);
        post.setAside(new SetAside(
                id,
                person ? UNREADABLE : read.kind().stored(),
                mailbox,
                about,
                failure.map(Failure::status),
                failure.map(Failure::hard),
                post.keep(RAW, mail.content()).id(),
                read.notes()));
    }

    private Inbound inbound(RawMail mail, ReadMail read, String id, Senders.Sender sender) {
        List<Attachments.Kept> files = new ArrayList<>();
        boolean unreadFile = !read.refusedAttachments().isEmpty();
        for (var attachment : read.attachments()) {
            Optional<String> type = MediaKind.sniff(attachment.bytes(), attachment.mediaType());
            if (type.isPresent()) {
                files.add(post.keep(type.get(), attachment.bytes()));
            } else {
                unreadFile = true;
            }
        }
        List<String> marks = new ArrayList<>(sender.marks());
        if (read.whole()) {
            marks.add("whole");
        }
        if (mail.cut() || Inbound.tooLong(read.text())) {
            marks.add("cut");
        }
        Letter letter = new Letter(
                read.headers().messageId().map(bare -> "<" + bare + ">"),
                read.headers().subject(),
                read.excerpts(),
                sender.survey(),
                sender.proven(),
                marks,
                post.keep(RAW, mail.content()),
                files,
                read.notes());
        return new Inbound(
                sender.address(),
                id,
                Carrier.fitting(words(read)),
                Optional.empty(),
                files.stream().map(Attachments.Kept::id).toList(),
                read.headers().language(),
                clock.instant(),
                Set.of(),
                unreadFile ? Optional.of(unread(read)) : Optional.empty(),
                false,
                Optional.of(letter));
    }

    private static Unread unread(ReadMail read) {
        boolean tooLarge = read.refusedAttachments().stream().anyMatch(refused -> refused.why() == Refused.Why.SIZE);
        return tooLarge ? Unread.TOO_LARGE : Unread.FILE;
    }

    /** The subject of a mail may be all that is said. */
    private static String words(ReadMail read) {
        String subject = read.headers().subject();
        return read.text().isBlank() && !Subjects.isReply(subject) ? subject : read.text();
    }

    private Outcome accept(Inbound inbound) {
        for (int i = 0; i < PATIENCE; i++) {
            switch (inbox.accept(inbound)) {
                case Receipt.Accepted _, Receipt.Duplicate _ -> {
                    return Outcome.DONE;
                }
                case Receipt.TooFast(Duration wait) -> {
                    if (!pause(wait)) {
                        return Outcome.LATER;
                    }
                }
                case Receipt.Unavailable _ -> {
                    return Outcome.LATER;
                }
            }
        }
        return Outcome.LATER;
    }

    private static boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
