package de.komplize.channels.email;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.MailKeys;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.HttpChannel;
import de.komplize.channels.email.postbox.Place;
import de.komplize.channels.email.postbox.Places;
import de.komplize.channels.email.postbox.Postbox;
import de.komplize.channels.email.postbox.Rhythm;
import de.komplize.channels.email.submission.Envelope;
import de.komplize.channels.email.submission.Submission;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** E-mail: what arrives in the city's mail box, and what goes out to residents. A mail is marked as done once all that it does is on the disk. */
final class Email implements HttpChannel {

    /** A survey with all its questions. */
    private static final int LONGEST = 50_000;

    /** Mails a second, all domains together; what one of them takes is less, see {@link Submission#PER_DOMAIN}. */
    private static final int PER_SECOND = 10;

    private static final String TOO_MANY = "Too many automatic mails to this address within an hour or a day";

    /** What nobody waits for goes once there is room for it again. */
    private static final Duration LATER = Duration.ofHours(1);

    private final MailSettings settings;
    private final Optional<String> web;
    private final Clock clock;
    private final Rhythm rhythm;
    private final Submission submission;
    private final StopDoor door = new StopDoor();
    private final AtomicReference<Optional<Desk>> desk = new AtomicReference<>(Optional.empty());

    /** What there is once the channel has started. */
    private record Desk(Post post, MailWriter writer, Postbox box) {}

    /** @param web the address at which residents reach this machine; empty where it is not known */
    Email(MailSettings settings, Optional<String> web, Clock clock, Rhythm rhythm) {
        this.rhythm = rhythm;
        this.settings = settings;
        this.web = web;
        this.clock = clock;
        this.submission = new Submission(settings, clock);
    }

    @Override
    public String name() {
        return Letters.CHANNEL;
    }

    @Override
    public Limits limits() {
        return new Limits(LONGEST, false, Delivery.SENT, Submission.CONNECTIONS, PER_SECOND);
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        door.routing(routing);
    }

    @Override
    public void start(Inbox inbox) {
        Post post = inbox.post();
        MailWriter writer = new MailWriter(new OwnAddress(settings.address()), post, inbox, web, clock);
        Places places = new Kept(post, settings.folder());
        Postbox box = new Postbox(
                settings, clock, new Taking(new OwnAddress(settings.address()), inbox, post, clock), places, rhythm);
        desk.set(Optional.of(new Desk(post, writer, box)));
        door.open(inbox, post);
        box.start();
    }

    @Override
    public Pace pace(Address to) {
        return submission.pace(Mailbox.of(to).address());
    }

    @Override
    public SendResult send(Outbound message) {
        Optional<Desk> open = desk.get();
        if (open.isEmpty()) {
            return new SendResult.Unreachable("The channel has not started");
        }
        Mailbox to = Mailbox.of(message.to());
        Post.Outgoing outgoing = open.get().post.outgoing(message.id());
        if (!outgoing.written() && !open.get().post.mayReceive(to)) {
            return outgoing.unasked()
                    ? new SendResult.TryLater(TOO_MANY, Optional.of(LATER))
                    : new SendResult.Rejected(TOO_MANY + ": somebody must look whether a machine answers there");
        }
        Envelope envelope = new Envelope(open.get().writer.bounces(message.id()), to.address());
        return submission.send(envelope, open.get().writer.write(message, outgoing, to));
    }

    /** Where a message comes back to if it cannot be delivered. */
    String bounces(long message) {
        return desk.get().orElseThrow().writer.bounces(message);
    }

    /** What the link that ends messages carries in a message. */
    String stopKey(long message) {
        return desk.get().orElseThrow().post.key(MailKeys.Purpose.STOP, message);
    }

    @Override
    public Optional<Trouble> trouble() {
        return submission.trouble().or(() -> desk.get().flatMap(open -> open.box.trouble()));
    }

    @Override
    public void close() {
        desk.get().ifPresent(open -> open.box.close());
        submission.close();
    }

    /** How far the folder was read, in the database. */
    private record Kept(Post post, String folder) implements Places {

        @Override
        public Optional<Place> load() {
            return post.place(folder).map(place -> new Place(place.validity(), place.uid(), place.since()));
        }

        @Override
        public void save(Place place) {
            post.reached(folder, new Post.Place(place.validity(), place.uid(), place.since()));
        }
    }
}
