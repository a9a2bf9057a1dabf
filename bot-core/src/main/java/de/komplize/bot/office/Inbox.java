package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Column.Kind;
import de.komplize.bot.office.Filter.Condition;
import de.komplize.bot.office.Listing.Sort;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The conversations as staff look through them: possible danger first, then the latest. */
public final class Inbox {

    /** As the index session_urgency has it: an order by anything else would look at every conversation there is. */
    private static final Sort URGENCY =
            new Sort("-urgency", "(s.updated_at + CASE WHEN s.attention = 'danger' THEN 1000000000000000 ELSE 0 END)");

    private static final Listing LIST = new Listing(
            "inbox",
            List.of(new Column("id", Kind.ID, "s.contact_id")),
            "session s JOIN contact c ON c.id = s.contact_id",
            "1 = 1",
            "s.contact_id",
            List.of(),
            List.of(URGENCY));

    /** What somebody files more often at a time is in the conversation. */
    private static final int MOST_REQUESTS = 20;

    private Inbox() {}

    /** What the conversations are narrowed to by what staff have to do. */
    public enum State {
        WAITING("waiting", "s.attention IS NOT NULL"),
        DANGER("danger", "s.attention = 'danger'"),
        FAILED("failed", "s.attention = 'failed'"),
        ASKED("asked", "s.attention = 'asked'"),
        /** The number of who asks follows. */
        MINE("mine", "s.held_by = ?"),
        TAKEN("taken", "s.held_by IS NOT NULL");

        private final String stored;
        private final String sql;

        State(String stored, String sql) {
            this.stored = stored;
            this.sql = sql;
        }

        /** The name that addresses have. */
        public String stored() {
            return stored;
        }

        public static Optional<State> of(String name) {
            return Stream.of(values())
                    .filter(state -> state.stored.equals(name))
                    .findFirst();
        }
    }

    /**
     * What somebody looks for; what is empty narrows nothing.
     *
     * @param staff who asks
     */
    public record Question(
            Optional<String> channel,
            Optional<String> district,
            Optional<String> language,
            Optional<String> intent,
            Optional<String> label,
            Optional<State> state,
            AccessToken.Id staff) {

        /** On the contact c and the session s. */
        private List<Condition> conditions() {
            List<Condition> conditions = new ArrayList<>();
            add(conditions, channel, "EXISTS (SELECT 1 FROM address x WHERE x.contact_id = c.id AND x.channel = ?)");
            add(conditions, district, "c.district = ?");
            add(conditions, language, "c.language = ?");
            add(conditions, intent, """
                    EXISTS (SELECT 1 FROM address x JOIN message y ON y.address_id = x.id WHERE x.contact_id = c.id AND y.intent = ?)""");
            add(conditions, label, "EXISTS (SELECT 1 FROM label l WHERE l.contact_id = c.id AND l.name = ?)");
            state.ifPresent(wanted -> conditions.add(
                    new Condition(wanted.sql, wanted == State.MINE ? List.of(staff.value()) : List.of())));
            return conditions;
        }

        private static void add(List<Condition> conditions, Optional<String> value, String sql) {
            value.ifPresent(wanted -> conditions.add(new Condition(sql, List.of(wanted))));
        }

        /** All conditions as one, for a search; the parameters are {@link #parameters}. */
        public String sql() {
            return Stream.concat(Stream.of("1 = 1"), conditions().stream().map(Condition::sql))
                    .collect(Collectors.joining(" AND "));
        }

        public List<Object> parameters() {
            return conditions().stream()
                    .flatMap(condition -> condition.parameters().stream())
                    .toList();
        }
    }

    /**
     * A conversation of the list.
     *
     * @param channel where it was last written
     * @param attention why the office should look: danger, failed or asked
     * @param holder who of the staff has it; without a name where the account is gone
     * @param requests what was filed and nobody is at yet
     * @param lastWords what the resident wrote last; empty where nothing was written yet
     */
    public record Line(
            Contact.Id contact,
            String channel,
            String language,
            Optional<String> district,
            Optional<String> attention,
            Optional<Holder> holder,
            List<Request> requests,
            List<String> labels,
            long messages,
            String lastWords,
            Instant updatedAt) {

        public Line {
            requests = List.copyOf(requests);
            labels = List.copyOf(labels);
        }

        @Override
        public String toString() {
            return "Line[" + contact + "]";
        }
    }

    /** Who has a conversation. */
    public record Holder(AccessToken.Id id, String name) {}

    /** A filed form, by its id and the number people call it by. */
    public record Request(String form, long number) {}

    /**
     * A page of the list.
     *
     * @param next where the next page begins, if there is one
     */
    public record Page(List<Line> lines, Optional<String> next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** @param after what {@link Page#next} said; anything else begins at the beginning */
    public static Page page(Transaction tx, Question question, Optional<String> after, int limit) {
        Listing.Page found = LIST.read(
                tx,
                new Listing.Slice(
                        List.of(),
                        question.conditions(),
                        URGENCY,
                        after.flatMap(text -> LIST.cursor(text, List.of(), URGENCY)),
                        limit));
        return new Page(
                found.rows().stream()
                        .flatMap(row -> line(tx, new Contact.Id(row.path("id").asLong())).stream())
                        .toList(),
                found.next().map(Listing.Cursor::stored));
    }

    /** One conversation; empty where there is none. */
    public static Optional<Line> line(Transaction tx, Contact.Id contact) {
        List<Request> requests =
                tx.list(row -> new Request(row.text(1), row.number(2)), """
                SELECT questionnaire, number FROM response
                WHERE contact_id = ? AND kind = 'form' AND state = 'complete' AND status = 'open' AND number IS NOT NULL
                ORDER BY number LIMIT ?
                """, contact.value(), MOST_REQUESTS);
        List<String> labels = Notes.labels(tx, contact);
        return tx.one(row -> line(row, contact, requests, labels), """
                SELECT (SELECT a.channel FROM address a WHERE a.contact_id = c.id ORDER BY a.id DESC LIMIT 1), c.language, c.district,
                    s.attention, s.held_by, (SELECT t.name FROM token t WHERE t.id = s.held_by),
                    (SELECT count(*) FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = c.id),
                    (SELECT m.text FROM address a JOIN message m ON m.address_id = a.id
                        WHERE a.contact_id = c.id AND m.author = 'contact' ORDER BY m.id DESC LIMIT 1),
                    s.updated_at
                FROM session s JOIN contact c ON c.id = s.contact_id WHERE c.id = ?
                """, contact.value());
    }

    private static Line line(Transaction.Row row, Contact.Id contact, List<Request> requests, List<String> labels)
            throws SQLException {
        String holder = row.text(6);
        return new Line(
                contact,
                row.text(1),
                row.text(2),
                row.optionalText(3),
                row.optionalText(4),
                row.optionalNumber(5).map(id -> new Holder(new AccessToken.Id(id), holder)),
                requests,
                labels,
                row.number(7),
                row.text(8),
                Instant.ofEpochMilli(row.number(9)));
    }

    /** Staff have looked, and nothing is to be done; a conflict where nobody needed to look any more. */
    public static Change seen(Contact.Id contact) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE session SET attention = NULL WHERE contact_id = ? AND attention IS NOT NULL",
                contact.value());
    }
}
