package de.komplize.bot.office;

import de.komplize.bot.office.Column.Kind;
import de.komplize.bot.office.Listing.Sort;
import de.komplize.bot.storage.Transaction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lists of the office's pages, as far as they differ from those of its interface. */
public final class OfficeLists {

    /** What is gone is no work; it is listed for whoever asks for it. */
    private static final String STANDING = "status NOT IN ('withdrawn', 'erased')";

    public static final Filter.Condition STANDING_IDEAS = new Filter.Condition("i." + STANDING, List.of());

    public static final Listing IDEAS = new Listing(
            "office-ideas",
            List.of(
                    new Column("number", Kind.NUMBER, "i.number"),
                    new Column("status", Kind.TEXT, "i.status"),
                    new Column("title", Kind.TEXT, "i.title"),
                    new Column("topic", Kind.TEXT, "i.topic"),
                    new Column("district", Kind.TEXT, "i.district"),
                    new Column("hints", Kind.JSON, "i.hints"),
                    new Column("supports", Kind.NUMBER, Merged.SUPPORTS),
                    new Column("merged_into", Kind.NUMBER, "(SELECT m.number FROM idea m WHERE m.id = i.merged_into)"),
                    new Column("channel", Kind.TEXT, "i.channel"),
                    new Column("created_at", Kind.TIME, "i.created_at")),
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
                    Filter.flag("hints", "i.hints LIKE '%\"kind\"%'")),
            List.of(new Sort("-number", "i.number"), new Sort("-supports", Merged.SUPPORTS)));

    public static final Listing REQUESTS = new Listing(
            "office-requests",
            List.of(
                    new Column("number", Kind.NUMBER, "r.number"),
                    new Column("form", Kind.TEXT, "r.questionnaire"),
                    new Column("status", Kind.TEXT, "r.status"),
                    new Column("by", Kind.TEXT, "(SELECT t.name FROM token t WHERE t.id = r.taken_by)"),
                    new Column("channel", Kind.TEXT, "r.last_channel"),
                    new Column("created_at", Kind.TIME, "r.completed_at")),
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
                    Filter.number("by", "r.taken_by")),
            List.of(new Sort("-number", "r.number"), new Sort("number", "r.number")));

    private OfficeLists() {}

    /** How many ideas stand where, by the stored status. */
    public static Map<String, Long> ideasByStatus(Transaction tx) {
        return counts(tx, "SELECT status, count(*) FROM idea GROUP BY status");
    }

    /** How many ideas there are in a district, without those that are gone. */
    public static Map<String, Long> ideasByDistrict(Transaction tx) {
        return counts(
                tx,
                "SELECT district, count(*) FROM idea WHERE district IS NOT NULL AND " + STANDING
                        + " GROUP BY district");
    }

    /** How many requests stand where, by the stored status. */
    public static Map<String, Long> requestsByStatus(Transaction tx) {
        return counts(
                tx,
                "SELECT status, count(*) FROM response r WHERE r.kind = 'form' AND r.state = 'complete' AND r.number IS NOT NULL"
                        + " GROUP BY status");
    }

    private static Map<String, Long> counts(Transaction tx, String sql) {
        Map<String, Long> counts = new LinkedHashMap<>();
        tx.each(row -> counts.put(row.text(1), row.number(2)), sql);
        return counts;
    }
}
