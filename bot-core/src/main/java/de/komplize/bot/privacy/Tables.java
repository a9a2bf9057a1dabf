package de.komplize.bot.privacy;

import java.util.List;
import java.util.Set;

/** Every table of the schema, with what of it belongs to one contact. A table that is in neither list fails a test. */
final class Tables {

    private static final String OF_THE_CONTACT = "contact_id = ?";
    private static final String OF_AN_ADDRESS = "address_id IN (SELECT id FROM address WHERE contact_id = ?)";

    /** What a copy holds, each table in order of its key. */
    static final List<Owned> OWNED = List.of(
            new Owned("contact", "id = ?"),
            new Owned("address", OF_THE_CONTACT),
            new Owned("session", OF_THE_CONTACT),
            new Owned("message", OF_AN_ADDRESS),
            new Owned("event", OF_THE_CONTACT),
            new Owned("outbox", OF_AN_ADDRESS),
            new Owned("delivery", "outbox_id IN (SELECT id FROM outbox WHERE " + OF_AN_ADDRESS + ")"),
            new Owned("piece", "(channel, handle) IN (SELECT channel, handle FROM address WHERE contact_id = ?)"),
            new Owned("attachment", OF_AN_ADDRESS),
            new Owned("consent", OF_THE_CONTACT),
            new Owned("idea", OF_THE_CONTACT),
            new Owned("idea_support", OF_THE_CONTACT),
            new Owned("idea_attachment", "idea_id IN (SELECT id FROM idea WHERE contact_id = ?)"),
            new Owned("idea_decision", "idea_id IN (SELECT id FROM idea WHERE contact_id = ?)"),
            new Owned("response", OF_THE_CONTACT),
            new Owned("answer", "response_id IN (SELECT id FROM response WHERE contact_id = ?)"),
            new Owned("data_export", OF_THE_CONTACT),
            new Owned("note", OF_THE_CONTACT),
            new Owned("label", OF_THE_CONTACT),
            new Owned("message_part", "message_id IN (SELECT id FROM message WHERE " + OF_AN_ADDRESS + ")"),
            new Owned("link_code", OF_THE_CONTACT),
            new Owned("link", OF_THE_CONTACT),
            new Owned("link_row", "link_id IN (SELECT id FROM link WHERE contact_id = ?)"),
            new Owned("link_miss", OF_AN_ADDRESS),
            new Owned("letter", "message_id IN (SELECT id FROM message WHERE " + OF_AN_ADDRESS + ")"),
            new Owned("posting", "message_id IN (SELECT id FROM message WHERE " + OF_AN_ADDRESS + ")"),
            new Owned("set_aside", MailTraces.SET_ASIDE),
            new Owned("mailbox", MailTraces.MAILBOX),
            new Owned("invitation", OF_THE_CONTACT),
            new Owned("phrase_suggestion", "message_id IN (SELECT id FROM message WHERE " + OF_AN_ADDRESS + ")"));

    /** What belongs to nobody; the index of words says nothing that is not in the messages. */
    static final Set<String> OF_NOBODY = Set.of(
            "secret",
            "token",
            "staff",
            "staff_session",
            "staff_link",
            "staff_code",
            "audit",
            "audit_head",
            "doomed_file",
            "upkeep",
            "tally",
            "flyway_schema_history",
            "mail_place",
            "search_due",
            "message_search",
            "message_search_config",
            "message_search_data",
            "message_search_docsize",
            "message_search_idx");

    private Tables() {}

    /**
     * A table with rows of contacts.
     *
     * @param condition with one parameter: the contact's number
     */
    record Owned(String name, String condition) {

        String query() {
            return "SELECT * FROM " + name + " WHERE " + condition + " ORDER BY 1";
        }
    }
}
