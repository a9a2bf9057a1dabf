package de.komplize.bot.privacy;

import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What remains to be done in the files once words were removed: files of attachments, addresses that were only kept for a farewell, the log, and
 * by night the traces that moved rows left on their pages. What is to be done is stored with the removal, so that a crash forgets none of it.
 */
public final class Upkeep {

    private static final Logger LOG = System.getLogger(Upkeep.class.getName());

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** The earlier states of removed rows in the log. */
    private static final String LOG_OF_CHANGES = "log";

    /** SQLite zeroes what is removed, but not the place a row was moved from while pages were split and joined. */
    private static final String PAGES = "pages";

    /** Hardly anybody writes then. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);

    /** A provider that did not get our receipt repeats a message within minutes; until then it must be known. */
    private static final Duration REPEATS = Duration.ofMinutes(10);

    /** The row of a file is written at once, or never. */
    private static final Duration NEVER_SENT = Duration.ofDays(1);

    private static final Duration LOOKS = Duration.ofHours(1);

    /** Rows of one write. */
    private static final int BATCH = 500;

    private final Database database;
    private final Attachments attachments;
    private final InstantSource clock;
    private Instant nextLook = Instant.MIN;

    /** Used by one thread. */
    public Upkeep(Database database, Attachments attachments, InstantSource clock) {
        this.database = database;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** Words were removed in this write. */
    static void ask(Transaction tx, Instant now) {
        ask(tx, LOG_OF_CHANGES, now);
        ask(tx, PAGES, nextNight(now));
    }

    /** Asked for again, the time differs a little: what is being done just now does not count for it. */
    private static void ask(Transaction tx, String task, Instant due) {
        tx.update(
                "INSERT INTO upkeep (task, due_at) VALUES (?, ?) ON CONFLICT (task) DO UPDATE SET due_at = upkeep.due_at - 1",
                task,
                due.toEpochMilli());
    }

    private static Instant nextNight(Instant now) {
        ZonedDateTime here = now.atZone(CITY);
        ZonedDateTime tonight = here.with(NIGHT);
        return (tonight.isAfter(here) ? tonight : tonight.plusDays(1)).toInstant();
    }

    /** Does what is due; what cannot be done now is done the next time. */
    public void run() {
        strays();
        files();
        addresses();
        if (database.read(tx -> isDue(tx, PAGES))) {
            done(PAGES, () -> {
                database.write(new WriteSet().add(SearchIndex.settle()));
                database.rewrite();
                return true;
            });
            database.write(new WriteSet().add(tx -> {
                ask(tx, LOG_OF_CHANGES, clock.instant());
                return Outcome.COMMITTED;
            }));
        }
        if (database.read(tx -> isDue(tx, LOG_OF_CHANGES))) {
            done(LOG_OF_CHANGES, database::emptyLog);
        }
    }

    /** A crash between a file and its row leaves one that belongs to nobody any more. */
    private void strays() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(LOOKS);
        List<String> strays = database.read(tx -> attachments.storedBefore(now.minus(NEVER_SENT)).stream()
                .filter(id -> tx.number(
                                "SELECT (SELECT count(*) FROM attachment WHERE id = ?) + (SELECT count(*) FROM set_aside WHERE raw = ?)",
                                id,
                                id)
                        == 0)
                .toList());
        strays.forEach(attachments::remove);
        if (!strays.isEmpty()) {
            LOG.log(Level.INFO, "Files that belonged to nobody, taken off the disk: {0}", strays.size());
        }
    }

    private void files() {
        List<String> doomed = database.read(
                tx -> tx.list(row -> row.text(1), "SELECT id FROM doomed_file ORDER BY id LIMIT ?", BATCH));
        if (doomed.isEmpty()) {
            return;
        }
        doomed.forEach(attachments::remove);
        WriteSet set = new WriteSet();
        doomed.forEach(id -> set.add(tx -> {
            tx.update("DELETE FROM doomed_file WHERE id = ?", id);
            return Outcome.COMMITTED;
        }));
        database.write(set);
        LOG.log(Level.INFO, "Files taken off the disk: {0}", doomed.size());
    }

    /** The farewell is out, or given up: the address goes, unless its owner has written again. */
    private void addresses() {
        List<Long> leaving = database.read(tx -> tx.list(
                row -> row.number(1), """
                SELECT a.id FROM address a WHERE a.leaves_after IS NOT NULL AND a.created_at <= ?
                    AND NOT EXISTS (SELECT 1 FROM outbox WHERE address_id = a.id AND state IN ('due', 'sending'))
                LIMIT ?
                """, clock.instant().minus(REPEATS).toEpochMilli(), BATCH));
        for (long address : leaving) {
            database.write(new WriteSet().add(tx -> {
                leave(tx, address, clock.instant());
                return Outcome.COMMITTED;
            }));
        }
    }

    private static void leave(Transaction tx, long address, Instant now) {
        long again = tx.number("""
                SELECT count(*) FROM address a JOIN message m ON m.address_id = a.id
                WHERE a.id = ? AND m.author = 'contact' AND m.seq > a.leaves_after
                """, address);
        if (again > 0) {
            tx.update("UPDATE address SET leaves_after = NULL WHERE id = ?", address);
            return;
        }
        long contact = tx.number("SELECT contact_id FROM address WHERE id = ?", address);
        Erasure.whole(contact, now).forEach(change -> change.apply(tx));
    }

    private boolean isDue(Transaction tx, String task) {
        return tx.number(
                        "SELECT count(*) FROM upkeep WHERE task = ? AND due_at <= ?",
                        task,
                        clock.instant().toEpochMilli())
                > 0;
    }

    private void done(String task, BooleanSupplier work) {
        long asked = database.read(tx -> tx.number("SELECT due_at FROM upkeep WHERE task = ?", task));
        if (work.getAsBoolean()) {
            database.write(new WriteSet().add(tx -> {
                tx.update("DELETE FROM upkeep WHERE task = ? AND due_at = ?", task, asked);
                return Outcome.COMMITTED;
            }));
        }
    }
}
