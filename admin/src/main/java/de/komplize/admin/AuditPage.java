package de.komplize.admin;

import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Role;
import java.util.List;
import java.util.Optional;

/**
 * What staff read, handed out and changed.
 *
 * @param older the address of the page before, if there is one
 */
public record AuditPage(
        List<Line> lines,
        List<Choice> staff,
        List<Choice> deeds,
        String from,
        String until,
        boolean filtered,
        Optional<String> older) {

    public AuditPage {
        lines = List.copyOf(lines);
        staff = List.copyOf(staff);
        deeds = List.copyOf(deeds);
    }

    /** A line of the list. */
    public record Line(long number, String time, String who, String deed, String what) {}

    /** A line of a box to choose from. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A deed in words; one without words is shown as it is stored. */
    static String deed(String stored) {
        return switch (stored) {
            case "staff.first" -> "Erstes Konto eingerichtet";
            case "staff.invited" -> "Konto angelegt";
            case "staff.logged_in" -> "Angemeldet";
            case "staff.logged_out" -> "Abgemeldet";
            case "staff.password_refused" -> "Falsches Passwort";
            case "staff.code_refused" -> "Falscher Code beim Anmelden";
            case "staff.password_set" -> "Passwort festgelegt";
            case "staff.factor_set" -> "Zweiten Schritt eingerichtet";
            case "staff.factor_removed" -> "Zweiten Schritt entfernt";
            case "staff.codes_set" -> "Neue Ersatzcodes geholt";
            case "staff.session_ended" -> "Eigenes Gerät abgemeldet";
            case "staff.sessions_ended" -> "Alle Geräte abgemeldet";
            case "staff.reset" -> "Link für neues Passwort erstellt";
            case "staff.role_changed" -> "Rolle geändert";
            case "staff.locked" -> "Konto gesperrt";
            case "staff.unlocked" -> "Konto entsperrt";
            case "audit.read" -> "Protokoll gelesen";
            default -> work(stored);
        };
    }

    /** What is done for residents. */
    private static String work(String stored) {
        return switch (stored) {
            case "address.shown" -> "Adresse gezeigt";
            case "conversation.read" -> "Gespräch gelesen";
            case "conversation.explained" -> "Nach dem Grund einer Antwort gefragt";
            case "conversation.seen" -> "Hervorhebung aufgehoben";
            case "conversation.taken" -> "Gespräch übernommen";
            case "conversation.answered" -> "Im Gespräch geantwortet";
            case "conversation.unlinked" -> "Verknüpfung gelöst";
            case "conversation.released" -> "Gespräch zurückgegeben";
            case "conversations.searched" -> "In Gesprächen gesucht";
            case "export" -> "Liste mitgenommen";
            case "fault.tried_again" -> "Störung noch einmal versucht";
            case "faults.read" -> "Störungen gelesen";
            case "file.opened" -> "Datei geöffnet";
            case "filing.idea" -> "Idee für jemanden erfasst";
            case "filing.survey" -> "Umfrage für jemanden erfasst";
            case "filing.erased" -> "Daten einer Person gelöscht";
            case "idea.read" -> "Idee gelesen";
            case "idea.decided" -> "Über Idee entschieden";
            case "idea.merged" -> "Ideen zusammengelegt";
            case "idea.merge_refused" -> "Zusammenlegen von Ideen abgelehnt";
            case "idea.unmerged" -> "Ideen getrennt";
            case "invitations.sent" -> "Zu einer Umfrage eingeladen";
            case "mail.opened" -> "Mail geöffnet, wie sie ankam";
            case "mailbox.opened" -> "Mailadresse wieder freigegeben";
            case "label.added" -> "Etikett angebracht";
            case "label.removed" -> "Etikett entfernt";
            case "note.added" -> "Notiz geschrieben";
            case "note.removed" -> "Notiz gelöscht";
            case "phrase.suggested" -> "Nachricht zugeordnet";
            case "request.read" -> "Anliegen gelesen";
            case "request.decided" -> "Stand eines Anliegens geändert";
            case "unclear.read" -> "Nicht Verstandenes gelesen";
            case "survey.texts" -> "Antworten in Worten gelesen";
            default -> stored;
        };
    }

    /** Of what, in words; the rest, such as a number, as it is stored. */
    static String what(String stored) {
        String text = counts(stored);
        for (IdeaStatus status : IdeaStatus.values()) {
            text = text.replaceFirst("^(idea \\d+) " + status.stored() + "$", "$1: " + Labels.status(status));
        }
        for (Role role : Role.values()) {
            text = text.replaceFirst(" (as|to) " + role.stored() + "$", ": " + AccountsPage.role(role));
        }
        int blank = text.indexOf(' ');
        String first = blank < 0 ? text : text.substring(0, blank);
        return switch (text) {
            case "by password" -> "mit Passwort";
            case "with a code" -> "mit Passwort und Code";
            case "by link", "by a link" -> "über einen Link";
            case "by its owner" -> "selbst geändert";
            case "for a person", "a person", "of a machine", "a mailbox" -> "";
            default -> blank < 0 ? text : word(first) + text.substring(blank);
        };
    }

    private static String counts(String stored) {
        return stored.replaceFirst("^(\\d+) messages\\b", "Nachrichten: $1")
                .replaceFirst(", question (\\S+), (\\d+) texts$", ", Frage $1, Antworten: $2")
                .replaceFirst(", (\\d+) people$", ", Personen: $1")
                .replaceFirst(", (\\d+) rows\\b", ", Zeilen: $1")
                .replaceFirst(" into (\\d+)$", " mit Nr. $1");
    }

    private static String word(String stored) {
        return switch (stored) {
            case "account" -> "Konto";
            case "session" -> "Sitzung";
            case "conversation" -> "Gespräch";
            case "message" -> "Nachricht";
            case "idea" -> "Idee";
            case "request" -> "Anliegen";
            case "survey" -> "Umfrage";
            default -> stored;
        };
    }
}
