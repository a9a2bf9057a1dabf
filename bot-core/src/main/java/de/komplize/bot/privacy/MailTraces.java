package de.komplize.bot.privacy;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;

/** What mails leave beside messages: the mails as they came, those of machines, mail boxes, invitations. Erased and forgotten with the rest. */
public final class MailTraces {

    private static final Logger LOG = System.getLogger(MailTraces.class.getName());

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** What machines write is looked at when something is wrong, and of no use later. */
    private static final Duration OF_MACHINES = Duration.ofDays(90);

    private static final String OWN_MESSAGES =
            "SELECT m.id FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = ?";

    /** Mail boxes at which a contact has a conversation; with one parameter. */
    private static final String AT_THEIRS =
            " x, address a WHERE a.contact_id = ? AND a.channel = 'email' AND a.handle > x.%1$s || '/' AND a.handle < x.%1$s || '0'";

    static final String SET_ASIDE =
            "id IN (SELECT x.id FROM set_aside" + AT_THEIRS.formatted("mailbox") + " AND x.mailbox <> '')";

    static final String MAILBOX = "name IN (SELECT x.name FROM mailbox" + AT_THEIRS.formatted("name") + ")";

    private final Database database;
    private final InstantSource clock;
    private final Period keeps;

    /** @param keeps how long free text is kept */
    public MailTraces(Database database, InstantSource clock, Period keeps) {
        this.database = database;
        this.clock = clock;
        this.keeps = keeps;
    }

    /** Of a contact that is erased, before its messages and addresses go; how the farewell goes by mail stays with it. */
    static void erase(Transaction tx, long contactId, long keptAddress, long after) {
        doom(tx, SET_ASIDE, contactId);
        doom(tx, "message_id IN (" + OWN_MESSAGES + ")", contactId);
        tx.update("DELETE FROM mailbox WHERE " + MAILBOX, contactId);
        tx.update("DELETE FROM invitation WHERE contact_id = ?", contactId);
        tx.update("DELETE FROM letter WHERE message_id IN (" + OWN_MESSAGES + ")", contactId);
        tx.update(
                "DELETE FROM posting WHERE message_id IN (" + OWN_MESSAGES + " AND NOT (a.id = ? AND m.seq > ?))",
                contactId,
                keptAddress,
                after);
    }

    private static void doom(Transaction tx, String rows, long contactId) {
        tx.update(
                "INSERT INTO doomed_file (id) SELECT raw FROM set_aside WHERE " + rows + " ON CONFLICT DO NOTHING",
                contactId);
        tx.update("DELETE FROM set_aside WHERE " + rows, contactId);
    }

    /** Of a message that goes; the mail as it came is an attachment, and goes as those do. */
    static void forget(Transaction tx, long messageId) {
        tx.update("DELETE FROM letter WHERE message_id = ?", messageId);
        tx.update("DELETE FROM posting WHERE message_id = ?", messageId);
    }

    /** Removes what is older than it is kept. */
    public void run() {
        Instant now = clock.instant();
        long machines = now.minus(OF_MACHINES).toEpochMilli();
        long old = now.atZone(CITY).minus(keeps).toInstant().toEpochMilli();
        int removed = 0;
        for (int some = setAside(machines, now); some > 0; some = setAside(machines, now)) {
            removed += some;
        }
        database.write(new WriteSet().add(tx -> {
            tx.update("DELETE FROM mailbox WHERE at < ?", old);
            tx.update("DELETE FROM invitation WHERE at < ?", old);
            return Outcome.COMMITTED;
        }));
        if (removed > 0) {
            LOG.log(Level.INFO, "Retention, removed: mails of machines {0}", removed);
        }
    }

    private int setAside(long until, Instant now) {
        int[] removed = {0};
        database.write(new WriteSet().add(tx -> {
            String rows = "id IN (SELECT id FROM set_aside WHERE at < ? ORDER BY id LIMIT " + Retention.BATCH + ")";
            tx.update(
                    "INSERT INTO doomed_file (id) SELECT raw FROM set_aside WHERE " + rows + " ON CONFLICT DO NOTHING",
                    until);
            removed[0] = tx.update("DELETE FROM set_aside WHERE " + rows, until);
            Upkeep.ask(tx, now);
            return Outcome.COMMITTED;
        }));
        return removed[0];
    }
}
