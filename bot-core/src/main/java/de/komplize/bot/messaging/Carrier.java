package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a channel needs whose provider is a carrier: messages that come in parts, reports on what was sent, and messages without an id of their
 * own. Thread-safe; blocks until what it did is on the disk.
 */
public final class Carrier {

    /** The parts of a message come within seconds; a telephone that has lost the network sends the rest when it is back, or never. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final String channel;
    private final Database database;
    private final InstantSource clock;
    private final Inbox inbox;
    private volatile boolean sameNotation;

    public Carrier(String channel, Database database, InstantSource clock, Inbox inbox) {
        this.channel = channel;
        this.database = database;
        this.clock = clock;
        this.inbox = inbox;
    }

    /**
     * Takes a part. Accepted means that it is on the disk; with the last one the message is taken, and the receipt is the message's. Seq 0 where
     * there is no message yet.
     */
    public Receipt accept(Piece piece) {
        try {
            database.write(new WriteSet().add(Pieces.add(piece, clock.instant())));
            String message = database.read(tx -> Pieces.messageOf(tx, piece)).orElseThrow();
            Pieces.Gathered gathered = database.read(tx -> Pieces.gathered(tx, message));
            if (gathered.taken()) {
                return new Receipt.Duplicate(0);
            }
            return gathered.isComplete() ? take(gathered) : new Receipt.Accepted(0);
        } catch (StorageException e) {
            return new Receipt.Unavailable(SOON);
        }
    }

    /** Takes what has waited long enough for its missing parts, each marked by "[…]", and what a crash kept from being taken. Returns how many. */
    public int acceptOverdue() {
        int taken = 0;
        for (String message : database.read(tx -> Pieces.open(tx, channel))) {
            Pieces.Gathered gathered = database.read(tx -> Pieces.gathered(tx, message));
            boolean overdue = gathered.newest().isBefore(clock.instant().minus(PATIENCE));
            if ((gathered.isComplete() || overdue) && take(gathered) instanceof Receipt.Accepted) {
                taken++;
            }
        }
        database.write(new WriteSet().add(Pieces.forgetOld(clock.instant())));
        return taken;
    }

    /** False where it could not be stored: the provider shall come again. A report on something unknown is kept for a while, and no mistake. */
    public boolean report(DeliveryReport report) {
        try {
            // Who was seen to write an id alike both times is not read in another notation any more.
            if (!sameNotation && database.read(tx -> Deliveries.knows(tx, channel, report))) {
                sameNotation = true;
            }
            database.write(new WriteSet().add(Deliveries.report(channel, report, !sameNotation, clock.instant())));
            return true;
        } catch (StorageException e) {
            return false;
        }
    }

    /** The greatest external id of the channel that begins so; ids that end with the time say when the message was taken last. */
    public Optional<String> lastId(String beginning) {
        return database.read(tx -> tx.one(
                row -> row.text(1),
                "SELECT external_id FROM message WHERE channel = ? AND external_id >= ? AND external_id < ? ORDER BY external_id DESC LIMIT 1",
                channel,
                beginning,
                beginning + Character.MAX_VALUE));
    }

    /** As much as a message may hold, with a mark where there was more. */
    public static String fitting(String text) {
        String clean = Inbound.clean(text);
        int length = clean.codePointCount(0, clean.length());
        return length <= Inbound.LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, Inbound.LONGEST - Pieces.GAP.length())) + Pieces.GAP;
    }

    private Receipt take(Pieces.Gathered gathered) {
        Instant now = clock.instant();
        Receipt receipt =
                inbox.accept(Inbound.text(gathered.from(), gathered.message(), fitting(gathered.joined()), now));
        if (receipt instanceof Receipt.Accepted || receipt instanceof Receipt.Duplicate) {
            database.write(new WriteSet().add(Pieces.taken(gathered.message(), now)));
        }
        return receipt;
    }
}
