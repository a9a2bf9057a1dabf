package de.komplize.bot.office;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Column.Kind;
import de.komplize.bot.office.Listing.Sort;
import de.komplize.bot.storage.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lists of the office. What a list does not name here cannot be seen, filtered or sorted by. */
public final class Listings {

    /** What everybody may read; the rest is between the author and the office. */
    private static final List<String> PUBLIC = List.of("published", "planned", "realised");

    /** What is gone is no work; it is listed for whoever asks for it. */
    private static final String STANDING = "i.status NOT IN ('withdrawn', 'erased')";

    public static final Filter.Condition STANDING_IDEAS = new Filter.Condition(STANDING, List.of());

    private static final String OPEN_REQUESTS =
            "FROM response r WHERE r.contact_id = c.id AND r.kind = 'form' AND r.state = 'complete' AND r.status = 'open'";

    public static final Listing CONVERSATIONS = new Listing(
            "conversations",
            List.of(
                    new Column("id", Kind.ID, "c.id"),
                    new Column(
                            "channel",
                            Kind.TEXT,
                            "(SELECT a.channel FROM address a WHERE a.contact_id = c.id ORDER BY a.id DESC LIMIT 1)"),
                    new Column("language", Kind.TEXT, "c.language"),
                    new Column("district", Kind.TEXT, "c.district"),
                    new Column("attention", Kind.TEXT, "s.attention"),
                    new Column("taken", Kind.FLAG, "s.held_by IS NOT NULL"),
                    new Column("held_by", Kind.TEXT, "(SELECT t.name FROM token t WHERE t.id = s.held_by)"),
                    new Column(
                            "messages",
                            Kind.NUMBER,
                            "(SELECT count(*) FROM message m JOIN address a ON a.id = m.address_id WHERE a.contact_id = c.id)"),
                    new Column("open_requests", Kind.NUMBER, "(SELECT count(*) " + OPEN_REQUESTS + ")"),
                    new Column("updated_at", Kind.TIME, "s.updated_at")),
            "session s JOIN contact c ON c.id = s.contact_id",
            "1 = 1",
            "s.contact_id",
            List.of(
                    Filter.oneOf("attention", "s.attention", List.of("danger", "failed", "asked")),
                    Filter.flag("taken", "s.held_by IS NOT NULL"),
                    Filter.word("language", "c.language"),
                    Filter.word("district", "c.district"),
                    Filter.flag("open_requests", "EXISTS (SELECT 1 " + OPEN_REQUESTS + ")"),
                    Filter.since("s.updated_at")),
            List.of(
                    new Sort("-updated_at", "s.updated_at"),
                    new Sort("updated_at", "s.updated_at"),
                    new Sort("id", "s.contact_id")));

    public static final Listing MESSAGES = new Listing(
            "messages",
            List.of(
                    new Column("id", Kind.ID, "m.id"),
                    new Column("conversation", Kind.ID, "a.contact_id"),
                    new Column("channel", Kind.TEXT, "a.channel"),
                    new Column("seq", Kind.NUMBER, "m.seq"),
                    new Column("author", Kind.TEXT, "m.author"),
                    new Column("text", Kind.TEXT, "m.text"),
                    new Column("choice", Kind.TEXT, "m.choice"),
                    new Column("choices", Kind.JSON, "m.choices"),
                    new Column("language", Kind.TEXT, "m.language"),
                    new Column("intent", Kind.TEXT, "m.intent"),
                    new Column("confidence", Kind.REAL, "m.confidence"),
                    new Column("failure", Kind.TEXT, "m.failure"),
                    new Column("at", Kind.TIME, "m.at")),
            "message m JOIN address a ON a.id = m.address_id",
            "1 = 1",
            "m.id",
            List.of(
                    Filter.number("conversation", "a.contact_id"),
                    Filter.word("channel", "a.channel"),
                    Filter.oneOf("author", "m.author", List.of("contact", "bot", "staff")),
                    Filter.word("intent", "m.intent"),
                    Filter.flag("failed", "m.failure IS NOT NULL"),
                    Filter.since("m.at")),
            List.of(new Sort("id", "m.id"), new Sort("-id", "m.id")));

    public static final Listing IDEAS = new Listing(
            "ideas",
            List.of(
                    new Column("number", Kind.NUMBER, "i.number"),
                    new Column("conversation", Kind.ID, "i.contact_id"),
                    new Column("status", Kind.TEXT, "i.status"),
                    new Column("title", Kind.TEXT, "i.title"),
                    new Column("text", Kind.TEXT, "i.text"),
                    new Column("topic", Kind.TEXT, "i.topic"),
                    new Column("district", Kind.TEXT, "i.district"),
                    new Column("place", Kind.TEXT, "i.place"),
                    new Column("answer", Kind.TEXT, "i.answer"),
                    new Column("hints", Kind.JSON, "i.hints"),
                    new Column("supports", Kind.NUMBER, Merged.SUPPORTS),
                    new Column("merged_into", Kind.NUMBER, "(SELECT m.number FROM idea m WHERE m.id = i.merged_into)"),
                    new Column("channel", Kind.TEXT, "i.channel"),
                    new Column("given", Kind.TEXT, "i.given"),
                    new Column("language", Kind.TEXT, "i.language"),
                    new Column("created_at", Kind.TIME, "i.created_at"),
                    new Column("updated_at", Kind.TIME, "i.updated_at")),
            "idea i",
            "1 = 1",
            "i.number",
            List.of(
                    Filter.oneOf(
                            "status",
                            "i.status",
                            Stream.of(IdeaStatus.values())
                                    .map(IdeaStatus::stored)
                                    .toList()),
                    Filter.word("topic", "i.topic"),
                    Filter.word("district", "i.district"),
                    Filter.word("channel", "i.channel"),
                    given("i.given"),
                    Filter.flag("hints", "i.hints LIKE '%\"kind\"%'"),
                    Filter.flag("standing", STANDING),
                    Filter.number("conversation", "i.contact_id"),
                    Filter.since("i.updated_at")),
            ideaSorts());

    /** The ideas that everybody may read, without what ties them to a person. */
    public static final Listing PUBLISHED_IDEAS = new Listing(
            "ideas",
            List.of(
                    new Column("number", Kind.NUMBER, "i.number"),
                    new Column("status", Kind.TEXT, "i.status"),
                    new Column("title", Kind.TEXT, "i.title"),
                    new Column("text", Kind.TEXT, "i.text"),
                    new Column("topic", Kind.TEXT, "i.topic"),
                    new Column("district", Kind.TEXT, "i.district"),
                    new Column("place", Kind.TEXT, "i.place"),
                    new Column("answer", Kind.TEXT, "i.answer"),
                    new Column("supports", Kind.NUMBER, Merged.SUPPORTS),
                    new Column("created_at", Kind.TIME, "i.created_at"),
                    new Column("updated_at", Kind.TIME, "i.updated_at")),
            "idea i",
            "i.status IN ('" + String.join("', '", PUBLIC) + "')",
            "i.number",
            List.of(
                    Filter.oneOf("status", "i.status", PUBLIC),
                    Filter.word("topic", "i.topic"),
                    Filter.word("district", "i.district"),
                    Filter.since("i.updated_at")),
            ideaSorts());

    public static final Listing REQUESTS = new Listing(
            "requests",
            List.of(
                    new Column("number", Kind.NUMBER, "r.number"),
                    new Column("form", Kind.TEXT, "r.questionnaire"),
                    new Column("status", Kind.TEXT, "r.status"),
                    new Column("by", Kind.TEXT, "(SELECT t.name FROM token t WHERE t.id = r.taken_by)"),
                    new Column("conversation", Kind.ID, "r.contact_id"),
                    new Column("language", Kind.TEXT, "r.language"),
                    new Column("channel", Kind.TEXT, "r.last_channel"),
                    new Column("answers", Kind.ANSWERS, "r.id"),
                    new Column("created_at", Kind.TIME, "r.completed_at"),
                    new Column("updated_at", Kind.TIME, "r.updated_at")),
            "response r",
            "r.kind = 'form' AND r.state = 'complete' AND r.number IS NOT NULL",
            "r.number",
            List.of(
                    Filter.oneOf(
                            "status",
                            "r.status",
                            Stream.of(RequestStatus.values())
                                    .map(RequestStatus::stored)
                                    .toList()),
                    Filter.word("form", "r.questionnaire"),
                    Filter.number("by", "r.taken_by"),
                    Filter.number("conversation", "r.contact_id"),
                    Filter.since("r.updated_at")),
            List.of(
                    new Sort("-number", "r.number"),
                    new Sort("number", "r.number"),
                    new Sort("-updated_at", "r.updated_at")));

    /** The responses to one survey, whose id is the first parameter. */
    public static final Listing RESPONSES = responses(
            Stream.of(new Column("conversation", Kind.ID, "r.contact_id")),
            new Column("answers", Kind.ANSWERS, "r.id"));

    /** The same without words and without whose they are. */
    public static final Listing RESPONSES_IN_FIGURES =
            responses(Stream.empty(), new Column("answers", Kind.FIGURES, "r.id"));

    /** What happened, as facts without words. */
    public static final Listing EVENTS = events(
            Stream.of(new Column("conversation", Kind.ID, "e.contact_id")),
            Stream.of(Filter.number("conversation", "e.contact_id")));

    /** The same without in whose conversation it was. */
    public static final Listing EVENTS_OF_NOBODY = events(Stream.empty(), Stream.empty());

    private Listings() {}

    /** Whether there is such a conversation. */
    public static boolean hasConversation(Transaction tx, Contact.Id id) {
        return tx.number("SELECT count(*) FROM session WHERE contact_id = ?", id.value()) > 0;
    }

    /** Whether anybody has begun a survey of this id. */
    public static boolean hasSurvey(Transaction tx, String survey) {
        return tx.number("SELECT count(*) FROM response WHERE kind = 'survey' AND questionnaire = ?", survey) > 0;
    }

    /** How many ideas stand where, by the stored status. */
    public static Map<String, Long> ideasByStatus(Transaction tx) {
        return counts(tx, "SELECT status, count(*) FROM idea GROUP BY status");
    }

    /** How many ideas there are in a district, without those that are gone. */
    public static Map<String, Long> ideasByDistrict(Transaction tx) {
        return counts(
                tx,
                "SELECT district, count(*) FROM idea i WHERE district IS NOT NULL AND " + STANDING
                        + " GROUP BY district");
    }

    /** How many requests stand where, by the stored status. */
    public static Map<String, Long> requestsByStatus(Transaction tx) {
        return counts(tx, "SELECT status, count(*) FROM response r WHERE " + REQUESTS.base() + " GROUP BY status");
    }

    private static Map<String, Long> counts(Transaction tx, String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        tx.each(row -> counts.put(row.text(1), row.number(2)), sql);
        return counts;
    }

    private static Filter given(String sql) {
        return Filter.oneOf(
                "given", sql, Stream.of(Given.values()).map(Given::stored).toList());
    }

    private static List<Sort> ideaSorts() {
        return List.of(
                new Sort("-number", "i.number"),
                new Sort("number", "i.number"),
                new Sort("-updated_at", "i.updated_at"),
                new Sort("updated_at", "i.updated_at"),
                new Sort("-supports", Merged.SUPPORTS));
    }

    private static Listing events(Stream<Column> whose, Stream<Filter> ofWhom) {
        Stream<Column> common = Stream.of(
                new Column("kind", Kind.TEXT, "e.kind"),
                new Column("facts", Kind.JSON, "e.body"),
                new Column("at", Kind.TIME, "e.at"));
        Stream<Filter> filters = Stream.of(Filter.word("kind", "e.kind"), Filter.since("e.at"));
        return new Listing(
                "events",
                Stream.concat(Stream.concat(Stream.of(new Column("id", Kind.ID, "e.id")), whose), common)
                        .toList(),
                "event e",
                "1 = 1",
                "e.id",
                Stream.concat(filters, ofWhom).toList(),
                List.of(new Sort("id", "e.id"), new Sort("-id", "e.id")));
    }

    private static Listing responses(Stream<Column> whose, Column answers) {
        Stream<Column> common = Stream.of(
                new Column("state", Kind.TEXT, "r.state"),
                new Column("version", Kind.TEXT, "r.version"),
                new Column("language", Kind.TEXT, "r.language"),
                new Column("first_channel", Kind.TEXT, "r.first_channel"),
                new Column("last_channel", Kind.TEXT, "r.last_channel"),
                new Column("given", Kind.TEXT, "r.given"),
                answers,
                new Column("started_at", Kind.TIME, "r.started_at"),
                new Column("updated_at", Kind.TIME, "r.updated_at"),
                new Column("completed_at", Kind.TIME, "r.completed_at"));
        return new Listing(
                "responses",
                Stream.concat(Stream.concat(Stream.of(new Column("id", Kind.ID, "r.id")), whose), common)
                        .toList(),
                "response r",
                "r.kind = 'survey' AND r.state <> 'superseded' AND r.questionnaire = ?",
                "r.id",
                List.of(
                        Filter.oneOf("state", "r.state", List.of("open", "complete", "withdrawn")),
                        Filter.word("channel", "r.first_channel"),
                        given("r.given"),
                        Filter.word("language", "r.language"),
                        Filter.since("r.updated_at")),
                List.of(new Sort("id", "r.id"), new Sort("-id", "r.id")));
    }
}
