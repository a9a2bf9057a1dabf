package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What went wrong is tried once more, when staff say so: turns that failed, messages that were given up. Each fault once, however often and by
 * however many it is clicked. Thread-safe; what it answers is on the disk.
 */
public final class Repairs {

    private final Conversations.Parts parts;
    private final StaffTurns staffTurns;
    private final TurnTaking turns;
    private final TurnWrites writes;
    private final Channels channels;

    Repairs(Conversations.Parts parts, StaffTurns staffTurns, TurnTaking turns, TurnWrites writes, Channels channels) {
        this.parts = parts;
        this.staffTurns = staffTurns;
        this.turns = turns;
        this.writes = writes;
        this.channels = channels;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** The message has been understood and answered, or is on its way. */
        record Done() implements Outcome {}

        /** The turn failed for the same or another reason: the program has to be mended first. */
        record FailedAgain() implements Outcome {}

        /** There is no such fault any more: somebody was faster, or the person was erased. */
        record Gone() implements Outcome {}

        /** The person wants no messages there any more. */
        record OptedOut() implements Outcome {}

        /** The channel is not set up. */
        record NoChannel() implements Outcome {}

        /** Too much is going on in the conversation: come again. */
        record Busy() implements Outcome {}
    }

    private record Failed(Contact.Id contact, Inbound message) {}

    /** Takes the turn of a stored message anew, as the conversation stands now. */
    public Outcome takeAgain(long messageId) {
        Optional<Failed> failed = parts.database().read(tx -> failed(tx, messageId));
        return failed.isEmpty()
                ? new Outcome.Gone()
                : staffTurns
                        .run(failed.get().contact, failed.get().message.from(), seen -> again(seen, messageId))
                        .orElseGet(Outcome.Busy::new);
    }

    private StaffTurns.Decided<Outcome> again(StaffTurns.Seen seen, long messageId) {
        Optional<Failed> failed = parts.database().read(tx -> failed(tx, messageId));
        if (failed.isEmpty()) {
            return StaffTurns.Decided.unchanged(new Outcome.Gone());
        }
        Inbound message = failed.get().message;
        TurnTaking.Decided decided = turns.decide(seen.known(), message, seen.now());
        if (decided.failure().isPresent()) {
            return StaffTurns.Decided.unchanged(new Outcome.FailedAgain());
        }
        WriteSet set = writes.again(seen.known(), message, messageId, decided, seen.now());
        if (Erase.isIn(decided.step())) {
            set.add(parts.ledger().note(failed.get().contact.value(), seen.now(), parts.failpoint()));
        }
        return new StaffTurns.Decided<>(new Outcome.Done(), set);
    }

    private static Optional<Failed> failed(Transaction tx, long messageId) {
        List<String> files =
                tx.list(row -> row.text(1), "SELECT id FROM attachment WHERE message_id = ? ORDER BY id", messageId);
        return tx.one(row -> new Failed(new Contact.Id(row.number(1)), inbound(row, files)), """
                SELECT a.contact_id, a.channel, a.handle, m.external_id, m.text, m.choice, m.at
                FROM message m JOIN address a ON a.id = m.address_id
                WHERE m.id = ? AND m.failure IS NOT NULL AND m.external_id IS NOT NULL
                """, messageId);
    }

    private static Inbound inbound(Transaction.Row row, List<String> files) throws SQLException {
        return new Inbound(
                new Address(row.text(2), row.text(3)),
                row.text(4),
                row.text(5),
                row.optionalText(6),
                files,
                Optional.empty(),
                Instant.ofEpochMilli(row.number(7)));
    }

    private record GivenUp(Address address, boolean unwanted) {}

    /**
     * Sends a message once more that was given up.
     *
     * @param attempts how many there were when it was seen: one that was given up again since is another fault
     */
    public Outcome sendAgain(long outboxId, int attempts) {
        Optional<GivenUp> found = parts.database()
                .read(tx -> tx.one(
                        row -> new GivenUp(new Address(row.text(1), row.text(2)), row.number(3) == 1),
                        """
                        SELECT a.channel, a.handle, a.state = ? AND o.priority > 0 FROM outbox o JOIN address a ON a.id = o.address_id
                        WHERE o.id = ? AND o.attempts = ? AND o.state IN ('failed', 'dead')
                        """,
                        Addresses.OPTED_OUT,
                        outboxId,
                        attempts));
        if (found.isEmpty()) {
            return new Outcome.Gone();
        }
        if (found.get().unwanted) {
            return new Outcome.OptedOut();
        }
        if (!channels.sends(found.get().address.channel())) {
            return new Outcome.NoChannel();
        }
        WriteSet set = new WriteSet()
                .add(Outbox.replay(outboxId, attempts, parts.clock().instant()));
        if (parts.database().write(set) != Database.Outcome.COMMITTED) {
            return new Outcome.Gone();
        }
        channels.committed(found.get().address);
        return new Outcome.Done();
    }
}
