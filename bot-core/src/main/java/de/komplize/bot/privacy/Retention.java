package de.komplize.bot.privacy;

import de.komplize.bot.Ids;
import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.office.Merged;
import de.komplize.bot.search.SearchIndex;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Takes away what is older than the city keeps it: words first, then the tie to the person, then the person of whom nothing is left. In small
 * writes, each complete in itself: killed in between, the next round goes on. The log says how many, never whose (check 61).
 */
public final class Retention {

    private static final Logger LOG = System.getLogger(Retention.class.getName());

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** Rows of one write: others wait for a moment only. */
    static final int BATCH = 500;

    /** A file is sent with the message it was chosen for, or never. */
    private static final Duration UNSENT_UPLOADS = Duration.ofDays(1);

    /** What was begun and left is not come back to after a month: the session has forgotten it by then. */
    private static final Duration UNSENT_FORMS = Duration.ofDays(30);

    /** A fetched or expired permission is known for this long, to say so. */
    private static final Duration PAST_GRANTS = Duration.ofDays(1);

    /** The office undoes a link within this time. */
    private static final Duration LINKS = Duration.ofDays(30);

    private final Database database;
    private final InstantSource clock;
    private final Period keeps;

    /** @param keeps how long free text is kept */
    public Retention(Database database, InstantSource clock, Period keeps) {
        this.database = database;
        this.clock = clock;
        this.keeps = keeps;
    }

    /** Removes what is due; all of it, unless the process ends before. */
    public void run() {
        Instant now = clock.instant();
        long old = now.atZone(CITY).minus(keeps).toInstant().toEpochMilli();
        Map<String, Integer> removed = new LinkedHashMap<>();
        // The numbers of rows begin with their time: what is younger need not be looked at.
        long before = old << Ids.BITS_BELOW_MILLIS;
        removed.put(
                "messages",
                all("SELECT id FROM message WHERE id < ? AND at < ?", now, Retention::message, before, old));
        removed.put("free answers", all("""
                        SELECT a.id FROM answer a JOIN response r ON r.id = a.response_id
                        WHERE a.id < ? AND a.at < ? AND (r.kind = 'form' OR a.replaced_at IS NOT NULL OR NOT %s)
                        """.formatted(FreeText.CLOSED), now, Retention::answer, before, old));
        removed.put("notes", all("SELECT id FROM note WHERE id < ? AND at < ?", now, Retention::note, before, old));
        removed.put("labels", labels(old));
        removed.put(
                "forms never sent",
                all("""
                        SELECT id FROM response WHERE kind = 'form' AND number IS NULL AND updated_at < ?
                        """, now, Retention::response, now.minus(UNSENT_FORMS).toEpochMilli()));
        removed.put("ties of responses", all("""
                        SELECT id FROM response WHERE contact_id IS NOT NULL AND updated_at < ?
                        """, now, Retention::response, old));
        removed.put("ties of ideas", all("""
                        SELECT id FROM idea WHERE contact_id IS NOT NULL AND updated_at < ?
                        """, now, Retention::idea, old));
        removed.put("ties of supports", all("""
                        SELECT DISTINCT contact_id FROM idea_support WHERE contact_id > 0 AND at < ?
                        """, now, (tx, contact, _) -> supports(tx, contact, old), old));
        removed.put("parts of messages", parts(now));
        removed.put("unsent uploads", uploads(now));
        removed.put("past permissions", grants(now));
        removed.put("links", links(now));
        removed.put("wrong codes", missed(now));
        removed.put("contacts", contacts(old, now));
        report(removed);
    }

    private static void report(Map<String, Integer> removed) {
        String what = removed.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        if (!what.isEmpty()) {
            LOG.log(Level.INFO, "Retention, removed: " + what);
        }
    }

    @FunctionalInterface
    private interface Removal {
        void of(Transaction tx, long id, Instant now);
    }

    /** Until the query finds no more; returns how many. Each removal takes its row out of the query. */
    private int all(String query, Instant now, Removal removal, Object... parameters) {
        int removed = 0;
        for (List<Long> due = due(query, parameters); !due.isEmpty(); due = due(query, parameters)) {
            List<Long> rows = due;
            database.write(new WriteSet().add(tx -> {
                rows.forEach(id -> removal.of(tx, id, now));
                Upkeep.ask(tx, now);
                return Outcome.COMMITTED;
            }));
            removed += rows.size();
        }
        return removed;
    }

    private List<Long> due(String query, Object... parameters) {
        return database.read(tx -> tx.list(row -> row.number(1), query + " LIMIT " + BATCH, parameters));
    }

    /** With what it waited for and what came along; a file that belongs to an idea goes with the idea. */
    private static void message(Transaction tx, long id, Instant now) {
        tx.update("DELETE FROM delivery WHERE outbox_id IN (SELECT id FROM outbox WHERE message_id = ?)", id);
        tx.update("DELETE FROM outbox WHERE message_id = ?", id);
        String files =
                "SELECT id FROM attachment WHERE message_id = ? AND id NOT IN (SELECT attachment_id FROM idea_attachment)";
        doom(tx, files, id);
        SearchIndex.forget(tx, "SELECT ?", id);
        tx.update("DELETE FROM phrase_suggestion WHERE message_id = ?", id);
        MailTraces.forget(tx, id);
        tx.update("DELETE FROM message WHERE id = ?", id);
    }

    private static void doom(Transaction tx, String files, Object parameter) {
        tx.update(
                "INSERT INTO doomed_file (id) SELECT id FROM (" + files + ") AS f WHERE true ON CONFLICT DO NOTHING",
                parameter);
        tx.update("DELETE FROM attachment WHERE id IN (" + files + ")", parameter);
    }

    private static void note(Transaction tx, long id, Instant now) {
        tx.update("DELETE FROM note WHERE id = ?", id);
    }

    private int labels(long old) {
        return repeated(
                old,
                "SELECT contact_id FROM label WHERE at < ? LIMIT " + BATCH,
                (tx, until) -> tx.update("DELETE FROM label WHERE at < ?", until));
    }

    /** What a channel that is gone left in pieces. */
    private int parts(Instant now) {
        return repeated(
                now.minus(UNSENT_FORMS).toEpochMilli(),
                "SELECT number FROM piece WHERE at < ? LIMIT " + BATCH,
                (tx, until) -> tx.update("DELETE FROM piece WHERE at < ?", until));
    }

    private static void answer(Transaction tx, long id, Instant now) {
        tx.update("DELETE FROM answer WHERE id = ?", id);
    }

    /** A response is counted on, without its person; a form that was never filed is of no use to anybody. */
    private static void response(Transaction tx, long id, Instant now) {
        tx.update("DELETE FROM answer WHERE response_id = ? AND NOT " + FreeText.CLOSED, id);
        tx.update(
                "DELETE FROM answer WHERE response_id IN (SELECT id FROM response WHERE id = ? AND kind = 'form')", id);
        tx.update("DELETE FROM response WHERE id = ? AND kind = 'form' AND number IS NULL", id);
        tx.update("UPDATE response SET contact_id = NULL WHERE id = ?", id);
    }

    /** What everybody may read stays, without its author; what was never published goes. */
    private static void idea(Transaction tx, long id, Instant now) {
        String unpublished =
                "(status IN ('submitted', 'declined', 'withdrawn') OR status = 'merged' AND merged_from IN ('submitted', 'declined'))";
        String files =
                "SELECT attachment_id AS id FROM idea_attachment WHERE idea_id IN (SELECT id FROM idea WHERE id = ? AND "
                        + unpublished + ")";
        tx.update(
                "INSERT INTO doomed_file (id) SELECT id FROM (" + files + ") AS f WHERE true ON CONFLICT DO NOTHING",
                id);
        tx.update(
                "DELETE FROM idea_attachment WHERE idea_id IN (SELECT id FROM idea WHERE id = ? AND " + unpublished
                        + ")",
                id);
        tx.update("DELETE FROM attachment WHERE id IN (SELECT id FROM doomed_file)"
                + " AND id NOT IN (SELECT attachment_id FROM idea_attachment)");
        tx.list(row -> row.number(1), "SELECT id FROM idea WHERE id = ? AND " + unpublished, id)
                .forEach(gone -> {
                    Merged.release(tx, gone, now);
                    tx.update("UPDATE idea_decision SET answer = NULL WHERE idea_id = ?", gone);
                });
        tx.update(
                "UPDATE idea SET title = '', text = '', place = NULL, hints = '[]', answer = NULL, status = 'erased' WHERE id = ? AND "
                        + unpublished,
                id);
        tx.update("UPDATE idea SET contact_id = NULL WHERE id = ?", id);
    }

    private static void supports(Transaction tx, long contact, long old) {
        Erasure.forgetSupports(tx, contact, old);
    }

    private int uploads(Instant now) {
        String files = "SELECT id FROM attachment WHERE message_id IS NULL AND created_at < ?"
                + " AND id NOT IN (SELECT attachment_id FROM idea_attachment) ORDER BY id LIMIT " + BATCH;
        return repeated(now.minus(UNSENT_UPLOADS).toEpochMilli(), files, (tx, until) -> doom(tx, files, until));
    }

    private int grants(Instant now) {
        String grants = "SELECT id FROM data_export WHERE expires_at < ? LIMIT " + BATCH;
        return repeated(
                now.minus(PAST_GRANTS).toEpochMilli(),
                grants,
                (tx, until) -> tx.update("DELETE FROM data_export WHERE expires_at < ?", until));
    }

    /** What came along is known as long as the office can undo it; a code is over within minutes. */
    private int links(Instant now) {
        repeated(
                now.toEpochMilli(),
                "SELECT id FROM link_code WHERE expires_at <= ? LIMIT " + BATCH,
                (tx, until) -> tx.update("DELETE FROM link_code WHERE expires_at <= ?", until));
        return all(
                "SELECT id FROM link WHERE at < ?",
                now,
                (tx, link, _) -> {
                    tx.update("DELETE FROM link_row WHERE link_id = ?", link);
                    tx.update("DELETE FROM link WHERE id = ?", link);
                },
                now.minus(LINKS).toEpochMilli());
    }

    private int missed(Instant now) {
        return repeated(
                now.minus(LinkCodes.DAY).toEpochMilli(),
                "SELECT id FROM link_miss WHERE at < ? LIMIT " + BATCH,
                (tx, until) -> tx.update("DELETE FROM link_miss WHERE at < ?", until));
    }

    /** Removes all rows that are older than a time. */
    @FunctionalInterface
    private interface Sweep {
        void until(Transaction tx, long until);
    }

    private int repeated(long until, String query, Sweep sweep) {
        int removed = 0;
        for (int due = count(query, until); due > 0; due = count(query, until)) {
            database.write(new WriteSet().add(tx -> {
                sweep.until(tx, until);
                return Outcome.COMMITTED;
            }));
            removed += due;
        }
        return removed;
    }

    private int count(String query, long until) {
        return Math.toIntExact(
                database.<Long>read(tx -> tx.number("SELECT count(*) FROM (" + query + ") AS due", until)));
    }

    /**
     * Nobody is kept of whom nothing is left to keep: not a word, not an idea, not a consent that holds. Whoever was written down for in person
     * has no conversation, and agreed to nothing beyond what was written down; whoever was invited, to that.
     */
    private int contacts(long old, Instant now) {
        return all(
                """
                SELECT c.id FROM (
                    SELECT contact_id AS id FROM session WHERE updated_at < ?
                    UNION ALL SELECT contact_id FROM address WHERE channel = 'in_person' AND created_at < ?) s
                  JOIN contact c ON c.id = s.id
                WHERE c.erased_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = c.id)
                  AND NOT EXISTS (SELECT 1 FROM idea WHERE contact_id = c.id)
                  AND NOT EXISTS (SELECT 1 FROM idea_support WHERE contact_id = c.id)
                  AND NOT EXISTS (SELECT 1 FROM response WHERE contact_id = c.id)
                  AND NOT EXISTS (SELECT 1 FROM consent g WHERE g.contact_id = c.id AND g.given = 1 AND g.purpose NOT IN ('in_person', 'invitation')
                    AND g.id = (SELECT max(id) FROM consent WHERE contact_id = c.id AND purpose = g.purpose))
                """,
                now,
                (tx, contact, at) -> Erasure.whole(contact, at).forEach(change -> change.apply(tx)),
                old,
                old);
    }
}
