package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Listings;

/** Takes apart again what was made one conversation. */
final class Untying {

    private Untying() {}

    static void undo(Visit visit, Office.Parts parts) {
        Contact.Id contact = visit.conversation();
        long link = visit.number("link");
        if (!parts.database().read(tx -> Listings.hasConversation(tx, contact))) {
            throw Visit.missing();
        }
        boolean undone = parts.conversations().links().undo(contact, link, visit.staff());
        if (undone) {
            visit.recorded("conversation.unlinked", ConversationRoom.what(visit));
        }
        visit.goOn(
                ConversationRoom.path(visit),
                undone
                        ? "Die Verknüpfung ist gelöst. Beide Kanäle sind wieder zwei Gespräche."
                        : "Diese Verknüpfung ist schon gelöst, oder sie ist zu alt.");
    }
}
