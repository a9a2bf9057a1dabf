package de.komplize.admin;

import de.komplize.bot.messaging.Mailboxes;
import de.komplize.bot.messaging.SetAsides;
import de.komplize.bot.office.Faults;
import java.util.List;

/**
 * What the page of faults shows.
 *
 * @param aside mails that nobody answers
 * @param closed mail boxes that are not written to any more
 * @param more whether there are older ones that are not listed
 */
public record FaultsPage(
        List<Turn> turns,
        List<Unsent> unsent,
        List<Aside> aside,
        List<Mailboxes.Suspended> closed,
        boolean more,
        boolean canAct) {

    public FaultsPage {
        turns = List.copyOf(turns);
        unsent = List.copyOf(unsent);
        aside = List.copyOf(aside);
        closed = List.copyOf(closed);
    }

    /** A message that the program failed at. */
    public record Turn(Faults.Turn fault, String person) {}

    /** A mail that is no message of anybody. */
    public record Aside(SetAsides.Row mail) {

        public String kind() {
            return switch (mail.kind()) {
                case "auto_reply" -> "Automatische Antwort, zum Beispiel wegen Abwesenheit";
                case "bounce" -> hard() ? "Unzustellbar: Diese Adresse gibt es nicht" : "Unzustellbar";
                case "delay" -> "Noch nicht zugestellt: Der fremde Server versucht es weiter";
                case "feedback" -> "Beschwerde über eine Mail von uns";
                case "empty" -> "Leere Mail";
                case "unreadable" -> "Nicht lesbare Mail";
                default -> mail.kind();
            };
        }

        private boolean hard() {
            return mail.hard().orElse(false) && mail.status().orElse("").startsWith("5.1.");
        }

        @Override
        public String toString() {
            return "Aside[" + mail.kind() + "]";
        }
    }

    /** Why a mail box is not written to, in words. */
    public static String why(Mailboxes.Suspended mailbox) {
        return mailbox.status()
                .map(status -> "Mails kommen zurück (" + status + ").")
                .orElse("Mails kommen zurück.");
    }

    /** A message that did not arrive. */
    public record Unsent(Faults.Unsent fault, String person) {

        public String reason() {
            return switch (fault.reason()) {
                case "The address has moved to one that is known already" ->
                    "Die Person ist jetzt unter einer anderen Adresse erreichbar, die schon bekannt ist.";
                case String came
                when came.startsWith("The mail came back") ->
                    "Die Mail ist zurückgekommen: Die Adresse gibt es nicht, oder sie nimmt keine Mails an.";
                case "The address moves on and on" -> "Der Anbieter nennt immer wieder eine andere Adresse.";
                default ->
                    fault.dead()
                            ? "Der Anbieter hat die Nachricht mehrmals zurückgewiesen. Nach vielen Versuchen ist sie aufgegeben."
                            : "Der Anbieter nimmt diese Nachricht nicht an.";
            };
        }

        public String attempts() {
            return fault.attempts() == 1 ? "1 Versuch" : fault.attempts() + " Versuche";
        }
    }
}
