package de.komplize.bot.contact;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.survey.Doubles;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two contacts become one: all that is the one's is the other's from then on. What came along is noted row by row, so that {@link Parting} can
 * give it back. Addresses keep their messages, and answers, ideas and consents the channel they were given in.
 */
public final class Joining {

    /** Tables whose rows change hands as they are. */
    static final Set<String> MOVED =
            new TreeSet<>(Set.of("address", "event", "consent", "idea", "response", "note", "link", "invitation"));

    /** Tables with a way of their own: what may be there once only, what ends, what guards the turn. */
    static final Set<String> OTHERS = Set.of("idea_support", "label", "data_export", "link_code", "session");

    private Joining() {}

    /**
     * Within one transaction; the sessions are the dialogue's.
     *
     * @param link the number of what is noted
     * @param code uses it up: a conflict where that has been done
     * @param absorbed who writes at present
     */
    public static Outcome join(Transaction tx, long link, LinkCodes.Open code, Contact.Id absorbed, Instant now) {
        if (LinkCodes.use(tx, code, now) != Outcome.COMMITTED) {
            return Outcome.CONFLICT;
        }
        long into = code.contact().value();
        note(tx, link, into, absorbed.value(), now);
        responses(tx, link, into, absorbed.value());
        supports(tx, link, into, absorbed.value());
        labels(tx, link, into, absorbed.value());
        MOVED.forEach(table -> move(tx, link, table, into, absorbed.value()));
        // A copy was granted for less than it would hold now.
        tx.update("DELETE FROM data_export WHERE contact_id IN (?, ?)", into, absorbed.value());
        tx.update("UPDATE link_code SET contact_id = ? WHERE contact_id = ?", into, absorbed.value());
        settings(tx, into, absorbed.value());
        return Outcome.COMMITTED;
    }

    private static void note(Transaction tx, long link, long into, long absorbed, Instant now) {
        tx.update("""
                INSERT INTO link (id, contact_id, absorbed_id, absorbed_language, absorbed_district, language, district, at)
                SELECT ?, c.id, b.id, b.language, b.district, c.language, c.district, ? FROM contact c JOIN contact b ON b.id = ?
                WHERE c.id = ?
                """, link, now.toEpochMilli(), absorbed, into);
    }

    private static void responses(Transaction tx, long link, long into, long absorbed) {
        Doubles.of(tx, into, absorbed).forEach(pair -> {
            tx.update(
                    "INSERT INTO link_row (link_id, kind, row_id, name) SELECT ?, 'superseded', id, state FROM response WHERE id = ?",
                    link,
                    pair.superseded());
            tx.update("UPDATE response SET state = 'superseded' WHERE id = ?", pair.superseded());
        });
    }

    /** Who supports an idea twice supports it once, as the one who came first to the other. */
    private static void supports(Transaction tx, long link, long into, long absorbed) {
        String both = "contact_id = ? AND idea_id IN (SELECT idea_id FROM idea_support WHERE contact_id = ?)";
        tx.update(
                "INSERT INTO link_row (link_id, kind, row_id, name, at) SELECT ?, 'same_support', idea_id, channel, at FROM idea_support WHERE "
                        + both,
                link,
                absorbed,
                into);
        tx.update("DELETE FROM idea_support WHERE " + both, absorbed, into);
        tx.update(
                "INSERT INTO link_row (link_id, kind, row_id) SELECT ?, 'idea_support', idea_id FROM idea_support WHERE contact_id = ?",
                link,
                absorbed);
        tx.update("UPDATE idea_support SET contact_id = ? WHERE contact_id = ?", into, absorbed);
    }

    private static void labels(Transaction tx, long link, long into, long absorbed) {
        String both = "contact_id = ? AND name IN (SELECT name FROM label WHERE contact_id = ?)";
        tx.update(
                "INSERT INTO link_row (link_id, kind, row_id, name, staff, at) SELECT ?, 'same_label', 0, name, staff, at FROM label WHERE "
                        + both,
                link,
                absorbed,
                into);
        tx.update("DELETE FROM label WHERE " + both, absorbed, into);
        tx.update(
                "INSERT INTO link_row (link_id, kind, row_id, name) SELECT ?, 'label', 0, name FROM label WHERE contact_id = ?",
                link,
                absorbed);
        tx.update("UPDATE label SET contact_id = ? WHERE contact_id = ?", into, absorbed);
    }

    private static void move(Transaction tx, long link, String table, long into, long absorbed) {
        tx.update(
                "INSERT INTO link_row (link_id, kind, row_id) SELECT ?, ?, id FROM " + table + " WHERE contact_id = ?",
                link,
                table,
                absorbed);
        tx.update("UPDATE " + table + " SET contact_id = ? WHERE contact_id = ?", into, absorbed);
    }

    /** As they are where the person writes; a district that is known only to the other stays. */
    private static void settings(Transaction tx, long into, long absorbed) {
        tx.update("""
                UPDATE contact SET language = (SELECT language FROM contact b WHERE b.id = ?),
                    district = COALESCE((SELECT district FROM contact b WHERE b.id = ?), district)
                WHERE id = ?
                """, absorbed, absorbed, into);
        tx.update("UPDATE contact SET language = '', district = NULL, merged_into = ? WHERE id = ?", into, absorbed);
    }
}
