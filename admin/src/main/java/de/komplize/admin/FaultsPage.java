package de.komplize.admin;

import de.komplize.bot.office.Faults;
import java.util.List;

/**
 * What the page of faults shows.
 *
 * @param more whether there are older ones that are not listed
 */
public record FaultsPage(List<Turn> turns, List<Unsent> unsent, boolean more, boolean canAct) {

    public FaultsPage {
        turns = List.copyOf(turns);
        unsent = List.copyOf(unsent);
    }

    /** A message that the program failed at. */
    public record Turn(Faults.Turn fault, String person) {}

    /** A message that did not arrive. */
    public record Unsent(Faults.Unsent fault, String person) {

        public String reason() {
            return switch (fault.reason()) {
                case "The address has moved to one that is known already" ->
                    "Die Person ist jetzt unter einer anderen Adresse erreichbar, die schon bekannt ist.";
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
