package de.komplize.bot.dialogue;

import de.komplize.bot.Ids;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Carrier;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Dispatcher;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.MailKeys;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.OwnCopy;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.privacy.ErasedAnew;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Secrets;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.understanding.Understander;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The shell around the dialogues: takes each inbound message through one turn, one at a time per contact, in order of arrival. When
 * {@link #accept} returns Accepted, every effect of the turn is on the disk.
 */
public final class Conversations implements Inbox {

    /** Waiting messages of one contact: more than any person writes, enough for a provider that repeats itself. */
    private static final int MOST_WAITING = 128;

    /** A conflict means that another channel of the same contact was faster. */
    private static final int CONFLICTS = 3;

    private static final Duration SOON = Duration.ofSeconds(1);

    private final Parts parts;
    private final Channels channels;
    private final TurnTaking turns;
    private final Copies copies;
    private final Doors doors;
    private final KeptFiles files;
    private final Lanes addresses = new Lanes(MOST_WAITING);
    private final Lanes contacts = new Lanes(MOST_WAITING);
    private final Pace pace = new Pace();
    private final Recent recent = new Recent();
    private final Gate gate = new Gate();
    private final Handoffs handoffs;
    private final Moderation moderation;
    private final Merging merging;
    private final Repairs repairs;
    private final Filing filing;
    private final Links links;
    private final Invitations invitations;

    /** What the shell works with. */
    public record Parts(
            Database database,
            ContentPack pack,
            Understander understander,
            InstantSource clock,
            Ids ids,
            Attachments attachments,
            ErasureLedger ledger,
            Failpoint failpoint) {}

    public Conversations(Parts parts, List<Channel> channels, Dispatcher.Parts sending) {
        this.parts = parts;
        this.channels = new Channels(channels, sending);
        this.turns = new TurnTaking(parts, this.channels, recent);
        TurnWrites writes = new TurnWrites(parts.ids(), this.channels);
        StaffTurns staffTurns = new StaffTurns(parts, this.channels, recent, addresses, contacts);
        this.handoffs = new Handoffs(parts, staffTurns, turns, writes);
        Announcements announcements = new Announcements(parts, this.channels, recent);
        this.moderation = new Moderation(parts, announcements);
        this.merging = new Merging(parts, announcements);
        this.repairs = new Repairs(parts, staffTurns, turns, writes, this.channels);
        this.filing = new Filing(parts, turns.numbers());
        this.copies = new Copies(parts);
        this.doors = new Doors(parts, recent);
        this.files = new KeptFiles(parts);
        this.links = new Links(parts, this.channels, recent);
        this.invitations = Invitations.within(parts, this.channels, recent);
    }

    /** Begins to send what is due and to receive. Before anybody is let in, whom a restored backup has brought back is erased anew. */
    public void start() {
        ErasedAnew.run(parts.database, parts.ledger);
        channels.start(this);
    }

    /** Stops receiving, lets what is under way finish, and stops sending; within the given time. */
    public void stop(Duration atMost) {
        channels.closeChannels();
        gate.shut(atMost);
        channels.closeLanes();
    }

    @Override
    public Receipt accept(Inbound message) {
        return gate.pass(
                () -> addresses.run(message.from(), () -> take(message)).orElse(new Receipt.Unavailable(SOON)));
    }

    @Override
    public Receipt open(Address address, Optional<String> language) {
        return gate.pass(() ->
                addresses.run(address, () -> turns.open(address, language)).orElse(new Receipt.Unavailable(SOON)));
    }

    private Receipt take(Inbound message) {
        parts.failpoint().reach("before-turn");
        Optional<Sessions.Known> known = recent.find(message.from()).or(() -> find(message));
        Optional<Long> duplicate = known.flatMap(Sessions.Known::duplicate);
        if (duplicate.isPresent()) {
            return new Receipt.Duplicate(duplicate.get());
        }
        Optional<Duration> wait = pace.take(message.from(), parts.clock().instant());
        if (wait.isPresent()) {
            return find(message)
                    .flatMap(Sessions.Known::duplicate)
                    .<Receipt>map(Receipt.Duplicate::new)
                    .orElse(new Receipt.TooFast(wait.get()));
        }
        boolean taken = false;
        try {
            Receipt receipt = contacts.run(laneOf(known, message), () -> turn(known, message))
                    .orElse(new Receipt.Unavailable(SOON));
            taken = receipt instanceof Receipt.Accepted;
            return receipt;
        } finally {
            if (!taken) {
                pace.giveBack(message.from());
            }
        }
    }

    private Receipt turn(Optional<Sessions.Known> first, Inbound message) {
        Optional<Sessions.Known> known = first;
        for (int attempt = 1; attempt <= CONFLICTS; attempt++) {
            Optional<Receipt> receipt = turns.take(known, message);
            if (receipt.isPresent()) {
                parts.failpoint().reach("after-turn");
                return receipt.get();
            }
            known = find(message);
        }
        return new Receipt.Unavailable(SOON);
    }

    private Optional<Sessions.Known> find(Inbound message) {
        return parts.database().read(tx -> Sessions.find(tx, message.from(), message.externalId()));
    }

    private static Object laneOf(Optional<Sessions.Known> known, Inbound message) {
        return known.<Object>map(k -> k.contact().id()).orElse(message.from());
    }

    @Override
    public boolean knows(Address address) {
        return recent.find(address).isPresent()
                || parts.database().read(tx -> Sessions.find(tx, address, "")).isPresent();
    }

    @Override
    public Set<String> taken(String channel, Set<String> externalIds) {
        return parts.database().read(tx -> Messages.taken(tx, channel, externalIds));
    }

    @Override
    public void left(Address address) {
        doors.left(address);
    }

    @Override
    public void returned(Address address) {
        doors.returned(address);
    }

    @Override
    public void moved(Address from, Address to) {
        doors.moved(from, to);
    }

    @Override
    public List<Message> since(Address address, long seq, int limit) {
        return parts.database().read(tx -> Messages.since(tx, address, seq, limit));
    }

    @Override
    public String keep(Address from, String mediaType, byte[] content) {
        return files.keep(from, mediaType, content);
    }

    @Override
    public Optional<String> missing(Address from, List<String> attachments) {
        return files.missing(from, attachments);
    }

    @Override
    public OwnCopy copy(Address from) {
        return copies.of(from);
    }

    @Override
    public String wording(String key, String language) {
        return parts.pack().wording(key, language);
    }

    @Override
    public Optional<Choice> opening(String start, String language) {
        return Openings.of(
                start,
                parts.pack(),
                parts.pack().closest(language),
                parts.clock().instant());
    }

    @Override
    public List<String> ways(String channel) {
        return List.copyOf(channels.links(channel, "").keySet());
    }

    @Override
    public List<String> languages() {
        return parts.pack().languages();
    }

    @Override
    public Carrier carrier(String channel) {
        return new Carrier(channel, parts.database(), parts.clock(), this);
    }

    @Override
    public Post post() {
        return new Post(parts.database(), parts.attachments(), parts.clock(), new MailKeys(secret(Letters.CHANNEL)));
    }

    @Override
    public byte[] secret(String name) {
        return Secrets.obtain(parts.database(), name);
    }

    /** Conversations in the hands of staff. */
    public Handoffs handoffs() {
        return handoffs;
    }

    /** What the office decides about ideas and requests. */
    public Moderation moderation() {
        return moderation;
    }

    /** Ideas that are put together, and taken apart again. */
    public Merging merging() {
        return merging;
    }

    /** What staff do about turns that failed and messages that were given up. */
    public Repairs repairs() {
        return repairs;
    }

    /** What staff write down for people who come in person. */
    public Filing filing() {
        return filing;
    }

    /** Channels that became one conversation. */
    public Links links() {
        return links;
    }

    /** Invitations to surveys by mail; empty where there is no such channel. */
    public Optional<Invitations> invitations() {
        return Optional.of(invitations).filter(_ -> channels.sends(Letters.CHANNEL));
    }

    /** A contact's conversation as a transcript; empty when there is none. */
    public Optional<Transcript> transcript(long contactId) {
        return parts.database().read(tx -> Transcripts.of(tx, contactId));
    }

    /** The same from a database file, beside the server that may be writing to it. */
    public static Optional<Transcript> transcript(Path database, long contactId) {
        return Sqlite.peek(database, tx -> Transcripts.of(tx, contactId));
    }
}
