package de.komplize.bot.messaging;

import de.komplize.bot.messaging.MailKeys.Purpose;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * What the channel of e-mail needs beside the inbox: threads known by their secrets, mails that are nobody's message, mail boxes that cannot be
 * reached, and how far the mail server's folder was read. Thread-safe; blocks until what it did is on the disk.
 */
public final class Post {

    /** Even where a machine is taken for a person, it is not answered without end (check 45). */
    static final int MOST_AN_HOUR = 5;

    static final int MOST_A_DAY = 10;

    /** Older mails of a conversation are not named to mail programs. */
    private static final int MOST_REFERENCES = 10;

    private final Database database;
    private final Attachments attachments;
    private final InstantSource clock;
    private final MailKeys keys;

    public Post(Database database, Attachments attachments, InstantSource clock, MailKeys keys) {
        this.database = database;
        this.attachments = attachments;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * A message of ours that a mail came back to.
     *
     * @param language it was written in
     * @param survey what it was about
     */
    public record Sent(long message, Address to, String language, Optional<String> survey) {}

    /**
     * What a mail to be sent has beside its text.
     *
     * @param subject of the mail that is answered; empty where none is
     * @param references the mails before, the one that is answered last
     * @param unasked nobody waits for it
     * @param written by a person of the office
     */
    public record Outgoing(
            String subject, List<String> references, Optional<Posting> posting, boolean unasked, boolean written) {
        public Outgoing {
            references = List.copyOf(references);
        }

        @Override
        public String toString() {
            return "Outgoing[" + references.size() + " references]";
        }
    }

    /** The key of a message for a mail that is sent. */
    public String key(Purpose purpose, long message) {
        return keys.of(purpose, message);
    }

    /** The message of ours whose key this is. */
    public Optional<Sent> sent(Purpose purpose, String key) {
        return keys.message(purpose, key).flatMap(id -> database.read(tx -> sent(tx, id)));
    }

    private static Optional<Sent> sent(Transaction tx, long message) {
        return tx.one(
                row -> new Sent(message, new Address(row.text(1), row.text(2)), row.text(3), row.optionalText(4)),
                """
                SELECT a.channel, a.handle, m.language, p.survey FROM message m JOIN address a ON a.id = m.address_id
                LEFT JOIN posting p ON p.message_id = m.id WHERE m.id = ? AND a.channel = 'email'
                """,
                message);
    }

    /** What this message has beside its text. */
    public Outgoing outgoing(long message) {
        return database.read(tx -> {
            Letters.Thread before = Letters.before(tx, message, MOST_REFERENCES);
            return new Outgoing(
                    before.subject(),
                    before.mails(),
                    Letters.posting(tx, message),
                    tx.number("SELECT count(*) FROM outbox WHERE id = ? AND priority > 0", message) > 0,
                    tx.number("SELECT count(*) FROM message WHERE id = ? AND author = 'staff'", message) > 0);
        });
    }

    /** Whether a mail box may get one more mail that no person has written. */
    public boolean mayReceive(Mailbox mailbox) {
        Instant now = clock.instant();
        return automatic(mailbox, now.minus(Duration.ofHours(1))) < MOST_AN_HOUR
                && automatic(mailbox, now.minus(Duration.ofDays(1))) < MOST_A_DAY;
    }

    private long automatic(Mailbox mailbox, Instant since) {
        return database.read(tx -> tx.number("""
                SELECT count(*) FROM address a JOIN outbox o ON o.address_id = a.id JOIN message m ON m.id = o.message_id
                WHERE a.channel = 'email' AND a.handle > ? AND a.handle < ? AND o.state IN ('sent', 'delivered') AND o.updated_at > ?
                  AND m.author = 'bot'
                """, mailbox.name() + "/", mailbox.name() + "0", since.toEpochMilli()));
    }

    /** Whether this mail was set aside before. */
    public boolean isSetAside(String externalId) {
        return database.read(tx -> tx.number("SELECT count(*) FROM set_aside WHERE external_id = ?", externalId) > 0);
    }

    /** Keeps the bytes of a mail on the disk, for the row that is written afterwards. */
    public Attachments.Kept keep(String mediaType, byte[] content) {
        return attachments.store(mediaType, content);
    }

    /** A mail that is nobody's message is kept; what it says of the mail box becomes true with it. Set aside a second time it says nothing. */
    public void setAside(SetAside mail) {
        database.write(
                new WriteSet().add(SetAsides.add(mail, clock.instant())).add(Mailboxes.learn(mail, clock.instant())));
    }

    /** Nothing unasked to the mail box any more, by its own wish: all its conversations. */
    public void optOut(Mailbox mailbox) {
        database.write(new WriteSet().add(Mailboxes.optOut(mailbox)));
    }

    /** How far the folder was read; empty at first. */
    public Optional<Place> place(String folder) {
        return database.read(tx -> tx.one(
                row -> new Place(row.number(1), row.number(2), Instant.ofEpochMilli(row.number(3))),
                "SELECT validity, uid, since FROM mail_place WHERE folder = ?",
                folder));
    }

    public void reached(String folder, Place place) {
        database.write(new WriteSet().add(tx -> {
            tx.update("""
                    INSERT INTO mail_place (folder, validity, uid, since) VALUES (?, ?, ?, ?)
                    ON CONFLICT (folder) DO UPDATE SET validity = excluded.validity, uid = excluded.uid, since = excluded.since
                    """, folder, place.validity(), place.uid(), place.since().toEpochMilli());
            return Database.Outcome.COMMITTED;
        }));
    }

    /**
     * How far a folder was read.
     *
     * @param validity UIDVALIDITY: with another, the numbers mean other mails
     * @param uid all up to this one are done
     * @param since when the folder was first looked into
     */
    public record Place(long validity, long uid, Instant since) {}
}
