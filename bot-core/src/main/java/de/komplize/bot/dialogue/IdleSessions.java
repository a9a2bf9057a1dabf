package de.komplize.bot.dialogue;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Sessions in which nothing was written for a month forget their words. What is open without words, such as a survey, can still be gone on with. */
public final class IdleSessions {

    private static final Logger LOG = System.getLogger(IdleSessions.class.getName());

    private static final Duration IDLE = Duration.ofDays(30);

    /** Rows of one write. */
    private static final int BATCH = 500;

    private final Database database;
    private final InstantSource clock;

    public IdleSessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Stored(long contactId, long version, String body) {}

    /** Lets all forget that are due. */
    public void run() {
        Instant before = clock.instant().minus(IDLE);
        int forgot = 0;
        for (List<Stored> due = due(before); !due.isEmpty(); due = due(before)) {
            WriteSet set = new WriteSet();
            due.forEach(stored -> forget(set, stored));
            database.write(set);
            forgot += due.size();
        }
        if (forgot > 0) {
            LOG.log(Level.INFO, "Idle sessions that forgot their words: {0}", forgot);
        }
    }

    /** One that has forgotten says nothing any more; its stored form shows it. */
    private List<Stored> due(Instant before) {
        return database.read(tx -> tx.list(
                row -> new Stored(row.number(1), row.number(2), row.text(3)), """
                SELECT contact_id, version, body FROM session
                WHERE updated_at < ? AND body NOT LIKE '%"said":[],%' ORDER BY updated_at LIMIT ?
                """, before.toEpochMilli(), BATCH));
    }

    /** Somebody who writes at this moment is not idle: their session has another version then. */
    private static void forget(WriteSet set, Stored stored) {
        String forgotten = forgotten(stored.body).write();
        set.add(tx -> {
            tx.update(
                    "UPDATE session SET body = ?, version = version + 1 WHERE contact_id = ? AND version = ?",
                    forgotten,
                    stored.contactId,
                    stored.version);
            return Outcome.COMMITTED;
        });
    }

    private static Session forgotten(String body) {
        try {
            return Session.read(body).wordless();
        } catch (RuntimeException e) {
            // What cannot be read begins anew at the next message anyway.
            return Session.fresh();
        }
    }
}
