package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.StaffText;
import de.komplize.bot.office.Inbox;
import de.komplize.bot.office.Notes;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import java.util.Optional;

/** What staff put to a conversation for their colleagues: notes and labels. */
final class NotesDesk {

    /** Shows the conversation again, with what was typed and what is wrong with it. */
    @FunctionalInterface
    interface Refusing {
        void refuse(Visit visit, String field, String draft, String text);
    }

    private final Office.Parts parts;
    private final Once once;
    private final Refusing refusing;

    NotesDesk(Office.Parts parts, Once once, Refusing refusing) {
        this.parts = parts;
        this.once = once;
        this.refusing = refusing;
    }

    void note(Visit visit) {
        String draft = visit.field("text").orElse("");
        Optional<String> text = StaffText.of(draft);
        if (text.isEmpty()) {
            refusing.refuse(visit, "note", draft, "Schreiben Sie zuerst Ihre Notiz.");
        } else if (StaffText.tooLong(draft)) {
            refusing.refuse(
                    visit, "note", draft, "Die Notiz ist zu lang. Möglich sind " + Inbound.LONGEST + " Zeichen.");
        } else {
            if (once.isFirst(visit.field(Once.FIELD))) {
                boolean kept = write(
                        visit,
                        Notes.add(
                                parts.ids().next(),
                                visit.conversation(),
                                text.get(),
                                visit.staff().id(),
                                parts.clock().instant()));
                if (!kept) {
                    throw Visit.missing();
                }
                visit.recorded("note.added", ConversationRoom.what(visit));
            }
            visit.goOn(ConversationRoom.path(visit) + "#notes", "Die Notiz ist gespeichert.");
        }
    }

    void removeNote(Visit visit) {
        boolean gone = write(visit, Notes.remove(visit.number("note"), visit.conversation()));
        if (gone) {
            visit.recorded("note.removed", ConversationRoom.what(visit));
        }
        visit.goOn(
                ConversationRoom.path(visit) + "#notes",
                gone ? "Die Notiz ist gelöscht." : "Die Notiz war schon gelöscht.");
    }

    void label(Visit visit) {
        Optional<String> name =
                visit.field("label").or(() -> visit.field("known")).flatMap(StaffText::of);
        if (name.isEmpty()) {
            refusing.refuse(visit, "label", "", "Schreiben Sie ein Etikett, oder wählen Sie eines aus.");
        } else if (name.get().codePointCount(0, name.get().length()) > Notes.LONGEST_LABEL
                || name.get().contains("\n")) {
            refusing.refuse(visit, "label", "", "Ein Etikett hat höchstens " + Notes.LONGEST_LABEL + " Zeichen.");
        } else if (write(
                visit,
                Notes.label(
                        visit.conversation(),
                        name.get(),
                        visit.staff().id(),
                        parts.clock().instant()))) {
            visit.recorded("label.added", ConversationRoom.what(visit));
            visit.goOn(ConversationRoom.path(visit) + "#labels", "Das Etikett ist angebracht.");
        } else {
            refusing.refuse(visit, "label", "", "Ein Gespräch trägt höchstens " + Notes.MOST_LABELS + " Etiketten.");
        }
    }

    void removeLabel(Visit visit) {
        if (write(
                visit, Notes.unlabel(visit.conversation(), visit.field("label").orElse("")))) {
            visit.recorded("label.removed", ConversationRoom.what(visit));
        }
        visit.goOn(ConversationRoom.path(visit) + "#labels", "Das Etikett ist entfernt.");
    }

    boolean write(Visit visit, WriteSet.Change change) {
        Contact.Id conversation = visit.conversation();
        boolean there =
                parts.database().read(tx -> Inbox.line(tx, conversation)).isPresent();
        if (!there) {
            throw Visit.missing();
        }
        return parts.database().write(new WriteSet().add(change)) == Database.Outcome.COMMITTED;
    }
}
